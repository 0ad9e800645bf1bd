import type { PayBatch } from '../../../db/queries/pay-batches.ts'
import type { PayrollNumbers } from '../../../db/queries/payroll-settings.ts'
import { adpPaydata, isAdpNumber } from '../../pay/export/adp.ts'
import { canonicalCsv } from '../../pay/export/canonical-csv.ts'
import { controlJson, controlOf, controlText, type PayFile } from '../../pay/export/control.ts'
import type { PayrollSettings } from '../../pay/export/earning-codes.ts'
import type { FileProblem } from '../../pay/export/file-problems.ts'
import { gustoPayload } from '../../pay/export/gusto.ts'
import { workbookOf } from '../../pay/export/workbook.ts'
import { xlsxOf } from '../../web/xlsx.ts'

export const payFormats = ['csv', 'xlsx', 'adp', 'gusto'] as const
export type PayFormat = (typeof payFormats)[number]

const CSV = 'text/csv; charset=utf-8'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const JSON_TYPE = 'application/json'

/** What other programs call a company and its people, as it was told last. */
export interface PayrollNames {
  readonly settings: PayrollSettings
  readonly numbers: PayrollNumbers
}

/** A batch as a file of one format, or everything that stands in its way. */
export function payFileOf(
  batch: PayBatch,
  format: PayFormat,
  names: PayrollNames,
): { readonly file: PayFile } | { readonly problems: readonly FileProblem[] } {
  const { id, rows } = batch
  if (format === 'csv') return { file: fileOf(`pay-${id}.csv`, CSV, canonicalCsv(rows)) }
  if (format === 'xlsx') {
    const made = workbookOf(rows)
    if ('problems' in made) return made
    return { file: { name: `pay-${id}.xlsx`, mediaType: XLSX, bytes: new Uint8Array(xlsxOf(made.cells)) } }
  }
  const made = forOthers(batch, format, names)
  if ('problems' in made) return made
  return { file: fileOf(made.name, format === 'adp' ? CSV : JSON_TYPE, made.text) }
}

/** What stands in the way of a format, without making the file; nothing where it can be made. */
export function hindrancesOf(
  batch: PayBatch,
  format: PayFormat,
  names: PayrollNames,
): readonly FileProblem[] {
  if (format === 'csv') return []
  const made = format === 'xlsx' ? workbookOf(batch.rows) : forOthers(batch, format, names)
  return 'problems' in made ? made.problems : []
}

function forOthers({ rows }: PayBatch, format: 'adp' | 'gusto', { settings, numbers }: PayrollNames) {
  if (format === 'gusto')
    return gustoPayload(rows, {
      name: settings.gustoName,
      idOf: (person) => numbers.get(person)?.gusto ?? null,
    })
  const employees = new Map(rows.map(({ person, employee }) => [person, employee]))
  return adpPaydata(rows, {
    company: settings.adpCompany,
    fileNumberOf: (person) => numbers.get(person)?.adp ?? sixDigits(employees.get(person)),
  })
}

/** The control totals of a batch’s file, as a file of their own: for a program, or for people. */
export function controlFile({ id, rows }: PayBatch, file: PayFile, as: 'json' | 'txt'): PayFile {
  const totals = controlOf(rows)
  const [text, mediaType] =
    as === 'json'
      ? [controlJson(id, file, totals), JSON_TYPE]
      : [controlText(id, file, totals), 'text/plain; charset=utf-8']
  return fileOf(`${file.name}.control.${as}`, mediaType, text)
}

function fileOf(name: string, mediaType: string, text: string): PayFile {
  return { name, mediaType, bytes: new TextEncoder().encode(text) }
}

/** Whose number already is one of ADP’s needs no other; anybody else’s is asked for. */
function sixDigits(employee = ''): string | null {
  return isAdpNumber(employee) ? employee : null
}
