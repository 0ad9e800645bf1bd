import { createHash } from 'node:crypto'
import { canonicalJson } from '../canonical.ts'
import { checkMinor } from '../money.ts'
import type { PayRow } from './pay-row.ts'
import { plainDecimal } from './plain-decimal.ts'

/** What a file must add up to. */
export interface ControlTotals {
  readonly rows: number
  readonly people: number
  /** By currency, then by earning code, in byte order. */
  readonly sums: readonly {
    readonly currency: string
    readonly earningCode: string
    readonly rows: number
    readonly minor: number
  }[]
  readonly currencies: readonly { readonly currency: string; readonly minor: number }[]
}

/** A file that goes to payroll. */
export interface PayFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** How many rows and people, and the sum of each currency and earning code. Money of two currencies is never added up. */
export function controlOf(rows: readonly Omit<PayRow, 'batch'>[]): ControlTotals {
  const groups = Map.groupBy(rows, ({ currency, earningCode }) => `${currency}\0${earningCode}`)
  const sums = [...groups].toSorted(byKey).map(([key, of]) => {
    const [currency = '', earningCode = ''] = key.split('\0')
    return { currency, earningCode, rows: of.length, minor: sumOf(of) }
  })
  const currencies = [...Map.groupBy(rows, ({ currency }) => currency)]
    .toSorted(byKey)
    .map(([currency, of]) => ({ currency, minor: sumOf(of) }))
  return { rows: rows.length, people: new Set(rows.map(({ employee }) => employee)).size, sums, currencies }
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

function sumOf(rows: readonly { readonly minor: number }[]): number {
  return checkMinor(Number(rows.reduce((sum, { minor }) => sum + BigInt(minor), 0n)))
}

/** The SHA-256 of a file, 64 hex digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The control totals of one file as JSON: what a program checks before it takes the file. */
export function controlJson(batch: string, file: PayFile, totals: ControlTotals): string {
  const told = {
    batch,
    file: file.name,
    bytes: file.bytes.byteLength,
    sha256: sha256Of(file.bytes),
    ...totals,
  }
  return `${canonicalJson(told)}\n`
}

/**
 * The same for people, to lie beside the file. It is a file of its own: a line of totals in the file itself would
 * be taken for a person.
 */
export function controlText(batch: string, file: PayFile, totals: ControlTotals): string {
  const lines = [
    `file ${file.name}`,
    `sha256 ${sha256Of(file.bytes)}`,
    `batch ${batch}`,
    `rows ${totals.rows}`,
    `people ${totals.people}`,
    ...totals.currencies.map(
      ({ currency, minor }) => `total ${currency} ${plainDecimal({ minor, currency })}`,
    ),
    ...totals.sums.map(
      ({ currency, earningCode, rows, minor }) =>
        `earning ${currency} ${earningCode} ${plainDecimal({ minor, currency })} rows ${rows}`,
    ),
  ]
  return `${lines.join('\r\n')}\r\n`
}
