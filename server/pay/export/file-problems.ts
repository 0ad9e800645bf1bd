import { decimalsOf } from '../money.ts'
import type { OwedRow } from './pay-row.ts'

/** Why a batch cannot be written in the form of one payroll program. */
export type FileProblem =
  | { readonly is: 'company' }
  | { readonly is: 'adp-number'; readonly person: string; readonly value: string }
  | { readonly is: 'gusto-id'; readonly person: string }
  | { readonly is: 'same-id'; readonly person: string; readonly other: string; readonly value: string }
  | { readonly is: 'adp-code'; readonly value: string }
  | { readonly is: 'currencies'; readonly value: string }
  | { readonly is: 'decimals'; readonly value: string }
  | { readonly is: 'dollars'; readonly value: string }
  | { readonly is: 'below-zero'; readonly person: string }
  | { readonly is: 'too-large'; readonly person: string }

/** The one currency of rows, or why a file without a column for it cannot hold them; `null` without rows. */
export function oneCurrency(rows: readonly OwedRow[]): string | null | FileProblem {
  const all = [...new Set(rows.map(({ currency }) => currency))].toSorted()
  if (all.length > 1) return { is: 'currencies', value: all.join(', ') }
  const [only = null] = all
  return only !== null && decimalsOf(only) !== 2 ? { is: 'decimals', value: only } : only
}

/** People of rows, each once, whose number in another program is that of somebody else. */
export function sameIds(
  rows: readonly OwedRow[],
  idOf: (person: string) => string | null,
): readonly FileProblem[] {
  const known = new Map<string, string>()
  return peopleIn(rows).flatMap((person) => {
    const value = idOf(person)
    if (value === null) return []
    const other = known.get(value)
    known.set(value, other ?? person)
    return other === undefined ? [] : [{ is: 'same-id', person, other, value } as const]
  })
}

/** The people of rows, each once, in the order of the rows. */
export function peopleIn(rows: readonly OwedRow[]): readonly string[] {
  return [...new Set(rows.map(({ person }) => person))]
}
