import type { Conversation } from './conversation.ts'
import { isWritten } from './joined.ts'
import { matched } from './matched.ts'

/** So many messages that are the same in two exports are no coincidence: of one writer, and of two. */
const ENOUGH_OF_ONE = 3
const ENOUGH_OF_TWO = 2

/**
 * Whether two exports without an id are of one chat, as when a phone's chat is exported again later.
 *
 * Where their times overlap, most of what one says the other says too: the same names, the same words, the same
 * instants. Two such messages of two writers are enough, and three of one where nobody else
 * differs: a greeting sent to everybody at once joins nobody's chats. Mails are known by their ids instead.
 */
export function isSameChat(one: Conversation, other: Conversation): boolean {
  if (one.channel !== 'chat' || other.channel !== 'chat' || !isWritten(one) || !isWritten(other)) return false
  const { pairs, parties } = matched(one, other, new Map())
  const shared = [...pairs.keys()].flatMap((at) => one.utterances[at] ?? []).filter(({ at }) => at !== null)
  const writers = new Set(shared.map(({ party }) => party))
  const theirs = new Set(other.utterances.map(({ party }) => parties.keyOf(party)))
  const isEnough =
    writers.size > 1
      ? shared.length >= ENOUGH_OF_TWO
      : shared.length >= ENOUGH_OF_ONE && isWithin(new Set(one.utterances.map(({ party }) => party)), theirs)
  if (!isEnough) return false
  const overlap = overlapOf(one, other)
  const most = Math.max(countIn(one, overlap), countIn(other, overlap))
  return shared.length * 2 >= most
}

// The one has everybody of the other: nobody is in each whom the other does not know.
function isWithin(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.isSubsetOf(others) || others.isSubsetOf(some)
}

type Span = readonly [from: number, to: number]

function overlapOf(one: Conversation, other: Conversation): Span {
  const [a, b] = [spanOf(one), spanOf(other)]
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])]
}

function spanOf({ utterances }: Conversation): Span {
  const times = utterances.flatMap(({ at }) => (at === null ? [] : [Date.parse(at)]))
  return [times.reduce((a, b) => Math.min(a, b), Infinity), times.reduce((a, b) => Math.max(a, b), -Infinity)]
}

function countIn({ utterances }: Conversation, [from, to]: Span): number {
  return utterances.filter(({ at }) => at !== null && Date.parse(at) >= from && Date.parse(at) <= to).length
}
