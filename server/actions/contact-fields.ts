import type { KnownCustomer } from '../../db/queries/known-customers.ts'
import type { AroundContacts, ContactCells } from './contacts-around.ts'
import type { RowProblem } from './table-plan.ts'
import { definedFact, type FactProblem } from './written-facts.ts'

/** A field of this house that a row fills otherwise than it is filled. */
export interface FilledField {
  readonly id: string
  readonly name: string
  readonly old: string | null
  readonly value: string
}

/** What a row would fill, as it is kept, or what does not fit; an empty cell leaves what is there. */
export function filledFieldsIn(
  { own }: ContactCells,
  customer: KnownCustomer | undefined,
  { fields, filled }: AroundContacts,
): { readonly fields: readonly FilledField[] } | { readonly problem: RowProblem } {
  const now = customer && filled.get(customer.id)
  const changed: FilledField[] = []
  for (const field of fields) {
    const text = own[field.name] ?? ''
    const old = now?.get(field.id) ?? null
    if (text === '' || text === old?.replace(/\s+/g, ' ').trim()) continue
    const value = definedFact(field, text)
    if (typeof value !== 'string') return { problem: problemOf(value, field.name, text) }
    changed.push({ id: field.id, name: field.name, old, value })
  }
  return { fields: changed }
}

function problemOf({ why }: FactProblem, field: string, value: string): RowProblem {
  if (why === 'choice' || why === 'date' || why === 'number') return { is: `field-${why}`, value, field }
  return { is: 'field-long', value, field }
}
