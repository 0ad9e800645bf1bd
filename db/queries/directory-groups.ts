import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

type Store = Kysely<Database>

/** A group of the organisation’s directory; `members` are ids of its users. */
export interface DirectoryGroup {
  readonly id: string
  readonly name: string
  readonly externalId: string | null
  readonly members: readonly string[]
  readonly madeAt: string
  readonly changedAt: string
}

export type GroupWish = Partial<Pick<DirectoryGroup, 'id' | 'name' | 'externalId'>>

export async function findDirectoryGroup(db: Store, id: string): Promise<DirectoryGroup | undefined> {
  return (await directoryGroups(db, { id }, { from: 0, most: 1 })).groups[0]
}

export async function directoryGroups(
  db: Store,
  { id, name, externalId }: GroupWish,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<{ readonly total: number; readonly groups: readonly DirectoryGroup[] }> {
  const wanted = db
    .selectFrom('directory_groups')
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .$if(name !== undefined, (query) => query.where('name', '=', name ?? ''))
    .$if(externalId !== undefined, (query) => query.where('external_id', '=', externalId ?? ''))
  const { total } = await wanted.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow()
  if (most === 0) return { total: Number(total), groups: [] }
  const rows = await wanted.selectAll().orderBy('made_at').orderBy('id').limit(most).offset(from).execute()
  const members = await membersOf(
    db,
    rows.map((row) => row.id),
  )
  const groups = rows.map((row) => ({
    id: row.id,
    name: row.name,
    externalId: row.external_id,
    members: members.get(row.id) ?? [],
    madeAt: row.made_at,
    changedAt: row.changed_at,
  }))
  return { total: Number(total), groups }
}

/** The groups somebody is in, by name. */
export async function groupsOfUser(
  db: Store,
  userId: string,
): Promise<readonly Pick<DirectoryGroup, 'id' | 'name'>[]> {
  return db
    .selectFrom('directory_members')
    .innerJoin('directory_groups', 'directory_groups.id', 'group_id')
    .select(['id', 'name'])
    .where('member', '=', userId)
    .orderBy('name')
    .execute()
}

/** Which of these ids are users the directory told of. */
export async function knownMembers(db: Store, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  await inBatches(ids, async (some) => {
    const rows = await db.selectFrom('directory_users').select('id').where('id', 'in', some).execute()
    for (const { id } of rows) known.add(id)
  })
  return known
}

/** Keeps a new group, or what changed, with its members as they are now. Answers no where another has this name. */
export async function saveDirectoryGroup(db: Store, group: DirectoryGroup): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { id, name, externalId, members, madeAt, changedAt } = group
    const other = await trx
      .selectFrom('directory_groups')
      .select('id')
      .where('name', '=', name)
      .where('id', '!=', id)
      .executeTakeFirst()
    if (other) return false
    const values = { id, name, external_id: externalId, made_at: madeAt, changed_at: changedAt }
    await trx
      .insertInto('directory_groups')
      .values(values)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute()
    await trx.deleteFrom('directory_members').where('group_id', '=', id).execute()
    await inBatches([...new Set(members)], (some) =>
      trx
        .insertInto('directory_members')
        .values(some.map((member) => ({ group_id: id, member })))
        .execute(),
    )
    return true
  })
}

export async function removeDirectoryGroup(db: Store, id: string): Promise<void> {
  await inTransaction(db, (trx) => trx.deleteFrom('directory_groups').where('id', '=', id).execute())
}

async function membersOf(db: Store, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('directory_members')
    .selectAll()
    .where('group_id', 'in', ids)
    .orderBy('member')
    .execute()
  const by = Map.groupBy(rows, (row) => row.group_id)
  return new Map([...by].map(([id, theirs]) => [id, theirs.map(({ member }) => member)]))
}
