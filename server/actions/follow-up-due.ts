import type { Kysely } from 'kysely'
import type { GradedConversation } from '../../db/queries/graded-conversations.ts'
import type { Person } from '../../db/queries/people.ts'
import { promisesOfRep, promisesToGrade } from '../../db/queries/promises.ts'
import type { Database } from '../../db/schema.ts'
import type { Encounter } from '../grading/encounter.ts'
import type { PromiseDue } from '../grading/follow-up.ts'
import { belongsTo, type Period } from '../grading/period.ts'
import { topicsOf } from '../measures/promise-topic.ts'
import type { CoachingOnly } from './coaching-only.ts'
import { openAsks } from './open-asks.ts'
import { promisesDue, type SaidDue } from './rep-promises.ts'
import { silencesDue } from './silences-due.ts'

/** What is known before the follow-up of a rep is counted. */
export interface FollowUpFacts {
  readonly period: Period
  readonly now: string
  /** Whoever looks at what comes of it: what they may not see is not counted. */
  readonly seenBy?: Person
  readonly conversations: readonly GradedConversation[]
  readonly encounters: readonly Encounter[]
  /** Conversation and line of every ask that was taken to somebody inside. */
  readonly taken: ReadonlySet<string>
  readonly coachingOnly: CoachingOnly
}

/**
 * All that a rep owed customers and that fell due in a period: what they promised, what was asked of them and left
 * open, and customers of theirs who heard nothing for too long; alike ones in one encounter under one topic.
 */
export async function followUpDue(
  db: Kysely<Database>,
  rep: Person,
  facts: FollowUpFacts,
): Promise<readonly PromiseDue[]> {
  const { period, now, seenBy } = facts
  const promises = seenBy ? await promisesOfRep(db, seenBy, rep.id) : await promisesToGrade(db, rep.id)
  const owed = promisesDue(promises, { now, timeZone: period.timeZone })
  const asks = await openAsks(db, rep, { ...facts, promises: promises.filter((one) => one.verdict !== 'no') })
  const silences = await silencesDue(db, rep, facts)
  const said = [...owed, ...asks].filter((one) => belongsTo(one.dueOn, period))
  return [...byTopic(said, facts.encounters), ...silences.filter((one) => belongsTo(one.dueOn, period))]
}

function byTopic(due: readonly SaidDue[], encounters: readonly Encounter[]): readonly PromiseDue[] {
  const encounterOf = placesIn(encounters)
  return [...Map.groupBy(due, encounterOf)].flatMap(([encounter, theirs]) => {
    const topics = topicsOf(theirs.map((one) => one.action))
    return theirs.map(({ action: _, saidAt: __, ...one }, at) => ({
      ...one,
      encounter,
      topic: topics[at] ?? null,
    }))
  })
}

/** The encounter something was said in; where it is not known, its conversation on that day. */
export function placesIn(encounters: readonly Encounter[]) {
  const contacts = encounters.flatMap(({ id, contacts: theirs }) =>
    theirs.map(({ conversation, startedAt, endedAt }) => ({ id, conversation, startedAt, endedAt })),
  )
  const byConversation = Map.groupBy(contacts, (one) => one.conversation)
  return ({ evidence, saidAt }: Pick<SaidDue, 'evidence' | 'saidAt'>): string => {
    const conversation = evidence[0]?.conversation ?? ''
    const parts = byConversation.get(conversation) ?? []
    const part = parts.find(
      ({ startedAt, endedAt }) => (startedAt ?? '') <= (saidAt ?? '') && (saidAt ?? '') <= (endedAt ?? ''),
    )
    return (parts.length === 1 ? parts[0] : part)?.id ?? `${conversation} ${saidAt?.slice(0, 10) ?? ''}`
  }
}
