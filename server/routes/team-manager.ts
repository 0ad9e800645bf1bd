import type { Context } from 'hono'
import { peopleOfTeam, type Viewer } from '../../db/queries/people.ts'
import { installation } from '../../db/queries/settings.ts'
import type { AppEnv } from '../web/env.ts'

/** Who manages the viewer's team, the first by name. */
export async function managerOf(c: Context<AppEnv>): Promise<Viewer | undefined> {
  const { reader, viewer } = c.var
  const team = viewer.teamId === null ? [] : await peopleOfTeam(reader, viewer.teamId)
  const manager = team.find((one) => one.role === 'manager')
  const { timeZone } = await installation(reader)
  return manager && { ...manager, timeZone: manager.timeZone ?? timeZone }
}
