import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { forgetEverything } from '../../db/queries/departure.ts'
import { createPerson } from '../../db/queries/people.ts'
import { recordingPaths } from '../../db/queries/recordings.ts'
import { installation, saveInstallation } from '../../db/queries/settings.ts'
import { createAccount } from '../web/auth.ts'
import type { Services } from '../web/env.ts'

export interface FirstAdmin {
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly password?: string
  readonly timeZone?: string
}

/**
 * Leaves the demo: everything in it goes, in one transaction, and the first admin of an own team comes in.
 * Refused where the installation is no demo, because then it would be somebody’s work.
 */
export async function leaveDemo(
  { db, auth, config, now }: Pick<Services, 'db' | 'auth' | 'config' | 'now'>,
  admin: FirstAdmin,
): Promise<void> {
  const before = await installation(db)
  if (!before.demo) throw new Error('Only a demo can be left')
  const sounds = await recordingPaths(db)
  const id = await createAccount(auth, admin)
  const timeZone = admin.timeZone ?? config.timeZone ?? before.timeZone

  await db.transaction().execute(async (trx) => {
    await forgetEverything(trx, id)
    await saveInstallation(trx, { organisation: admin.organisation, demo: false, timeZone })
    const { name, email } = admin
    await createPerson(trx, { id, name, email, role: 'admin', timeZone, now: now().toISOString() })
  })
  for (const path of sounds) await rm(join(config.dataDir, 'recordings', basename(path)), { force: true })
}
