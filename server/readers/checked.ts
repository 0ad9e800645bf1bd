import type { Conversation, Utterance } from '../conversation/conversation.ts'
import { type Reading, type ReadResult, type Report, refusal } from './reading.ts'

/** A report names at most this many pieces that were left out, and counts the rest. */
const MOST_NAMED = 1000

/**
 * A reading no reader can have broken: every utterance has a party of the list and an id of its own,
 * no time is negative or no number, no end stands before its start, and the order is that of time,
 * then of the file. What had to be taken out is in the report. Nobody speaking is `no-speech`.
 */
export function checked(result: ReadResult, guessed: readonly string[]): ReadResult {
  if ('refused' in result) return result
  const { conversation, report } = result
  const parties = new Set(conversation.parties.map((party) => party.key))
  const dropped: Report['dropped'][number][] = [...report.dropped]
  const ids = isNumbered(conversation.utterances) ? null : new Set<string>()
  const utterances = conversation.utterances.flatMap((one) => {
    if (parties.has(one.party)) {
      const sound = withSoundWords(withSoundTimes(one, dropped), dropped)
      return [ids ? withOwnId(sound, ids) : sound]
    }
    dropped.push({ why: `utterance ${one.id}: nobody in the list of people said it` })
    return []
  })
  if (!utterances.some(isSomething))
    return refusal('no-speech', 'Nobody speaks in this conversation: it holds no words that were said.')
  const inOrder = isInOrder(utterances) ? utterances : utterances.toSorted((a, b) => keyOf(a) - keyOf(b))
  return finished(result, { ...conversation, utterances: inOrder }, dropped, guessed)
}

function finished(
  { report, ...known }: Reading,
  conversation: Conversation,
  dropped: Report['dropped'],
  guessed: readonly string[],
): Reading {
  const named = dropped.slice(0, MOST_NAMED)
  const more = dropped.length - named.length
  return {
    ...known,
    conversation,
    report: {
      accepted: conversation.utterances.length,
      dropped: more ? [...named, { why: `and ${more} more pieces left out` }] : named,
      guessed: [...report.guessed, ...guessed],
    },
  }
}

function withSoundTimes(one: Utterance, dropped: Report['dropped'][number][]): Utterance {
  const startMs = soundTime(one.startMs)
  const endMs = soundTime(one.endMs)
  if (startMs !== one.startMs || endMs !== one.endMs)
    dropped.push({ why: `utterance ${one.id}: a time that cannot be is left unknown` })
  if (startMs !== null && endMs !== null && endMs < startMs) {
    dropped.push({ why: `utterance ${one.id}: it ends before it starts, so its end is left unknown` })
    return { ...one, startMs, endMs: null }
  }
  return startMs === one.startMs && endMs === one.endMs ? one : { ...one, startMs, endMs }
}

// Words are of use only where the times of every one of them can be.
function withSoundWords(one: Utterance, dropped: Report['dropped'][number][]): Utterance {
  const { words, ...others } = one
  if (!words || words.every(({ startMs, endMs }) => startMs >= 0 && endMs >= startMs)) return one
  dropped.push({
    why: `utterance ${one.id}: a word of it ends before it starts, so only its own times count`,
  })
  return others
}

function soundTime(ms: number | null): number | null {
  return ms === null || !Number.isFinite(ms) || ms < 0 ? null : Math.round(ms)
}

// A million ids need not be remembered where each is the number of its place.
function isNumbered(utterances: readonly Utterance[]): boolean {
  return utterances.every((one, at) => one.id === `u${at + 1}`)
}

function withOwnId(one: Utterance, ids: Set<string>): Utterance {
  let id = one.id
  for (let copy = 2; ids.has(id); copy += 1) id = `${one.id}-${copy}`
  ids.add(id)
  return id === one.id ? one : { ...one, id }
}

// A timed stretch without words is still talk; nothing at all is not.
function isSomething(one: Utterance): boolean {
  return one.text.trim() !== '' || (one.startMs !== null && one.endMs !== null && one.endMs > one.startMs)
}

function keyOf(one: Utterance): number {
  return one.startMs ?? (one.at === null ? 0 : Date.parse(one.at))
}

function isInOrder(utterances: readonly Utterance[]): boolean {
  const timed = utterances.filter((one) => one.startMs !== null || one.at !== null)
  const comparable = timed.length === utterances.length
  return !comparable || timed.every((one, at) => at === 0 || keyOf(timed[at - 1] as Utterance) <= keyOf(one))
}
