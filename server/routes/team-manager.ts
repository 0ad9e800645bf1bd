import type { Context } from 'hono'
import type { Viewer } from '../../db/queries/people.ts'
import type { AppEnv } from '../web/env.ts'
import { installationFor, teamFor } from '../web/read-once.ts'

/** Who manages the viewer's team, the first by name. */
export async function managerOf(c: Context<AppEnv>): Promise<Viewer | undefined> {
  const manager = (await teamFor(c)).find((one) => one.role === 'manager')
  const { timeZone } = await installationFor(c)
  return manager && { ...manager, timeZone: manager.timeZone ?? timeZone }
}
