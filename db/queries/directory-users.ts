import type { Kysely, Selectable } from 'kysely'
import type { Database } from '../schema.ts'
import type { DirectoryUsersTable } from '../tables/directory.ts'
import { inTransaction } from '../transaction.ts'

type Store = Kysely<Database>

/** Somebody as the organisation’s directory tells of them; `personId` is who they are here, once they are. */
export interface DirectoryUser {
  readonly id: string
  readonly userName: string
  readonly externalId: string | null
  readonly givenName: string | null
  readonly familyName: string | null
  readonly displayName: string | null
  readonly email: string
  readonly active: boolean
  readonly personId: string | null
  /** The role their groups gave them last; `null` where none did, and theirs is by hand. */
  readonly givenRole: string | null
  /** When the directory ended them here; whom somebody else ended it does not bring back. */
  readonly endedAt: string | null
  readonly madeAt: string
  readonly changedAt: string
}

/** What a list is asked for: every one of these holds. Names and addresses count without regard to capitals. */
export type UserWish = Partial<Pick<DirectoryUser, 'id' | 'userName' | 'externalId' | 'email' | 'active'>> & {
  readonly displayName?: string
}

export async function findDirectoryUser(db: Store, id: string): Promise<DirectoryUser | undefined> {
  return (await directoryUsers(db, { id }, { from: 0, most: 1 })).users[0]
}

export async function directoryUsers(
  db: Store,
  wish: UserWish,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<{ readonly total: number; readonly users: readonly DirectoryUser[] }> {
  const { id, userName, externalId, email, displayName, active } = wish
  const wanted = db
    .selectFrom('directory_users')
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .$if(userName !== undefined, (query) => query.where('user_key', '=', keyOf(userName ?? '')))
    .$if(externalId !== undefined, (query) => query.where('external_id', '=', externalId ?? ''))
    .$if(email !== undefined, (query) => query.where('email', '=', keyOf(email ?? '')))
    .$if(displayName !== undefined, (query) => query.where('display_name', '=', displayName ?? ''))
    .$if(active !== undefined, (query) => query.where('active', '=', active ? 1 : 0))
  const { total } = await wanted.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow()
  const rows =
    most === 0
      ? []
      : await wanted.selectAll().orderBy('made_at').orderBy('id').limit(most).offset(from).execute()
  return { total: Number(total), users: rows.map(toUser) }
}

/** Keeps somebody new, or what changed. Answers no where another has this name already. */
export async function saveDirectoryUser(db: Store, user: DirectoryUser): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const key = keyOf(user.userName)
    const other = await trx
      .selectFrom('directory_users')
      .select('id')
      .where('user_key', '=', key)
      .where('id', '!=', user.id)
      .executeTakeFirst()
    if (other) return false
    const values = toRow(user, key)
    await trx
      .insertInto('directory_users')
      .values(values)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute()
    return true
  })
}

export async function removeDirectoryUser(db: Store, id: string): Promise<void> {
  await inTransaction(db, (trx) => trx.deleteFrom('directory_users').where('id', '=', id).execute())
}

/** Whether the directory knows this person under another entry already. */
export async function isOtherUsers(
  db: Store,
  { id }: Pick<DirectoryUser, 'id'>,
  personId: string,
): Promise<boolean> {
  const other = await db
    .selectFrom('directory_users')
    .select('id')
    .where('person_id', '=', personId)
    .where('id', '!=', id)
    .executeTakeFirst()
  return other !== undefined
}

/** Whom the directory told of and who is nobody here, as no group of theirs gives a role. */
export async function waitingUsers(db: Store): Promise<readonly DirectoryUser[]> {
  const rows = await db
    .selectFrom('directory_users')
    .selectAll()
    .where('active', '=', 1)
    .where('person_id', 'is', null)
    .orderBy('user_key')
    .execute()
  return rows.map(toUser)
}

function keyOf(name: string): string {
  return name.trim().toLowerCase()
}

function toRow(user: DirectoryUser, key: string): Selectable<DirectoryUsersTable> {
  return {
    id: user.id,
    user_name: user.userName,
    user_key: key,
    external_id: user.externalId,
    given_name: user.givenName,
    family_name: user.familyName,
    display_name: user.displayName,
    email: keyOf(user.email),
    active: user.active ? 1 : 0,
    person_id: user.personId,
    given_role: user.givenRole,
    ended_at: user.endedAt,
    made_at: user.madeAt,
    changed_at: user.changedAt,
  }
}

function toUser(row: Selectable<DirectoryUsersTable>): DirectoryUser {
  return {
    id: row.id,
    userName: row.user_name,
    externalId: row.external_id,
    givenName: row.given_name,
    familyName: row.family_name,
    displayName: row.display_name,
    email: row.email,
    active: row.active === 1,
    personId: row.person_id,
    givenRole: row.given_role,
    endedAt: row.ended_at,
    madeAt: row.made_at,
    changedAt: row.changed_at,
  }
}
