import type { Context } from 'hono'
import { peopleOfTeam, type Viewer } from '../../db/queries/people.ts'
import type { AppEnv } from '../web/env.ts'
import { installationFor } from '../web/read-once.ts'

/** Who manages the viewer's team, the first by name. */
export async function managerOf(c: Context<AppEnv>): Promise<Viewer | undefined> {
  const { reader, viewer } = c.var
  const team = viewer.teamId === null ? [] : await peopleOfTeam(reader, viewer.teamId)
  const manager = team.find((one) => one.role === 'manager')
  const { timeZone } = await installationFor(c)
  return manager && { ...manager, timeZone: manager.timeZone ?? timeZone }
}
