import { csvLines } from './canonical-csv.ts'
import { type FileProblem, oneCurrency, peopleIn, sameIds } from './file-problems.ts'
import type { OwedRow, PayRow } from './pay-row.ts'
import { plainDecimal } from './plain-decimal.ts'

const columns = [
  'Co Code',
  'Batch ID',
  'File #',
  'Reg Hours',
  'O/T Hours',
  'Hours 3 Code',
  'Hours 3 Amount',
  'Earnings 3 Code',
  'Earnings 3 Amount',
] as const

const mostMinor = 999_999_999

/** What ADP must be told beside the rows: the company, and everybody’s file number. */
export interface AdpNames {
  readonly company: string | null
  readonly fileNumberOf: (person: string) => string | null
}

/**
 * A batch as a paydata file of ADP Workforce Now: one row an earning, no hours, amounts with two decimals. File
 * numbers have at most six digits, earnings codes at most three letters or digits, an amount at most 9,999,999.99;
 * it has no column for a currency, so there can be one only. Source: the layout ADP’s import takes, Co Code to
 * Earnings 3 Amount.
 */
export function adpPaydata(
  rows: readonly (PayRow & OwedRow)[],
  { company, fileNumberOf }: AdpNames,
): { readonly text: string; readonly name: string } | { readonly problems: readonly FileProblem[] } {
  const problems = problemsOf(rows, { company, fileNumberOf })
  if (problems.length > 0 || company === null) return { problems }
  const lines = rows.map(({ batch, person, earningCode, minor, currency }) => {
    const amount = plainDecimal({ minor, currency })
    return `${company},${batch},${fileNumberOf(person) ?? ''},,,,,${earningCode},${amount}\r\n`
  })
  return { text: csvLines([columns]) + lines.join(''), name: `PR${company.padEnd(3, '_')}EPI.csv` }
}

function problemsOf(rows: readonly OwedRow[], { company, fileNumberOf }: AdpNames): readonly FileProblem[] {
  const currency = oneCurrency(rows)
  const codes = new Set(rows.map(({ earningCode }) => earningCode))
  return [
    ...(company !== null && isAdpCompany(company) ? [] : [{ is: 'company' } as const]),
    ...(typeof currency === 'object' && currency !== null ? [currency] : []),
    ...peopleIn(rows).flatMap((person): readonly FileProblem[] => {
      const value = fileNumberOf(person)
      return value !== null && isAdpNumber(value) ? [] : [{ is: 'adp-number', person, value: value ?? '' }]
    }),
    ...sameIds(rows, fileNumberOf),
    ...[...codes]
      .filter((value) => !/^[A-Z0-9]{1,3}$/i.test(value))
      .map((value) => ({ is: 'adp-code', value }) as const),
    ...rows
      .filter(({ minor }) => Math.abs(minor) > mostMinor)
      .map(({ person }) => ({ is: 'too-large', person }) as const),
  ]
}

/** Whether ADP takes it for a company: two or three letters or digits. */
export function isAdpCompany(text: string): boolean {
  return /^[A-Z0-9]{2,3}$/i.test(text)
}

/** Whether ADP takes it for a file number: up to six digits, leading zeros kept. */
export function isAdpNumber(text: string): boolean {
  return /^\d{1,6}$/.test(text)
}
