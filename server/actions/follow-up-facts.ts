import type { GradedConversation } from '../../db/queries/graded-conversations.ts'
import type { Person } from '../../db/queries/people.ts'
import type { Encounter } from '../grading/encounter.ts'
import type { Period } from '../grading/period.ts'
import type { CoachingOnly } from './coaching-only.ts'
import type { SaidDue } from './rep-promises.ts'

/** For when follow-up is counted, and for whom. */
export interface FollowUpAsked {
  readonly period: Period
  readonly now: string
  /** What came in later does not count. */
  readonly arrivedBy?: string
  /** Whoever looks at what comes of it: what they may not see is not counted. */
  readonly seenBy?: Person
  readonly coachingOnly: CoachingOnly
}

/** What is known before the follow-up of a rep is counted. */
export interface FollowUpFacts {
  readonly rep: Person
  readonly conversations: readonly GradedConversation[]
  readonly encounters: readonly Encounter[]
  /** Conversation and line of every ask that was taken to somebody inside. */
  readonly taken: ReadonlySet<string>
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
