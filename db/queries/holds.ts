import type { Kysely, Transaction } from 'kysely'
import { inBatches } from '../batches.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'

export const heldKinds = ['customer', 'person', 'conversation'] as const
export type HeldKind = (typeof heldKinds)[number]

/** What must be kept, who said so and why. `name` is whose it is, or `null` where nobody is named by it. */
export interface Hold {
  readonly id: string
  readonly kind: HeldKind
  readonly subject: string
  readonly name: string | null
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly ended: { readonly by: string; readonly at: string } | null
}

/** Every hold there was, those that stand first, the latest before. */
export async function allHolds(db: Kysely<Database>): Promise<readonly Hold[]> {
  const rows = await db
    .selectFrom('holds')
    .innerJoin('people as setter', 'setter.id', 'holds.by_id')
    .leftJoin('people as ender', 'ender.id', 'holds.ended_by')
    .leftJoin('customers', 'customers.id', 'subject')
    .leftJoin('people', 'people.id', 'subject')
    .selectAll('holds')
    .select(['setter.name as by_name', 'ender.name as ended_name'])
    .select(['customers.name as customer_name', 'people.name as person_name'])
    .orderBy('holds.at', 'desc')
    .orderBy('holds.id')
    .execute()
  const holds = rows.map((row) => ({
    id: row.id,
    kind: row.kind as HeldKind,
    subject: row.subject,
    name: row.customer_name ?? row.person_name,
    reason: row.reason,
    by: row.by_name,
    at: row.at,
    ended: row.ended_at === null ? null : { by: row.ended_name ?? '', at: row.ended_at },
  }))
  return [...holds.filter(({ ended }) => ended === null), ...holds.filter(({ ended }) => ended !== null)]
}

export async function setHold(
  trx: Transaction<Database>,
  hold: { readonly kind: HeldKind; readonly subject: string; readonly reason: string },
  { byId, now }: { readonly byId: string; readonly now: string },
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('holds')
    .values({ id, ...hold, by_id: byId, at: now, ended_by: null, ended_at: null })
    .execute()
  return id
}

/** Answers whether it still stood. */
export async function endHold(
  trx: Transaction<Database>,
  id: string,
  { byId, now }: { readonly byId: string; readonly now: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('holds')
    .set({ ended_by: byId, ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What stands now, by kind. */
export async function heldNow(
  db: Kysely<Database>,
): Promise<Readonly<Record<HeldKind, ReadonlySet<string>>>> {
  const rows = await db
    .selectFrom('holds')
    .select(['kind', 'subject'])
    .where('ended_at', 'is', null)
    .execute()
  const of = (kind: HeldKind) => new Set(rows.flatMap((row) => (row.kind === kind ? [row.subject] : [])))
  return { customer: of('customer'), person: of('person'), conversation: of('conversation') }
}

/** Those of these conversations that are held, each with what holds it: itself, its customer or its rep. */
export async function heldAmong(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const held = await heldNow(db)
  const those = new Map<string, string>()
  await inBatches(ids, async (some) => {
    const rows = await db
      .selectFrom('conversations')
      .select(['id', 'customer_id', 'rep_id'])
      .where('id', 'in', some)
      .execute()
    for (const row of rows) {
      if (held.conversation.has(row.id)) those.set(row.id, row.id)
      else if (row.customer_id !== null && held.customer.has(row.customer_id))
        those.set(row.id, row.customer_id)
      else if (row.rep_id !== null && held.person.has(row.rep_id)) those.set(row.id, row.rep_id)
    }
  })
  return those
}

/** Why somebody who is erased was held once is said in words about them. */
export async function forgetReasons(trx: Transaction<Database>, subjects: readonly string[]): Promise<void> {
  await inBatches(subjects, (some) =>
    trx.updateTable('holds').set({ reason: '' }).where('subject', 'in', some).execute(),
  )
}
