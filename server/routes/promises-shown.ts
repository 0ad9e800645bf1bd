import type { Context } from 'hono'
import { allPeople } from '../../db/queries/people.ts'
import type { StandingPromise } from '../../db/queries/promises.ts'
import { lineName, startsOf } from '../../db/queries/said-at.ts'
import { civilDay, clock, firstName } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { ShownPromise } from '../../views/promises/row.tsx'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'
import { deedPath } from './deed-path.ts'

const say = words.promises

/** Promises as lists show them, with the way to the second each was made in. */
export async function shownPromises(
  c: Context<AppEnv>,
  promises: readonly StandingPromise[],
): Promise<readonly ShownPromise[]> {
  const { reader, now } = c.var
  const zone = zoneOf(c)
  const today = civilToday(now(), zone)
  const starts = await startsOf(reader, promises)
  const names = new Map((await allPeople(reader)).map((person) => [person.id, person.name]))
  return promises.map((one) => {
    const startMs = starts.get(lineName(one)) ?? null
    const on = one.saidAt === null ? say.undated : civilDay(civilToday(new Date(one.saidAt), zone), today)
    return {
      id: one.id,
      action: one.action,
      words: one.words,
      owner: one.owner,
      rep: one.repId === null ? null : firstName(names.get(one.repId) ?? ''),
      customer: one.customer?.name ?? null,
      dueOn: one.dueOn,
      dueWords: one.dueWords,
      isAssumed: one.dueHow === 'default',
      state: one.state,
      keptOn: one.outcome?.keptOn ?? null,
      proof: proofPath(one),
      isByCustomer: one.outcome?.isByCustomer ?? false,
      isConfirmed: one.verdict === 'yes',
      waits: one.waits,
      confidence: one.confidence,
      href: paths.saidAt(one.conversationId, one.utterance, startMs),
      said: say.said(startMs === null ? on : `${on}, ${clock(startMs)}`),
    }
  })
}

function proofPath({ outcome, customer }: StandingPromise): string | null {
  const { deed, conversationId } = outcome?.proof ?? {}
  if (deed) return deedPath(deed, customer?.id ?? null)
  return conversationId ? paths.conversation(conversationId) : null
}
