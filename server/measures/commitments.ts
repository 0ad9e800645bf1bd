import type { Commitment } from '../conversation/findings.ts'
import { contentOfAction } from './action-content.ts'
import { dateOf, type LocalTime } from './civil-date.ts'
import { actionOf } from './commitment-action.ts'
import { type Answer, answerTo } from './commitment-answers.ts'
import { putForward } from './commitment-clauses.ts'
import { moved, moveIn } from './commitment-moves.ts'
import { ownerOf, sideOf } from './commitment-owner.ts'
import { type Clock, findDeadline } from './deadline.ts'
import { movedDay } from './lexicons/commitment-certainty.ts'
import { daysOfHouse } from './lexicons/deadline-words.ts'
import type { Due, Put } from './put.ts'
import type { Reference } from './reference.ts'
import { isForeign } from './rep-words.ts'
import { type Sentence, sentencesOf } from './said.ts'
import { isOurs, type Line, type Script } from './script.ts'
import { timeOf } from './time-of-line.ts'

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
  if (isForeign(script)) return []
  const puts: (readonly Put[])[] = []
  const found: Made[] = []
  for (const line of script.lines) {
    const before =
      line.role === 'bot' || line.role === 'unknown' ? undefined : lastOfOthers(script, puts, line)
    puts.push(before ? madeBy(script, reference, line, before, found) : none)
  }
  return found.map((made) => made.commitment)
}

const none: readonly Put[] = []

interface Made {
  readonly commitment: Commitment
  readonly party: string
  /** The telling words of a promise's action, to know it again. */
  readonly content: ReadonlySet<string>
}

function madeBy(
  script: Script,
  reference: Reference,
  line: Line,
  before: readonly Put[],
  found: Made[],
): readonly Put[] {
  const clock = clockOf(script, reference, line)
  const asked = before.some((put) => put.classed.class === 'ask')
  const offered = before.some((put) => put.classed.class === 'offer')
  const own = putForward(line, clock, script.conversation.channel, { asked, offered })
  const silent = asked && !own.some((put) => put.due?.kind === 'day')
  const puts = silent ? own.map((put) => inheriting(put, before)) : own
  for (const put of puts) keep(found, line, commitmentOf(put, clock))
  if (!puts.some(({ classed }) => classed.class === 'promise' || classed.class === 'immediate')) {
    const orders = puts.some(({ head, words }) => head.form === 'order' && words[head.verb]?.text === 'do')
    const answer =
      orders || before.length === 0 ? undefined : answerTo(line, before, () => ownDue(line, clock))
    if (answer) keep(found, line, commitmentFrom(answer, line, clock))
    else if (puts.length === 0) moveDay(found, script, line, clock)
  }
  return puts
}

const reach = 4

/** What the other side put forward last, over short words of this side. */
function lastOfOthers(script: Script, puts: readonly (readonly Put[])[], line: Line): readonly Put[] {
  let theirs = none
  for (let at = line.index - 1; at >= 0 && line.index - at <= reach; at -= 1) {
    const other = script.lines[at]
    if (!other || other.role === 'bot' || other.role === 'unknown') break
    if (isOurs(other) === isOurs(line)) {
      if (
        theirs.length > 0 ||
        (other.tokens.length > shortWords && other.utterance.party !== line.utterance.party)
      )
        break
      continue
    }
    const put = puts[at] as readonly Put[]
    if (put.length > 0) theirs = [...put.filter(isOpen), ...theirs]
  }
  return theirs
}

function isOpen({ classed }: Put): boolean {
  return classed.class === 'ask' || classed.class === 'offer'
}

const shortWords = 8

/** "Make it Thursday": a short line that gives the speaker's last promise another day, which then stands here. */
function moveDay(found: Made[], script: Script, line: Line, clock: Clock): void {
  if (line.tokens.length > longestMove) return
  const at = found.findLastIndex((made, place) => place < found.length - memory || isOwnPromise(made, line))
  const made = found[at]
  if (!made || !isOwnPromise(made, line) || !isNear(script, line, made.commitment)) return
  const last = made.commitment
  const sentences = sentencesOf(line)
  const move = sentences.length > 2 ? undefined : moveIn(line, sentences.flatMap(wordsIn), clock)
  if (!move) return
  const due = moved(last.dueHow === 'stated' ? statedDue(last) : undefined, move)
  if (due.words === last.dueWords) return
  const words = line.text.trim()
  const later = {
    ...whenDue('promise', due, clock),
    utterance: line.utterance.id,
    words,
    confidence: movedDay,
  }
  found.splice(at, 1)
  found.push({ ...made, commitment: { ...last, ...later } })
}

const longestMove = 16

function isNear(script: Script, line: Line, { utterance }: Commitment): boolean {
  for (let at = line.index - 1; at >= 0 && at >= line.index - reach; at -= 1)
    if (script.lines[at]?.utterance.id === utterance) return true
  return false
}

const wordsIn = ({ words }: Sentence) => words

function isOwnPromise({ party, commitment }: Made, line: Line): boolean {
  return party === line.utterance.party && commitment.class === 'promise'
}

function statedDue({ dueOn, dueWords }: Commitment): Due {
  return { day: dueOn, kind: 'day', words: dueWords ?? '' }
}

function inheriting(put: Put, before: readonly Put[]): Put {
  if (put.due || put.classed.class !== 'promise') return put
  const due = before.findLast(({ classed }) => classed.class === 'ask')?.due
  return due ? { ...put, due } : put
}

const longestAnswer = 40

function ownDue(line: Line, clock: Clock): Due | undefined {
  if (line.tokens.length > longestAnswer) return undefined
  for (const { words } of sentencesOf(line)) {
    const deadline = findDeadline(words, clock)
    if (deadline?.kind === 'day')
      return {
        day: deadline.day,
        kind: 'day',
        words: line.text.slice(words[deadline.from]?.start, words[deadline.to - 1]?.end),
      }
  }
  return undefined
}

function commitmentOf(put: Put, clock: Clock): Commitment {
  const { line, words, head, end, classed } = put
  return {
    utterance: line.utterance.id,
    owner: ownerOf(put),
    class: classed.class,
    action: actionOf(put),
    ...whenDue(classed.class, put.due, clock),
    words: line.text.slice(words[head.at]?.start, words[Math.min(end, words.length) - 1]?.end),
    confidence: classed.confidence,
  }
}

function commitmentFrom(answer: Answer, line: Line, clock: Clock): Commitment {
  const owner = { speaker: sideOf(line), offerer: ownerOf(answer.put), both: 'both' as const }[answer.taker]
  return {
    utterance: line.utterance.id,
    owner,
    class: answer.class,
    action: actionOf(answer.put),
    ...whenDue(answer.class, answer.due, clock),
    words: line.text.slice(answer.start, answer.end),
    confidence: answer.confidence,
  }
}

type WhenDue = Pick<Commitment, 'dueOn' | 'dueWords' | 'dueHow'>

function whenDue(is: Commitment['class'], due: Due | undefined, clock: Clock): WhenDue {
  const dueWords = due?.words ?? null
  if (due?.day) return { dueOn: due.day, dueWords, dueHow: 'stated' }
  const now = is === 'promise' && due?.kind !== 'event' ? clock() : undefined
  if (!now) return { dueOn: null, dueWords, dueHow: null }
  return { dueOn: dateOf(now.day + daysOfHouse.default), dueWords, dueHow: 'default' }
}

/** Wall time in the customer's zone when a line was said, or `undefined` where nothing tells; worked out once. */
function clockOf(script: Script, reference: Reference, line: Line): Clock {
  let known: { readonly now: LocalTime | undefined } | undefined
  return () => {
    known ??= { now: timeOf(script, reference, line) }
    return known.now
  }
}

function keep(found: Made[], line: Line, commitment: Commitment): void {
  const party = line.utterance.party
  const content = commitment.class === 'promise' ? contentOfAction(commitment.action, empty) : noContent
  const made = { commitment, party, content }
  if (commitment.class !== 'promise' || !isSaidAgain(found, made)) found.push(made)
}

function isSaidAgain(found: readonly Made[], made: Made): boolean {
  for (let at = Math.max(0, found.length - memory); at < found.length; at += 1)
    if (isRepeat(found[at] as Made, made)) return true
  return false
}

const memory = 60
const noContent: ReadonlySet<string> = new Set()

/** The same act by the same owner, and no other day: said again, not promised again. */
function isRepeat(
  { commitment: earlier, party, content: first }: Made,
  { commitment: again, party: by, content: second }: Made,
): boolean {
  if (earlier.class !== 'promise' || party !== by || earlier.owner !== again.owner) return false
  if (earlier.utterance === again.utterance || (again.dueHow === 'stated' && again.dueOn !== earlier.dueOn))
    return false
  let shared = 0
  for (const word of second) if (first.has(word)) shared += 1
  return shared >= 2 && shared / Math.max(first.size, second.size) >= 0.6
}

const empty = new Set(
  'the a an to you your it that this them their they and of for on in with me my our us up over out'.split(
    ' ',
  ),
)
