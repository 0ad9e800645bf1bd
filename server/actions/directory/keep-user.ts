import type { Kysely } from 'kysely'
import { oneAtATime } from '../../../db/dialect.ts'
import {
  type DirectoryUser,
  findDirectoryUser,
  removeDirectoryUser,
  saveDirectoryUser,
} from '../../../db/queries/directory-users.ts'
import type { Database } from '../../../db/schema.ts'
import { CannotSettle, type Settling, settleUser } from './settle.ts'

/** Keeps what the directory says of somebody now, and makes it so here; all of it or nothing. */
export async function keepUser(
  db: Kysely<Database>,
  settling: Settling,
  id: string,
  toldOf: (before: DirectoryUser | undefined) => DirectoryUser,
): Promise<DirectoryUser> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'directory')
    const user = toldOf(await findDirectoryUser(trx, id))
    if (!(await saveDirectoryUser(trx, user))) throw new CannotSettle('taken')
    return settleUser(trx, settling, user)
  })
}

/** The directory forgets somebody: they leave here, and what they did stays. Answers whether it knew them. */
export async function forgetUser(db: Kysely<Database>, settling: Settling, id: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'directory')
    const user = await findDirectoryUser(trx, id)
    if (!user) return false
    await settleUser(trx, settling, { ...user, active: false })
    await removeDirectoryUser(trx, id)
    return true
  })
}
