import type { Context } from 'hono'
import { failedDigests } from '../../db/queries/digests.ts'
import { countNobodys } from '../../db/queries/nobodys.ts'
import { activePeople } from '../../db/queries/people.ts'
import { installation } from '../../db/queries/settings.ts'
import { allWebhooks } from '../../db/queries/webhooks.ts'
import type { Fact, Task } from '../../views/home/admin-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { version } from '../measures/version.ts'
import type { AppEnv } from '../web/env.ts'
import { waysInTasks } from './ways-in.ts'

const LATELY_MS = 3 * 86_400_000

/** Digests that did not go out in the last days. */
async function mailTasks(c: Context<AppEnv>): Promise<readonly Task[]> {
  const since = new Date(c.var.now().getTime() - LATELY_MS).toISOString()
  const failed = (await failedDigests(c.var.reader, since)).length
  const { task, look } = words.installation
  return failed === 0 ? [] : [{ says: task(failed), href: `${paths.installation}#mail`, act: look }]
}

/** What an admin may know of the installation: never what anybody said. */
export async function adminFacts(c: Context<AppEnv>): Promise<readonly Fact[]> {
  const { reader, config } = c.var
  const { organisation, timeZone } = await installation(reader)
  const say = words.home.admin
  const people = await activePeople(reader)
  return [
    { name: say.factNames.organisation, value: organisation },
    { name: say.factNames.people, value: say.people(people.length) },
    {
      name: say.factNames.database,
      value: config.databaseUrl === null ? say.databases.sqlite : say.databases.postgres,
    },
    { name: say.factNames.zone, value: timeZone },
    { name: say.factNames.version, value: version.heard },
    { name: say.factNames.measures, value: version.measures },
  ]
}

export async function adminTasks(c: Context<AppEnv>): Promise<readonly Task[]> {
  const { reader } = c.var
  const { demo } = await installation(reader)
  const people = await activePeople(reader)
  const say = words.home.admin
  const nobodys = await countNobodys(reader)
  const off = (await allWebhooks(reader)).filter((webhook) => webhook.off && webhook.off.why !== 'admin')
  const invite = (role: 'manager' | 'rep') => ({ href: paths.invite(role), act: say.inviteAct })
  return [
    ...off.map(({ id, url }) => ({
      says: words.webhooks.turnedOff(url),
      href: paths.webhook(id),
      act: words.webhooks.look,
    })),
    ...(await waysInTasks(c)),
    ...(await mailTasks(c)),
    ...(nobodys === 0
      ? []
      : [{ says: words.nobodys.task(nobodys), href: '#nobodys', act: words.nobodys.look }]),
    ...(demo ? [{ says: say.leaveDemo, href: paths.departure, act: say.leaveDemoAct }] : []),
    ...(people.some((person) => person.role === 'manager')
      ? []
      : [{ says: say.inviteManager, ...invite('manager') }]),
    ...(people.some((person) => person.role === 'rep') ? [] : [{ says: say.inviteRep, ...invite('rep') }]),
  ]
}
