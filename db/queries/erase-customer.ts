import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { eraseConversations, type LeftFiles } from './erase-conversations.ts'
import { forgetReasons } from './holds.ts'
import { type Erasing, namingCustomers } from './naming-customers.ts'

type Trx = Transaction<Database>

/** Everything of a customer, and of whoever was merged into them. Answers the files that are to go after. */
export async function eraseCustomer(trx: Trx, customerId: string, now: string): Promise<LeftFiles> {
  const ids = await everybodyIn(trx, customerId)
  const left = await eraseConversations(trx, await conversationsWith(trx, ids), now)
  const photos = await photosWith(trx, ids)
  await eraseVisitors(trx, ids)
  await eraseMerges(trx, ids)
  await forgetReasons(trx, ids)
  for (const [where, erasing] of Object.entries(namingCustomers)) await eraseColumn(trx, where, erasing, ids)
  await trx.updateTable('customers').set({ merged_into: null }).where('id', 'in', ids).execute()
  await trx.deleteFrom('customers').where('id', 'in', ids).execute()
  return { ...left, photos: [...left.photos, ...photos] }
}

/** A customer, and everybody who was merged into them, however often. */
export async function everybodyIn(db: Kysely<Database>, customerId: string): Promise<readonly string[]> {
  const ids = new Set([customerId])
  for (let last = [customerId]; last.length > 0; ) {
    const rows = await db.selectFrom('customers').select('id').where('merged_into', 'in', last).execute()
    last = rows.map(({ id }) => id).filter((id) => !ids.has(id))
    for (const id of last) ids.add(id)
  }
  return [...ids]
}

/** Theirs, and those of others in which they speak under a mail address of theirs: nobody can be cut out of a recording. */
export async function conversationsWith(
  db: Kysely<Database>,
  customerIds: readonly string[],
): Promise<readonly string[]> {
  const own = await db
    .selectFrom('conversations')
    .select('id')
    .where('customer_id', 'in', customerIds)
    .execute()
  const spoken = await db
    .selectFrom('parties')
    .select('conversation_id as id')
    .where('person_id', 'is', null)
    .where((eb) =>
      eb(
        eb.fn<string>('lower', ['parties.email']),
        'in',
        eb
          .selectFrom('customer_addresses')
          .select('address')
          .where('kind', '=', 'email')
          .where('customer_id', 'in', customerIds),
      ),
    )
    .execute()
  return [...new Set([...own, ...spoken].map(({ id }) => id))].toSorted()
}

async function photosWith(trx: Trx, customerIds: readonly string[]): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('visit_photos')
    .innerJoin('visits', 'visits.id', 'visit_id')
    .select('path')
    .where('customer_id', 'in', customerIds)
    .execute()
  return rows.map(({ path }) => path)
}

/** What their browsers did before anybody knew whose these were. */
async function eraseVisitors(trx: Trx, customerIds: readonly string[]): Promise<void> {
  const rows = await trx
    .selectFrom('site_visits')
    .select('visitor')
    .where('customer_id', 'in', customerIds)
    .execute()
  const visitors = rows.map(({ visitor }) => visitor)
  const subjects = [
    ...customerIds.map((id) => `customer:${id}`),
    ...visitors.map((visitor) => `visitor:${visitor}`),
  ]
  await inBatches(visitors, async (some) => {
    for (const table of ['events', 'reach_trials', 'approaches', 'site_visits'] as const)
      await trx.deleteFrom(table).where('visitor', 'in', some).execute()
  })
  await inBatches(subjects, async (some) => {
    for (const table of ['reach_snoozes', 'reach_trials', 'approaches'] as const)
      await trx.deleteFrom(table).where('subject', 'in', some).execute()
  })
}

async function eraseMerges(trx: Trx, customerIds: readonly string[]): Promise<void> {
  await trx
    .deleteFrom('merges')
    .where('kind', '=', 'customer')
    .where((eb) => eb.or([eb('kept', 'in', customerIds), eb('gone', 'in', customerIds)]))
    .execute()
  await trx
    .deleteFrom('told_apart')
    .where('kind', '=', 'customer')
    .where((eb) => eb.or([eb('one', 'in', customerIds), eb('other', 'in', customerIds)]))
    .execute()
}

async function eraseColumn(
  trx: Trx,
  where: string,
  erasing: Erasing,
  customerIds: readonly string[],
): Promise<void> {
  if (erasing === 'conversation') return
  const [table = '', column = ''] = where.split('.')
  const theirs = sql<SqlBool>`${sql.ref(column)} in (${sql.join(customerIds)})`
  if (erasing === 'goes') {
    await sql`delete from ${sql.table(table)} where ${theirs}`.execute(trx)
    return
  }
  const sets = Object.entries(erasing.emptied).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
  await sql`update ${sql.table(table)} set ${sql.join(sets)} where ${theirs}`.execute(trx)
}
