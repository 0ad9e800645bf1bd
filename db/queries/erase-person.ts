import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely'
import type { Database } from '../schema.ts'
import { eraseConversations, type LeftFiles } from './erase-conversations.ts'
import { type ErasingPerson, erasingPeople } from './erased-people.ts'
import { forgetReasons } from './holds.ts'

type Trx = Transaction<Database>

/** A rep with all that is theirs, but for what they were paid by: that stays, and names nobody. Answers the files that are to go after. */
export async function erasePerson(
  trx: Trx,
  personId: string,
  { nameless, now }: { readonly nameless: string; readonly now: string },
): Promise<LeftFiles> {
  const photos = await photosOf(trx, personId)
  const left = await eraseConversations(trx, await conversationsOf(trx, personId), now)
  await trx
    .deleteFrom('comment_versions')
    .where((eb) =>
      eb('comment_id', 'in', eb.selectFrom('comments').select('id').where('author_id', '=', personId)),
    )
    .execute()
  for (const [where, erasing] of Object.entries(erasingPeople))
    await eraseColumn(trx, where, erasing, personId)
  await eraseAccount(trx, personId)
  await forgetReasons(trx, [personId])
  await trx
    .updateTable('people')
    .set({ name: nameless, email: `${personId}@erased.invalid`, employee_number: null, time_zone: null })
    .set((eb) => ({ deactivated_at: eb.fn.coalesce('deactivated_at', eb.val(now)) }))
    .where('id', '=', personId)
    .execute()
  return { ...left, photos: [...left.photos, ...photos] }
}

/** Those of a rep, and those of others in which they speak. */
export async function conversationsOf(db: Kysely<Database>, personId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('conversations')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('rep_id', '=', personId),
        eb.exists(
          eb
            .selectFrom('parties')
            .select('parties.key')
            .whereRef('parties.conversation_id', '=', 'conversations.id')
            .where('parties.person_id', '=', personId),
        ),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

async function photosOf(trx: Trx, personId: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('visit_photos')
    .innerJoin('visits', 'visits.id', 'visit_id')
    .select('path')
    .where('rep_id', '=', personId)
    .execute()
  return rows.map(({ path }) => path)
}

async function eraseColumn(trx: Trx, where: string, erasing: ErasingPerson, personId: string): Promise<void> {
  if (erasing === 'stays') return
  const [table = '', column = ''] = where.split('.')
  const theirs = sql<SqlBool>`${sql.ref(column)} = ${personId}`
  if (erasing === 'goes') {
    await sql`delete from ${sql.table(table)} where ${theirs}`.execute(trx)
    return
  }
  const emptied = erasing === 'unnamed' ? { [column]: null } : erasing.emptied
  const sets = Object.entries(emptied).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
  await sql`update ${sql.table(table)} set ${sql.join(sets)} where ${theirs}`.execute(trx)
}

/** How they came in: in every table of the sign-in that names them, whichever there are. */
async function eraseAccount(trx: Kysely<Database>, personId: string): Promise<void> {
  const tables = await trx.introspection.getTables()
  for (const { name, columns } of tables)
    if (columns.some((column) => column.name === 'userId'))
      await sql`delete from ${sql.table(name)} where ${sql.ref('userId')} = ${personId}`.execute(trx)
  if (tables.some(({ name }) => name === 'user'))
    await sql`delete from ${sql.table('user')} where id = ${personId}`.execute(trx)
}
