import type { Context } from 'hono'
import { latestHandovers } from '../../db/queries/handovers.ts'
import {
  countNobodys,
  filesBehind,
  type NobodysConversation,
  nobodysConversations,
} from '../../db/queries/nobodys.ts'
import { activePeople } from '../../db/queries/people.ts'
import { day, timeOfDay } from '../../views/format.ts'
import { AdminHomePage } from '../../views/home/admin-page.tsx'
import type { NobodysProps, OfferedSpeaker } from '../../views/home/nobodys.tsx'
import { words } from '../../views/messages/words.ts'
import { mayBeOurs } from '../actions/person-aliases.ts'
import { aliasOf } from '../conversation/alias.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { adminFacts, adminTasks } from './admin-facts.ts'
import { waysInOf } from './ways-in.ts'

const SHOWN = 20
const LATELY = 5

/** The admin's page; `typed` is what a form on it said that could not be done. */
export async function adminHome(
  c: Context<AppEnv>,
  typed: NobodysProps['typed'] = null,
  status: 200 | 409 | 422 = 200,
) {
  return c.html(
    <AdminHomePage
      frame={await frameOf(c)}
      facts={await adminFacts(c)}
      tasks={await adminTasks(c)}
      waysIn={await waysInOf(c)}
      nobodys={await nobodysOf(c, typed)}
    />,
    status,
  )
}

async function nobodysOf(c: Context<AppEnv>, typed: NobodysProps['typed']): Promise<NobodysProps> {
  const { reader } = c.var
  const latest = await latestHandovers(reader, LATELY)
  const files = await filesBehind(
    reader,
    latest.map((one) => one.conversationId),
  )
  const when = (at: string) => `${day(at, zoneOf(c))}, ${timeOfDay(at, zoneOf(c))}`
  return {
    total: await countNobodys(reader),
    shown: (await nobodysConversations(reader, SHOWN)).map((one) => ({
      ...one,
      when: when(one.sortedAt),
      offered: offeredIn(one),
    })),
    reps: (await activePeople(reader)).filter((person) => person.role === 'rep'),
    lately: latest.map(({ conversationId, to, by, at }) =>
      words.nobodys.given(files.get(conversationId)?.name ?? words.nobodys.noFile, to, by, when(at)),
    ),
    typed,
  }
}

/** Who may be ours, with whether the label could be somebody's alias. */
function offeredIn({ speakers }: NobodysConversation): readonly OfferedSpeaker[] {
  return speakers.flatMap((one) => {
    const label = one.name ?? one.email
    const isOpen = label !== null && one.personId === null && mayBeOurs(one)
    return isOpen ? [{ ...one, canBeAlias: aliasOf(label) !== null }] : []
  })
}
