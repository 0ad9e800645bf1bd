import { canonicalJson } from '../canonical.ts'
import { type FileProblem, oneCurrency, peopleIn, sameIds } from './file-problems.ts'
import type { OwedRow, PayRow } from './pay-row.ts'
import { plainDecimal } from './plain-decimal.ts'

/** Gusto changes at most so many people in one request. */
const atOnce = 100

/** What Gusto must be told beside the rows: what the pay is called there, and everybody’s id. */
export interface GustoNames {
  readonly name: string
  readonly idOf: (person: string) => string | null
}

/**
 * A batch as what Gusto’s “update a payroll” takes: one amount for each person, as one of its fixed compensations,
 * in as many bodies as there are hundreds of people. US dollars only and nothing below zero; who comes to nothing is
 * left out. Each person’s `version` is Gusto’s own answer to “prepare a payroll”, and is put in by whoever sends it.
 */
export function gustoPayload(
  rows: readonly (PayRow & OwedRow)[],
  { name, idOf }: GustoNames,
): { readonly text: string; readonly name: string } | { readonly problems: readonly FileProblem[] } {
  const totals = peopleIn(rows).map((person) => ({ person, minor: totalOf(rows, person) }))
  const problems = [...problemsOf(rows, idOf), ...totals.flatMap(amountProblem)]
  if (problems.length > 0) return { problems }
  const batch = rows[0]?.batch ?? ''
  const all = totals
    .filter(({ minor }) => minor !== 0)
    .map(({ person, minor }) => ({
      employee_uuid: idOf(person),
      fixed_compensations: [{ name, amount: plainDecimal({ minor, currency: 'USD' }) }],
    }))
  const bodies = Array.from({ length: Math.ceil(all.length / atOnce) }, (_, at) => ({
    employee_compensations: all.slice(at * atOnce, (at + 1) * atOnce),
  }))
  return { text: `${canonicalJson({ batch, bodies })}\n`, name: `gusto-${batch}.json` }
}

function totalOf(rows: readonly OwedRow[], person: string): number {
  const own = rows.filter((row) => row.person === person)
  return Number(own.reduce((sum, { minor }) => sum + BigInt(minor), 0n))
}

function problemsOf(rows: readonly OwedRow[], idOf: GustoNames['idOf']): readonly FileProblem[] {
  const currency = oneCurrency(rows)
  const wrong: readonly FileProblem[] =
    typeof currency === 'object' && currency !== null
      ? [currency]
      : currency !== null && currency !== 'USD'
        ? [{ is: 'dollars', value: currency }]
        : []
  const unknown = peopleIn(rows).filter((person) => !isGustoId(idOf(person) ?? ''))
  return [...wrong, ...unknown.map((person) => ({ is: 'gusto-id', person }) as const), ...sameIds(rows, idOf)]
}

function amountProblem({
  person,
  minor,
}: {
  readonly person: string
  readonly minor: number
}): readonly FileProblem[] {
  if (!Number.isSafeInteger(minor)) return [{ is: 'too-large', person }]
  return minor < 0 ? [{ is: 'below-zero', person }] : []
}

/** Whether it is an id as Gusto gives them: a UUID in lower case. */
export function isGustoId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}
