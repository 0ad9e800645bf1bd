import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../schema.ts'

export const fieldKinds = ['text', 'number', 'date', 'choice'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** Something this house wants to know of every customer, beside what Heard asks for. */
export interface CustomerField {
  readonly id: string
  readonly name: string
  readonly kind: FieldKind
  /** What can be chosen; empty for all other kinds. */
  readonly choices: readonly string[]
}

/** The fields there are now, in the order they were made. */
export async function customerFields(db: Kysely<Database>): Promise<readonly CustomerField[]> {
  const rows = await db
    .selectFrom('customer_fields')
    .select(['id', 'name', 'kind', 'choices'])
    .where('removed_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind as FieldKind,
    choices: JSON.parse(row.choices) as readonly string[],
  }))
}

/** What fills these fields now, by the customer and the field; where they say nothing, what was known of whoever was merged into them. */
export async function filledFields(
  db: Kysely<Database>,
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const rows = await db
    .selectFrom('customer_field_values')
    .innerJoin('customers', 'customers.id', 'customer_id')
    .select(['customer_id', 'field_id', 'value'])
    .orderBy('created_at', 'desc')
    .orderBy('customers.id', 'desc')
    .execute()
  const merged = await db
    .selectFrom('customers')
    .select(['id', 'merged_into'])
    .where('merged_into', 'is not', null)
    .execute()
  const into = new Map(merged.map((row) => [row.id, row.merged_into ?? row.id]))
  const depthOf = (id: string): number => (into.has(id) ? 1 + depthOf(into.get(id) ?? '') : 0)
  const survivorOf = (id: string): string => (into.has(id) ? survivorOf(into.get(id) ?? '') : id)
  const filled = new Map<string, Map<string, string>>()
  for (const row of rows.toSorted((a, b) => depthOf(b.customer_id) - depthOf(a.customer_id))) {
    const id = survivorOf(row.customer_id)
    filled.set(id, (filled.get(id) ?? new Map()).set(row.field_id, row.value))
  }
  return filled
}

/** What every field is or was called, by its id: what was filled in is still told after a field went. */
export async function fieldNames(db: Kysely<Database>): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('customer_fields').select(['id', 'name']).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

export async function saveField(
  trx: Transaction<Database>,
  field: CustomerField,
  { byId, now }: { readonly byId: string; readonly now: string },
): Promise<void> {
  await trx
    .insertInto('customer_fields')
    .values({
      id: field.id,
      name: field.name,
      kind: field.kind,
      choices: JSON.stringify(field.choices),
      made_by: byId,
      made_at: now,
      removed_at: null,
    })
    .execute()
}

/** Takes a field off every page; what was filled in stays kept. Answers whether it was there. */
export async function removeField(trx: Transaction<Database>, id: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('customer_fields')
    .set({ removed_at: now })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
