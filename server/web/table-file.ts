import type { Context } from 'hono'
import { csvOf } from './csv.ts'
import type { AppEnv } from './env.ts'
import { xlsxOf } from './xlsx.ts'

type Rows = readonly (readonly (string | number | null)[])[]

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Sends a table to be kept: as a workbook for a spreadsheet, or as CSV for another program. */
export function tableFile(c: Context<AppEnv>, name: string, as: 'csv' | 'xlsx', rows: Rows): Response {
  c.header('Content-Type', as === 'xlsx' ? XLSX : 'text/csv; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="${name}.${as}"`)
  return as === 'xlsx' ? c.body(new Uint8Array(xlsxOf(rows))) : c.body(csvOf(rows))
}
