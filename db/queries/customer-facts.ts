import type { Kysely, Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'

export const ownFacts = [
  'name',
  'account',
  'role',
  'ownerId',
  'language',
  'country',
  'timeZone',
  'referredBy',
  'about',
] as const
export type OwnFact = (typeof ownFacts)[number]

/** What a fact is called where it is kept: one of ours, or `field:` and the id of one that was defined here. */
export type FactName = OwnFact | `field:${string}`

/** What is known of a customer beside what they said; what nobody said is `null`. */
export type Facts = Readonly<Partial<Record<FactName, string | null>>> & {
  readonly name: string
}

export interface FactChange {
  readonly id: string
  readonly field: FactName
  readonly old: string | null
  readonly new: string | null
  readonly byId: string | null
  readonly by: string | null
  readonly at: string
}

const columns = {
  name: 'name',
  account: 'account',
  role: 'role',
  ownerId: 'owner_id',
  language: 'language',
  country: 'country',
  timeZone: 'time_zone',
  referredBy: 'referred_by',
  about: 'about',
} as const satisfies Record<OwnFact, string>

/** A customer, and everybody who was merged into them, however often; themselves first. */
export async function familyOf(db: Kysely<Database>, customerId: string): Promise<readonly string[]> {
  const family = [customerId]
  for (const id of family) {
    const rows = await db
      .selectFrom('customers')
      .select('id')
      .where('merged_into', '=', id)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    family.push(...rows.map((row) => row.id).filter((one) => !family.includes(one)))
  }
  return family
}

/** What is known of a customer; where they say nothing, what was known of whoever was merged into them. */
export async function factsOf(db: Kysely<Database>, customerId: string): Promise<Facts | undefined> {
  const family = await familyOf(db, customerId)
  const rows = await db.selectFrom('customers').selectAll().where('id', 'in', family).execute()
  const values = await db
    .selectFrom('customer_field_values')
    .selectAll()
    .where('customer_id', 'in', family)
    .execute()
  const own = rows.find((row) => row.id === customerId)
  if (!own) return undefined
  const facts: Record<string, string | null> = {}
  for (const id of family.toReversed()) {
    const row = rows.find((one) => one.id === id)
    for (const fact of ownFacts) facts[fact] = row?.[columns[fact]] ?? facts[fact] ?? null
    for (const one of values) if (one.customer_id === id) facts[`field:${one.field_id}`] = one.value
  }
  return { ...facts, name: own.name, account: own.account }
}

/** Every change of what is known of a customer, the latest first. */
export async function changesOf(
  db: Kysely<Database>,
  customerIds: readonly string[],
): Promise<readonly (FactChange & { readonly customerId: string })[]> {
  const rows = await db
    .selectFrom('customer_changes')
    .leftJoin('people', 'people.id', 'by_id')
    .selectAll('customer_changes')
    .select('people.name as by_name')
    .where('customer_id', 'in', customerIds)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .orderBy('customer_changes.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    customerId: row.customer_id,
    field: row.field as FactName,
    old: row.old_value,
    new: row.new_value,
    byId: row.by_id,
    by: row.by_name,
    at: row.at,
  }))
}

/** Keeps what changed, and that it did. */
export async function saveFacts(
  trx: Transaction<Database>,
  customerId: string,
  changes: readonly { readonly field: FactName; readonly old: string | null; readonly new: string | null }[],
  { byId, now }: { readonly byId: string | null; readonly now: string },
): Promise<void> {
  let seq = await lastSeq(trx, customerId)
  for (const { field, old, new: value } of changes) {
    seq += 1
    await (field.startsWith('field:')
      ? saveValue(trx, customerId, field.slice('field:'.length), value)
      : trx
          .updateTable('customers')
          .set({ [columns[field as OwnFact]]: value })
          .where('id', '=', customerId)
          .execute())
    await trx
      .insertInto('customer_changes')
      .values({
        id: newId(),
        ...{ customer_id: customerId, field, old_value: old, new_value: value, by_id: byId, at: now, seq },
      })
      .execute()
  }
}

async function lastSeq(trx: Transaction<Database>, customerId: string): Promise<number> {
  const row = await trx
    .selectFrom('customer_changes')
    .select((eb) => eb.fn.max('seq').as('last'))
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

async function saveValue(
  trx: Transaction<Database>,
  customerId: string,
  fieldId: string,
  value: string | null,
): Promise<void> {
  if (value === null)
    await trx
      .deleteFrom('customer_field_values')
      .where('customer_id', '=', customerId)
      .where('field_id', '=', fieldId)
      .execute()
  else
    await trx
      .insertInto('customer_field_values')
      .values({ customer_id: customerId, field_id: fieldId, value })
      .onConflict((conflict) => conflict.columns(['customer_id', 'field_id']).doUpdateSet({ value }))
      .execute()
}
