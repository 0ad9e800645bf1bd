import type { Conversation, Utterance } from '../conversation/conversation.ts'
import type { Commitment } from '../conversation/findings.ts'
import { localTime } from './civil-date.ts'
import { proofLimits } from './lexicons/proof-weights.ts'
import type { Stand } from './proof-clues.ts'
import { type Signs, signsOfLine } from './proof-signs.ts'
import { type Subject, subjectOf } from './proof-subject.ts'
import { isOurs, type Line, scriptOf } from './script.ts'

/** A promise somebody may have kept, with the conversation it was made in. */
export interface OpenPromise extends Pick<Commitment, 'action' | 'utterance' | 'owner' | 'dueOn' | 'dueHow'> {
  readonly made: Conversation
  /** The instant it was made. */
  readonly saidAt: string
}

/** A conversation with the same customer after the promise. */
export interface Later {
  readonly conversation: Conversation
  /** With the person it was promised to; `false` with another of their house. */
  readonly isSamePerson: boolean
}

/** A sentence after a promise, with all that bears on it. */
export interface Seen {
  readonly conversation: string
  readonly line: Line
  readonly stand: Stand
  /** The other side says that it has not come. */
  readonly saysMissing: boolean
}

/** Every sentence after a promise that may bear on it, in the order of the conversations. */
export function seenAfter(promise: OpenPromise, later: readonly Later[]): readonly Seen[] {
  const subject = subjectOf(promise)
  const seen = later.flatMap((one) => seenIn(promise, subject, one))
  let at = seen.length - 1
  let isMissed = false
  const known: Seen[] = []
  for (const conversation of later.map((one) => one.conversation.id).toReversed()) {
    const from = at
    while (at >= 0 && seen[at]?.conversation === conversation) at -= 1
    const own = seen.slice(at + 1, from + 1)
    known.push(
      ...own.map((one) => ({ ...one, stand: { ...one.stand, isMissedLater: isMissed } })).toReversed(),
    )
    isMissed ||= own.some((one) => one.saysMissing)
  }
  return known.toReversed()
}

function seenIn(
  promise: OpenPromise,
  subject: Subject,
  { conversation, isSamePerson }: Later,
): readonly Seen[] {
  const { lines } = scriptOf(worthReading(conversation, subject))
  const when = daysOf(promise, conversation)
  return lines.flatMap((line, at) => {
    if (line.role === 'bot' || line.role === 'unknown') return []
    const whole = signsOfLine(line)
    const before = lines[at - 1]
    const namedBefore = before && isOurs(before) !== isOurs(line) ? shareIn(subject, signsOfLine(before)) : 0
    const namedNear = shareIn(subject, whole)
    const near = new Set(whole.flatMap(({ cues }) => [...cues]))
    const byPromiser = isOurs(line) === (promise.owner !== 'customer') || promise.owner === 'both'
    return whole.map((signs): Seen => {
      const named = shareOf(subject.named, signs.named)
      return {
        conversation: conversation.id,
        line,
        saysMissing:
          !byPromiser && signs.cues.has('missing') && isWaited(when) && isAbout(subject, signs, named),
        stand: {
          subject,
          signs,
          byPromiser,
          byColleague: line.role === 'colleague',
          channel: conversation.channel,
          opens: at < proofLimits.opening,
          named,
          namedNear,
          namedBefore,
          around: shareOf(subject.around, signs.named),
          near,
          isSamePerson,
          isMissedLater: false,
          ...when,
        },
      }
    })
  })
}

/** Nobody complains on the day itself, unless it was promised for that day. */
function isWaited({ daysAfter, daysLate }: Pick<Stand, 'daysAfter' | 'daysLate'>): boolean {
  return daysAfter > 0 || (daysLate !== null && daysLate >= 0)
}

/** Enough of what was promised, in its things or in all its words. */
function isAbout({ worded }: Subject, signs: Signs, named: number): boolean {
  return Math.max(named, shareOf(worded, signs.worded)) >= proofLimits.missing
}

function shareIn({ named }: Subject, signs: readonly Signs[]): number {
  return shareOf(named, new Set(signs.flatMap((one) => [...one.named])))
}

function shareOf(wanted: ReadonlySet<string>, there: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : wanted.intersection(there).size / wanted.size
}

/** Of a long talk only the lines that may bear on it: its first, and those with a word of what was promised. */
function worthReading(conversation: Conversation, subject: Subject): Conversation {
  const { utterances, channel } = conversation
  if (channel === 'email' || channel === 'chat' || utterances.length <= proofLimits.readWhole)
    return conversation
  const bears = ({ text }: Utterance) => {
    const lowered = text.toLowerCase()
    return subject.needles.some((needle) => lowered.includes(needle))
  }
  const told = utterances.map((one, at) => at < proofLimits.opening || bears(one))
  return { ...conversation, utterances: utterances.filter((_, at) => told[at] || told[at + 1]) }
}

function daysOf({ saidAt, dueOn, dueHow, made }: OpenPromise, { startedAt }: Conversation) {
  const dayAt = (instant: string | null) =>
    instant === null ? undefined : localTime(instant, made.timeZone)?.day
  const [said, on] = [dayAt(saidAt), dayAt(startedAt)]
  const due = dueHow === 'stated' && dueOn !== null ? localTime(`${dueOn}T12:00:00Z`, null)?.day : undefined
  return {
    daysAfter: on === undefined || said === undefined ? 0 : on - said,
    daysLate: on === undefined || due === undefined ? null : on - due,
  }
}
