import type { Conversation } from '../conversation/conversation.ts'
import type { Commitment } from '../conversation/findings.ts'
import { localTime } from './civil-date.ts'
import { type HeardLine, heardLines } from './heard-lines.ts'
import { proofLimits } from './lexicons/proof-weights.ts'
import type { Stand } from './proof-clues.ts'
import { type SentFile, sentFileFor, signsOfFile } from './proof-files.ts'
import type { Signs } from './proof-signs.ts'
import { type Subject, subjectOf } from './proof-subject.ts'
import { isOurs, type Line } from './script.ts'

/** A promise somebody may have kept, with the conversation it was made in. */
export interface OpenPromise extends Pick<Commitment, 'action' | 'utterance' | 'owner' | 'dueOn' | 'dueHow'> {
  readonly dueWords?: Commitment['dueWords']
  readonly made: Conversation
  /** The instant it was made. */
  readonly saidAt: string
}

/** A conversation with the same customer after the promise. */
export interface Later {
  readonly conversation: Conversation
  /** With the person it was promised to; `false` with another of their house. */
  readonly isSamePerson: boolean
  /** Only what was said after the one instant, and not after the other, counts; without them all of it. */
  readonly after?: string
  readonly until?: string
  /** Lines, by the ids of their utterances, that somebody said are no proof. */
  readonly refused?: ReadonlySet<string>
}

/** A sentence after a promise, with all that bears on it. */
export interface Seen {
  readonly conversation: string
  readonly line: Line
  readonly stand: Stand
  /** The file that came with it and fits what was promised. */
  readonly file: SentFile | null
  /** The other side says that it has not come. */
  readonly saysMissing: boolean
}

/** Every sentence after a promise, in the order of the conversations. */
export function seenAfter(promise: OpenPromise, later: readonly Later[]): readonly Seen[] {
  return seenIn(promise, later, () => true)
}

/** The same without the lines that tell nothing of it, which are most. */
export function bearingAfter(promise: OpenPromise, later: readonly Later[]): readonly Seen[] {
  return seenIn(promise, later, bears)
}

/** The lines of a later conversation that count, in order, and when the first of them was said. */
export function linesAfter({ conversation, after, until, refused }: Later) {
  const lines = heardLines(conversation).filter(({ line: { utterance } }) => {
    const at = utterance.at ?? conversation.startedAt
    if (after !== undefined && (at === null || at <= after)) return false
    if (until !== undefined && (at === null || at > until)) return false
    return !refused?.has(utterance.id)
  })
  return { lines, startedAt: lines[0]?.line.utterance.at ?? conversation.startedAt }
}

/** Days from a promise to an instant, and from its day where that was stated; negative before it. */
export function daysOf(
  { saidAt, dueOn, dueHow, made }: OpenPromise,
  instant: string | null,
): Pick<Stand, 'daysAfter' | 'daysLate'> {
  const dayAt = (when: string | null) => (when === null ? undefined : localTime(when, made.timeZone)?.day)
  const [said, on] = [dayAt(saidAt), dayAt(instant)]
  const due = dueHow === 'stated' && dueOn !== null ? localTime(`${dueOn}T12:00:00Z`, null)?.day : undefined
  return {
    daysAfter: on === undefined || said === undefined ? 0 : on - said,
    daysLate: on === undefined || due === undefined ? null : on - due,
  }
}

/** How much of what is wanted is there, 0 to 1; 0 where nothing is wanted. */
export function shareOf(wanted: ReadonlySet<string>, there: ReadonlySet<string>): number {
  if (wanted.size === 0 || there.size === 0) return 0
  let found = 0
  for (const one of wanted) if (there.has(one)) found += 1
  return found / wanted.size
}

/** From the last conversation to the first: whether it was missed later is known before it is asked. */
function seenIn(promise: OpenPromise, later: readonly Later[], isWorth: typeof bears): readonly Seen[] {
  const subject = subjectOf(promise)
  let isMissedLater = false
  const known: (readonly Seen[])[] = []
  for (const one of later.toReversed()) {
    const seen = seenInOne(promise, one, { subject, isMissedLater, isWorth })
    known.push(seen)
    isMissedLater ||= seen.some(({ saysMissing }) => saysMissing)
  }
  return known.toReversed().flat()
}

interface Looking {
  readonly subject: Subject
  readonly isMissedLater: boolean
  readonly isWorth: typeof bears
}

function seenInOne(
  promise: OpenPromise,
  one: Later,
  { subject, isMissedLater, isWorth }: Looking,
): readonly Seen[] {
  const { conversation, isSamePerson } = one
  const { lines: all, startedAt } = linesAfter(one)
  const lines = worthReading(all, conversation, subject)
  const when = daysOf(promise, startedAt)
  return lines.flatMap((heard, at) => {
    const { line, signs, named: namedHere, cues: near } = heard
    if (line.role === 'bot' || line.role === 'unknown') return []
    const before = lines[at - 1]
    const byPromiser = isOurs(line) === (promise.owner !== 'customer') || promise.owner === 'both'
    const file = byPromiser ? sentFileFor(subject, line.utterance) : null
    const around = {
      subject,
      byPromiser,
      byColleague: line.role === 'colleague',
      channel: conversation.channel,
      opens: at < proofLimits.opening,
      namedNear: Math.max(shareOf(subject.named, namedHere), file ? shareOf(subject.named, file.named) : 0),
      namedBefore: before && isOurs(before.line) !== isOurs(line) ? shareOf(subject.named, before.named) : 0,
      near,
      isSamePerson,
      isMissedLater,
      ...when,
    }
    if (!file && !isWorth(heard, around)) return []
    return withFile(signs, file, line).map((own): Seen => {
      const named = shareOf(subject.named, own.named)
      return {
        conversation: conversation.id,
        line,
        file,
        saysMissing: !byPromiser && own.cues.has('missing') && isWaited(when) && isAbout(subject, own, named),
        stand: { ...around, signs: own, named, around: shareOf(subject.around, own.named) },
      }
    })
  })
}

/** Whether anything of a line may be a reason: it names something of it, hands something over, or opens a talk. */
function bears(
  { named, cues, signs }: HeardLine,
  {
    subject,
    opens,
    byColleague,
    namedNear,
    namedBefore,
  }: Pick<Stand, 'subject' | 'opens' | 'byColleague' | 'namedNear' | 'namedBefore'>,
): boolean {
  if (opens || byColleague || namedNear > 0 || namedBefore > 0 || cues.size > 0) return true
  return signs.some(({ hasFile }) => hasFile) || shareOf(subject.around, named) > 0
}

/** A file that came with a line stands behind each of its sentences, and by its name for one more. */
function withFile(signs: readonly Signs[], file: SentFile | null, line: Line): readonly Signs[] {
  if (!file) return signs
  return [...signs.map((one) => ({ ...one, hasFile: true })), signsOfFile(file, signs, line)]
}

/** Nobody complains on the day itself, unless it was promised for that day. */
function isWaited({ daysAfter, daysLate }: Pick<Stand, 'daysAfter' | 'daysLate'>): boolean {
  return daysAfter > 0 || (daysLate !== null && daysLate >= 0)
}

/** Enough of what was promised, in its things or in all its words. */
function isAbout({ worded }: Subject, signs: Signs, named: number): boolean {
  return Math.max(named, shareOf(worded, signs.worded)) >= proofLimits.missing
}

/** Of a long talk only the lines that may bear on it: its first, and those with a word of what was promised. */
function worthReading(
  lines: readonly HeardLine[],
  { channel }: Conversation,
  subject: Subject,
): readonly HeardLine[] {
  if (channel === 'email' || channel === 'chat' || lines.length <= proofLimits.readWhole) return lines
  const told = lines.map(
    ({ lowered }, at) =>
      at < proofLimits.opening || subject.needles.some((needle) => lowered.includes(needle)),
  )
  return lines.filter((_, at) => told[at] || told[at + 1])
}
