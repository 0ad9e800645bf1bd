import { checkMinor } from '../money.ts'
import type { OwedRow } from './pay-row.ts'

/** One payment as payroll tells it back. `person` is `null` where nobody here goes by that number. */
export interface Payment {
  readonly person: string | null
  readonly employee: string
  readonly minor: number
  readonly currency: string
  readonly batch: string | null
}

export const payVerdicts = ['missing', 'different', 'twice', 'unknown', 'matched'] as const
export type PayVerdict = (typeof payVerdicts)[number]

/** What was sent of somebody in one currency, held against what was paid. */
export interface Reconciled {
  readonly is: PayVerdict
  readonly person: string | null
  readonly employee: string
  readonly currency: string
  readonly owedMinor: number
  readonly paidMinor: number
}

/**
 * Holds what payroll paid against what it was sent, person by person and currency by currency: all batches together
 * against all payments together. A payment told twice over (same batch, same amount) is `twice` where taking it once
 * would be right; somebody who was sent and comes to nothing needs no payment.
 */
export function reconcile(sent: readonly OwedRow[], payments: readonly Payment[]): readonly Reconciled[] {
  const owed = Map.groupBy(sent, ({ person, currency }) => `${person}\0${currency}`)
  const paid = Map.groupBy(
    payments,
    ({ person, employee, currency }) => `${person ?? `?${employee}`}\0${currency}`,
  )
  const keys = [...new Set([...owed.keys(), ...paid.keys()])]
  const all = keys.flatMap((key) => verdictOf(owed.get(key) ?? [], paid.get(key) ?? []))
  return all.toSorted(
    (a, b) => payVerdicts.indexOf(a.is) - payVerdicts.indexOf(b.is) || (a.employee < b.employee ? -1 : 1),
  )
}

function verdictOf(owed: readonly OwedRow[], paid: readonly Payment[]): readonly Reconciled[] {
  const [owedMinor, paidMinor] = [sumOf(owed), sumOf(paid)]
  if (owedMinor === 0 && paid.length === 0) return []
  const [first] = [...owed.slice(-1), ...paid]
  if (first === undefined) return []
  const { person, employee, currency } = first
  return [{ is: whatOf(owed, paid), person, employee, currency, owedMinor, paidMinor }]
}

function whatOf(owed: readonly OwedRow[], paid: readonly Payment[]): PayVerdict {
  if (owed.length === 0) return 'unknown'
  if (sumOf(owed) === sumOf(paid)) return 'matched'
  if (paid.length === 0) return 'missing'
  const once = new Map(paid.map((one) => [`${one.batch}\0${one.minor}`, one]))
  return once.size < paid.length && sumOf([...once.values()]) === sumOf(owed) ? 'twice' : 'different'
}

function sumOf(all: readonly { readonly minor: number }[]): number {
  return checkMinor(Number(all.reduce((sum, { minor }) => sum + BigInt(minor), 0n)))
}
