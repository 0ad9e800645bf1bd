import type { SentRow } from '../../../db/queries/pay-batches.ts'
import type { PayrollNumbers } from '../../../db/queries/payroll-settings.ts'
import type { PayrollSettings } from '../../pay/export/earning-codes.ts'
import type { Payment } from '../../pay/export/reconcile.ts'
import { decimalsOf } from '../../pay/money.ts'
import { writtenMoney } from '../../pay/written-money.ts'
import { identityTable, type NamedRow } from '../../readers/identity-table.ts'
import { paymentColumns } from '../../readers/lexicons/payment-columns.ts'
import type { Refusal } from '../../readers/reading.ts'
import { tableBytes } from '../../readers/workbook.ts'

export interface PaymentProblem {
  readonly line: number
  readonly is: 'employee' | 'amount' | 'currency' | 'batch' | 'torn'
  readonly value: string
}

/** What a table of payments says, row by row. */
export interface PaymentsRead {
  readonly payments: readonly (Payment & { readonly line: number })[]
  readonly problems: readonly PaymentProblem[]
  /** Numbers that were taken for another one, as a spreadsheet had eaten the zeros it began with. */
  readonly guessed: readonly string[]
  readonly unread: readonly string[]
  readonly text: string
}

interface Known {
  readonly sent: readonly SentRow[]
  readonly numbers: PayrollNumbers
  readonly settings: PayrollSettings
}

const limits = { needed: [['employee'], ['amount', 'minor']], rows: 5_000, bytes: 600_000 } as const
/** A thousand million of anything is no bonus; sums of many stay countable. */
const mostMinor = 100_000_000_000

/** Reads a table or a workbook of what payroll paid, against what it was sent. Never throws. */
export function readPayments(bytes: Uint8Array, known: Known): PaymentsRead | { readonly refused: Refusal } {
  const opened = tableBytes(bytes)
  if ('refused' in opened) return opened
  const { employee, amount } = known.settings.answerColumns
  const names = {
    ...paymentColumns,
    employee: `${plain(employee)} ${paymentColumns.employee}`.trim(),
    amount: `${plain(amount)} ${paymentColumns.amount}`.trim(),
  }
  const table = identityTable(opened.bytes, names, limits)
  if ('refused' in table) return table
  const guessed = new Set<string>(table.guessed)
  const whose = peopleBy(known, guessed)
  const read = table.rows.map((row) => paymentIn(row, known, whose))
  return {
    payments: read.flatMap((one) => ('is' in one ? [] : [one])),
    problems: [
      ...table.torn.map(({ line, why }) => ({ line, is: 'torn', value: why }) as const),
      ...read.flatMap((one) => ('is' in one ? [one] : [])),
    ],
    guessed: [...guessed],
    unread: table.unread,
    text: table.text,
  }
}

function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

type Whose = (number: string) => { readonly person: string; readonly employee: string } | undefined

/** By any number that was sent or told; where none fits, by the only one that is the same without its first zeros. */
function peopleBy({ sent, numbers }: Known, guessed: Set<string>): Whose {
  const employees = new Map(sent.map(({ person, employee }) => [person, employee]))
  const exact = new Map(sent.map(({ person, employee }) => [employee, person]))
  for (const [person, own] of numbers)
    if (employees.has(person))
      for (const number of Object.values(own)) if (!exact.has(number)) exact.set(number, person)
  const bare = Map.groupBy(exact, ([number]) => withoutZeros(number))
  return (number) => {
    const alike = bare.get(withoutZeros(number)) ?? []
    const [only] = new Set(alike.map(([, person]) => person)).size === 1 ? alike : []
    const person = exact.get(number) ?? only?.[1]
    if (person === undefined) return undefined
    if (!exact.has(number) && only) guessed.add(`${number} = ${only[0]}`)
    return { person, employee: employees.get(person) ?? number }
  }
}

function withoutZeros(number: string): string {
  return number.replace(/^0+(?=.)/, '')
}

type Row = NamedRow<keyof typeof paymentColumns>

function paymentIn(
  { line, cells }: Row,
  { sent }: Known,
  whose: Whose,
): (Payment & { readonly line: number }) | PaymentProblem {
  if (cells.employee === '') return { line, is: 'employee', value: '' }
  const found = whose(cells.employee)
  const currency = cells.currency.toUpperCase() || onlyCurrency(sent)
  if (currency === null) return { line, is: 'currency', value: '' }
  const minor = cells.minor === '' ? amountIn(cells.amount, currency) : wholeIn(cells.minor)
  if (minor === 'currency') return { line, is: 'currency', value: cells.currency }
  if (minor === null || Math.abs(minor) > mostMinor)
    return { line, is: 'amount', value: cells.minor || cells.amount }
  const batch = cells.batch === '' ? null : cells.batch.toUpperCase()
  if (batch !== null && !sent.some((row) => row.batch === batch))
    return { line, is: 'batch', value: cells.batch }
  return {
    line,
    person: found?.person ?? null,
    employee: found?.employee ?? cells.employee,
    minor,
    currency,
    batch,
  }
}

function onlyCurrency(sent: readonly SentRow[]): string | null {
  const all = new Set(sent.map(({ currency }) => currency))
  const [only = null] = all
  return all.size === 1 ? only : null
}

function wholeIn(text: string): number | null {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : null
}

/** An amount with a point or a comma before its decimals. What could be thousands as well as decimals is not guessed. */
function amountIn(text: string, currency: string): number | 'currency' | null {
  const sign = /^[-−]/.test(text) ? -1 : 1
  const money = writtenMoney(withPoint(text.replace(/^[-−+]/, ''), decimalsOf(currency)), currency)
  if ('problem' in money) return money.problem === 'currency' ? 'currency' : null
  return sign * money.minor
}

function withPoint(text: string, places: number): string {
  const spaced = text.replace(/[\s'’]/g, '')
  if (/^\d{1,3}(?:\.\d{3}){1,4},\d{1,3}$/.test(spaced)) return spaced.replaceAll('.', '').replace(',', '.')
  if (/^\d{1,3}(?:,\d{3}){1,4}\.\d{1,3}$/.test(spaced)) return spaced.replaceAll(',', '')
  if (places === 2 && /^\d{1,13},\d{1,2}$/.test(spaced)) return spaced.replace(',', '.')
  return spaced
}
