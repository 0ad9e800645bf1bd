import { type Columns, columnsOf } from './columns.ts'
import { hubspotCsv } from './hubspot-csv.ts'
import { intercomCsv } from './intercom-csv.ts'
import { asking } from './mapped.ts'
import type { Reader } from './reading.ts'
import { headsIn, rowsBelow, type TableHead } from './table.ts'
import { readTable } from './table-reading.ts'
import { zendeskCsv } from './zendesk-csv.ts'

/**
 * A table with a column of who spoke and a column of what was said; times, role and address if there
 * are columns for them. Comma, semicolon, tab or bar. A table of people or of calls is no conversation.
 *
 * Rows that name several conversations give one reading for each.
 */
export const csv: Reader = {
  format: 'csv',

  claims(content) {
    if (content.json !== undefined || !headerOf(content.text)) return null
    const known = knownTables.some((reader) => reader.claims(content) !== null)
    return known ? null : 'a table with a column of speakers and a column of what they said'
  },

  read(content, options) {
    const { text } = content
    const header = headerOf(text)
    if (!header) return []
    const { head, columns } = header
    const rows = rowsBelow(text, head, { lastIsText: columns.text === head.cells.length - 1 })
    if ('refused' in rows) return [rows]
    const table = { format: 'csv', header: head.cells, columns, ...rows }
    const { results, open } = readTable(table, options, null)
    return open ? asking(results, content, open) : results
  },
}

/** Tables of one program, whose columns mean what that program says. */
const knownTables: readonly Reader[] = [zendeskCsv, intercomCsv, hubspotCsv]

function headerOf(text: string): { readonly head: TableHead; readonly columns: Columns } | null {
  for (const head of headsIn(text)) {
    const columns = columnsOf(head.cells)
    if (columns) return { head, columns }
  }
  return null
}
