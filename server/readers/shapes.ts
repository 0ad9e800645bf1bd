import { createHash } from 'node:crypto'
import { listsIn } from './json-lists.ts'
import { likelyTable } from './likely-table.ts'
import type { Content, Refusal, Report } from './reading.ts'
import { rowsBelow } from './table.ts'

/** A table, or a list in JSON, whose columns somebody can name: what it is recognised by, and its rows. */
export interface Shape {
  readonly kind: 'table' | 'json'
  readonly fingerprint: string
  readonly list: string | null
  readonly header: readonly string[]
  readonly rows: readonly {
    readonly line?: number
    readonly cells: readonly string[]
    readonly talk?: string
  }[]
  readonly dropped: Report['dropped']
  readonly guessed: readonly string[]
}

/**
 * Every table in a file, those with the most words first: one for a text that looks like a table, one for
 * each list of objects in a JSON. A table that breaks is a refusal.
 *
 * The fingerprint is that of the header, or of a list's place and its keys in any order. A table without a
 * header is recognised by its whole text: no other file is read as it is. `lastIsText` as in `rowsBelow`.
 */
export function shapesIn(
  content: Content,
  { lastIsText = true }: { readonly lastIsText?: boolean } = {},
): readonly Shape[] | { readonly refused: Refusal } {
  if (content.json !== undefined) return jsonShapes(content.json)
  const table = likelyTable(content.text)
  if (!table) return []
  const below = rowsBelow(content.text, table.head, { lastIsText })
  if ('refused' in below) return below
  const header = table.head.cells
  const mark = table.named ? header : [content.text]
  return [{ kind: 'table', fingerprint: printOf(['table', ...mark]), list: null, header, ...below }]
}

/** How many words a column of these rows holds. */
export function wordsIn(rows: Shape['rows'], place: number): number {
  return rows.reduce((sum, row) => sum + wordCount(row.cells[place] ?? ''), 0)
}

/** How many words a cell holds: what stands between white space and has a letter. */
export function wordCount(cell: string): number {
  return cell.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
}

function jsonShapes(json: unknown): readonly Shape[] {
  return listsIn(json)
    .map(
      (list): Shape => ({
        kind: 'json',
        fingerprint: printOf(['json', list.path, ...list.header]),
        list: list.path,
        header: list.header,
        rows: list.rows,
        dropped: [],
        guessed: [],
      }),
    )
    .map((shape) => ({ shape, words: mostWords(shape) }))
    .toSorted((a, b) => b.words - a.words)
    .map(({ shape }) => shape)
}

function mostWords({ header, rows }: Shape): number {
  return header.reduce((most, _, place) => Math.max(most, wordsIn(rows, place)), 0)
}

function printOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
