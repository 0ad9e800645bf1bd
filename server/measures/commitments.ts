import type { Commitment } from '../conversation/findings.ts'
import { dateOf, type LocalTime, localTime } from './civil-date.ts'
import { actionOf } from './commitment-action.ts'
import { type Answer, answerTo } from './commitment-answers.ts'
import { type Due, type Put, putForward } from './commitment-clauses.ts'
import { ownerOf, sideOf } from './commitment-owner.ts'
import { findDeadline } from './deadline.ts'
import { daysOfHouse } from './lexicons/deadline-words.ts'
import type { Reference } from './measure.ts'
import { sentencesOf } from './said.ts'
import { isOurs, type Line, type Script } from './script.ts'

/**
 * Everything somebody says will be done, in the order of the conversation.
 *
 * Each stands on the utterance that makes it binding: an offer becomes a promise on the other side's
 * "yes please", a request on the "of course" that takes it on, each with the deadline it was made
 * with. A promise repeated word for word is a recap and counts once; with another day it is a new one.
 * `words` is cut from that utterance. Due days are civil dates in the customer's zone, read at the
 * instant of the utterance; a promise without a day is due in 14 days and says `default`; tied to
 * an event, or without any clock, it has no day. Lines of bots and of unknown roles are left out:
 * who owes something is never guessed. Definitions: measures.md, "Commitments".
 */
export function findCommitments(script: Script, reference: Reference): readonly Commitment[] {
  const puts: (readonly Put[])[] = []
  const found: Made[] = []
  for (const line of script.lines) {
    const before =
      line.role === 'bot' || line.role === 'unknown' ? undefined : lastOfOthers(script, puts, line)
    puts.push(before ? madeBy(script, reference, line, before, found) : [])
  }
  return found.map((made) => made.commitment)
}

interface Made {
  readonly commitment: Commitment
  readonly party: string
}

function madeBy(
  script: Script,
  reference: Reference,
  line: Line,
  before: readonly Put[],
  found: Made[],
): readonly Put[] {
  const now = clockOf(script, reference, line)
  const asked = before.some((put) => put.classed.class === 'ask')
  const puts = putForward(line, now, script.conversation.channel, asked).map((put) =>
    asked ? inheriting(put, before) : put,
  )
  for (const put of puts) keep(found, line, commitmentOf(put, now))
  if (!puts.some(({ classed }) => classed.class === 'promise' || classed.class === 'immediate')) {
    const answer = answerTo(line, before, ownDue(line, now))
    if (answer) keep(found, line, commitmentFrom(answer, line, now))
  }
  return puts
}

const reach = 4

/** What the other side put forward last: its lines straight before this one, over lines of the same party. */
function lastOfOthers(script: Script, puts: readonly (readonly Put[])[], line: Line): readonly Put[] {
  let at = line.index - 1
  while (at >= 0 && line.index - at <= reach && script.lines[at]?.utterance.party === line.utterance.party)
    at -= 1
  const theirs: Put[] = []
  for (; at >= 0 && line.index - at <= reach; at -= 1) {
    const other = script.lines[at]
    if (!other || other.role === 'bot' || isOurs(other) === isOurs(line)) break
    theirs.unshift(
      ...(puts[at] ?? []).filter(({ classed }) => classed.class === 'ask' || classed.class === 'offer'),
    )
  }
  return theirs
}

function inheriting(put: Put, before: readonly Put[]): Put {
  if (put.due || put.classed.class !== 'promise') return put
  const due = before.findLast(({ classed }) => classed.class === 'ask')?.due
  return due ? { ...put, due } : put
}

function ownDue(line: Line, now: LocalTime | undefined): Due | undefined {
  for (const { words } of sentencesOf(line)) {
    const deadline = findDeadline(words, now)
    if (deadline?.kind === 'day')
      return {
        day: deadline.day,
        kind: 'day',
        words: line.text.slice(words[deadline.from]?.start, words[deadline.to - 1]?.end),
      }
  }
  return undefined
}

function commitmentOf(put: Put, now: LocalTime | undefined): Commitment {
  const { line, words, head, end, classed } = put
  return {
    utterance: line.utterance.id,
    owner: ownerOf(put),
    class: classed.class,
    action: actionOf(put),
    ...whenDue(classed.class, put.due, now),
    words: line.text.slice(words[head.at]?.start, words[Math.min(end, words.length) - 1]?.end),
    confidence: classed.confidence,
  }
}

function commitmentFrom(answer: Answer, line: Line, now: LocalTime | undefined): Commitment {
  const owner = { speaker: sideOf(line), offerer: ownerOf(answer.put), both: 'both' as const }[answer.taker]
  return {
    utterance: line.utterance.id,
    owner,
    class: answer.class,
    action: actionOf(answer.put),
    ...whenDue(answer.class, answer.due, now),
    words: line.text.slice(answer.start, answer.end),
    confidence: answer.confidence,
  }
}

type WhenDue = Pick<Commitment, 'dueOn' | 'dueWords' | 'dueHow'>

function whenDue(is: Commitment['class'], due: Due | undefined, now: LocalTime | undefined): WhenDue {
  const dueWords = due?.words ?? null
  if (due?.day) return { dueOn: due.day, dueWords, dueHow: 'stated' }
  if (is !== 'promise' || !now || due?.kind === 'event') return { dueOn: null, dueWords, dueHow: null }
  return { dueOn: dateOf(now.day + daysOfHouse.default), dueWords, dueHow: 'default' }
}

/** Wall time in the customer's zone when a line was said, or `undefined` where nothing tells. */
function clockOf({ conversation }: Script, reference: Reference, { utterance }: Line): LocalTime | undefined {
  const zone = conversation.timeZone ?? reference.zone
  if (utterance.at) return localTime(utterance.at, zone)
  if (!conversation.startedAt) return reference.now ? localTime(reference.now, zone) : undefined
  const started = Date.parse(conversation.startedAt)
  if (Number.isNaN(started)) return undefined
  return localTime(new Date(started + Math.min(utterance.startMs ?? 0, 1e11)).toISOString(), zone)
}

function keep(found: Made[], line: Line, commitment: Commitment): void {
  const party = line.utterance.party
  const recap =
    commitment.class === 'promise' &&
    found.some((made) => made.party === party && isRepeat(made.commitment, commitment))
  if (!recap) found.push({ commitment, party })
}

/** The same act by the same owner, and no other day: said again, not promised again. */
function isRepeat(earlier: Commitment, again: Commitment): boolean {
  if (earlier.class !== 'promise' || earlier.owner !== again.owner || earlier.utterance === again.utterance)
    return false
  if (again.dueHow === 'stated' && again.dueOn !== earlier.dueOn) return false
  const first = contentOf(earlier.action)
  const second = contentOf(again.action)
  const shared = [...second].filter((word) => first.has(word)).length
  return shared >= 2 && shared / Math.max(first.size, second.size) >= 0.6
}

const empty = new Set(
  'the a an to you your it that this them and of for on in with me my our us up over out'.split(' '),
)

function contentOf(action: string): ReadonlySet<string> {
  return new Set(
    action
      .toLowerCase()
      .split(/[^\p{L}\p{N}']+/u)
      .filter((word) => word !== '' && !empty.has(word)),
  )
}
