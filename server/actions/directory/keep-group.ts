import type { Kysely, Transaction } from 'kysely'
import { oneAtATime } from '../../../db/dialect.ts'
import {
  type DirectoryGroup,
  findDirectoryGroup,
  removeDirectoryGroup,
  saveDirectoryGroup,
} from '../../../db/queries/directory-groups.ts'
import { findDirectoryUser } from '../../../db/queries/directory-users.ts'
import type { Database } from '../../../db/schema.ts'
import { CannotSettle, type Settling, settleUser } from './settle.ts'

type Trx = Transaction<Database>

/** Keeps a group as the directory tells it now, and gives everybody whom that moves the role they have by it. */
export async function keepGroup(
  db: Kysely<Database>,
  settling: Settling,
  id: string,
  toldOf: (before: DirectoryGroup | undefined, trx: Trx) => Promise<DirectoryGroup>,
): Promise<DirectoryGroup> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'directory')
    const before = await findDirectoryGroup(trx, id)
    const group = await toldOf(before, trx)
    if (!(await saveDirectoryGroup(trx, group))) throw new CannotSettle('taken')
    const [now, then] = [new Set(group.members), new Set(before?.members)]
    const moved = before?.name === group.name ? now.symmetricDifference(then) : now.union(then)
    await settleAll(trx, settling, moved)
    return group
  })
}

/** Answers whether there was one. */
export async function forgetGroup(db: Kysely<Database>, settling: Settling, id: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'directory')
    const group = await findDirectoryGroup(trx, id)
    if (!group) return false
    await removeDirectoryGroup(trx, id)
    await settleAll(trx, settling, new Set(group.members))
    return true
  })
}

async function settleAll(trx: Trx, settling: Settling, members: ReadonlySet<string>): Promise<void> {
  for (const id of members) {
    const user = await findDirectoryUser(trx, id)
    if (user) await settleUser(trx, settling, user)
  }
}
