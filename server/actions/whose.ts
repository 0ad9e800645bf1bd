import { instantAfter } from '../../db/instants.ts'
import type { Person, Viewer } from '../../db/queries/people.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { type Recognised, withKnownPeople } from '../conversation/known-people.ts'

interface Around {
  readonly people: readonly Person[]
  readonly viewer: Viewer | null
  /** Whose conversations they are, where the file does not tell. */
  readonly repId: string | null
}

/** A conversation with our people known in it. */
export function recognisedIn(conversation: Conversation, { people, repId }: Around): Recognised {
  const ours = people.map(({ id, name, email, role, aliases = [] }) => ({
    ...{ id, name, email, aliases },
    isRep: role === 'rep',
  }))
  return withKnownPeople(conversation, ours, repId)
}

/** The one rep of ours who is in it, if the viewer may bring it for them; else the one the uploader named. */
export function repOf({ people }: Recognised, around: Around): Person | undefined {
  const present = new Set(people.values())
  const reps = around.people.filter((person) => person.role === 'rep' && present.has(person.id))
  const [rep] = reps
  if (!rep || reps.length > 1) return around.people.find((person) => person.id === around.repId)
  return mayBringFor(around.viewer, rep) ? rep : undefined
}

/** Nobody brings evidence for, or against, somebody else: a rep for themselves, a manager for the team. */
export function mayBringFor(viewer: Viewer | null, rep: Person): boolean {
  if (!viewer || viewer.role === 'admin' || viewer.id === rep.id) return true
  return viewer.role === 'manager' && viewer.teamId !== null && viewer.teamId === rep.teamId
}

/** When a conversation ended, and what lists sort it by: its start, else its first message, else its import. */
export function spanOf({ startedAt, utterances }: Conversation, now: string) {
  const instants = utterances.flatMap((one) => (one.at === null ? [] : [one.at])).toSorted()
  const lengthMs = utterances.reduce((most, one) => Math.max(most, one.endMs ?? one.startMs ?? 0), 0)
  const end = startedAt === null || lengthMs === 0 ? null : instantAfter(startedAt, lengthMs)
  return { sortedAt: startedAt ?? instants[0] ?? now, endedAt: instants.at(-1) ?? end }
}
