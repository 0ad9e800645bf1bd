import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { oneAtATime } from '../../db/dialect.ts'
import { forgetEverything } from '../../db/queries/departure.ts'
import { allPeople, createPerson } from '../../db/queries/people.ts'
import { recordingPaths } from '../../db/queries/recordings.ts'
import { installation, saveInstallation } from '../../db/queries/settings.ts'
import { removeRecordingFiles } from '../recordings/folder.ts'
import { createAccount } from '../web/auth.ts'
import type { Services } from '../web/env.ts'
import { checkpointsIn } from './ledger/checkpoints.ts'
import { erasureListName } from './privacy/erasure-list.ts'

export interface FirstAdmin {
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly password?: string
  readonly timeZone?: string
}

/** Somebody left it a moment before, or it is somebody’s work. */
export class NoDemo extends Error {}

/** Nobody ever worked here: it is empty, or a demo. Where everybody has left their work is still here. */
export async function isNew(db: Services['reader']): Promise<boolean> {
  return (await installation(db)).demo || (await allPeople(db)).length === 0
}

/**
 * Leaves the demo: everything in it goes, in one transaction, and the first admin of an own team comes in.
 * The same where nobody is yet; refused where people work, because then it would be their work.
 */
export async function leaveDemo(
  { db, auth, config, now }: Pick<Services, 'db' | 'auth' | 'config' | 'now'>,
  admin: FirstAdmin,
): Promise<void> {
  const sounds = await db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'departure')
    const before = await installation(trx)
    if (!(await isNew(trx))) throw new NoDemo('People work here')
    const paths = await recordingPaths(trx)
    const timeZone = admin.timeZone ?? config.timeZone ?? before.timeZone
    await forgetEverything(trx)
    const id = await createAccount(auth, trx, admin)
    await saveInstallation(trx, { organisation: admin.organisation, demo: false, timeZone })
    const { name, email } = admin
    await createPerson(trx, { id, name, email, role: 'admin', timeZone, now: now().toISOString() })
    return paths
  })
  await rm(checkpointsIn(config.dataDir), { force: true })
  await rm(join(config.dataDir, erasureListName), { force: true })
  await removeRecordingFiles(config.dataDir, sounds)
}
