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
 * instants. Two such messages of two writers are enough, and three of one: a greeting sent to everybody at
 * once joins nobody's chats. Mails are known by their ids instead.
 */
export function isSameChat(one: Conversation, other: Conversation): boolean {
  if (one.channel !== 'chat' || other.channel !== 'chat' || !isWritten(one) || !isWritten(other)) return false
  const { pairs } = matched(one, other, new Map())
  const shared = [...pairs.keys()].flatMap((at) => one.utterances[at] ?? []).filter(({ at }) => at !== null)
  const writers = new Set(shared.map(({ party }) => party))
  if (shared.length < (writers.size > 1 ? ENOUGH_OF_TWO : ENOUGH_OF_ONE)) return false
  const between = overlapOf(one, other)
  const most = Math.max(countIn(one, between), countIn(other, between))
  return shared.length * 2 >= most
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
