import type { Context } from 'hono'
import { csvOf, csvPieces } from './csv.ts'
import type { AppEnv } from './env.ts'
import { streamed } from './streamed.ts'
import { xlsxOf } from './xlsx.ts'

type Rows = readonly (readonly (string | number | null)[])[]

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Sends a table to be kept: as a workbook for a spreadsheet, or as CSV for another program. */
export function tableFile(c: Context<AppEnv>, name: string, as: 'csv' | 'xlsx', rows: Rows): Response {
  return c.body(as === 'xlsx' ? new Uint8Array(xlsxOf(rows)) : csvOf(rows), 200, headOf(name, as))
}

/** The same of a table that may be long and comes some rows at a time; as CSV it goes out as it comes. */
export async function longTableFile(
  c: Context<AppEnv>,
  name: string,
  as: 'csv' | 'xlsx',
  parts: AsyncIterable<Rows>,
): Promise<Response> {
  if (as === 'xlsx') return tableFile(c, name, as, (await Array.fromAsync(parts)).flat())
  return c.body(streamed(csvPieces(parts)), 200, headOf(name, as))
}

function headOf(name: string, as: 'csv' | 'xlsx') {
  return {
    'Content-Type': as === 'xlsx' ? XLSX : 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.${as}"`,
  }
}
