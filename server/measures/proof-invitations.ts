import type { Invitation } from '../conversation/attachment.ts'
import { localTime } from './civil-date.ts'
import {
  anyMeeting,
  arranging,
  calledOff,
  deadlines,
  deedLimits,
  invitations,
  meetings,
  stretches,
} from './lexicons/proof-deeds.ts'
import type { ProofReason } from './proof-reasons.ts'
import { daysOf, type Later, linesAfter, type OpenPromise, shareOf } from './proof-stands.ts'
import { subjectOf, wordedIn } from './proof-subject.ts'
import { isOurs } from './script.ts'
import { tokensOf } from './tokens.ts'

/** An invitation that may keep a promise to set up a meeting. */
export interface InvitationProof {
  readonly conversation: string
  readonly utterance: string
  /** What the message says beside it, or what the meeting is called; may be empty. */
  readonly words: string
  readonly confidence: number
  readonly isSure: boolean
  readonly reasons: readonly ProofReason[]
}

/**
 * The invitations that whoever promised a meeting sent after it, for a time that fits.
 *
 * One that calls a meeting off or answers another is none. A meeting promised for a day is kept by an invitation for
 * that day, or within its week or month; one to be set up by a day, or on no day that was said, by any. Called off later, long after, or to
 * somebody else of their house it is proposed, and is not sure. Linear in the lines.
 */
export function invitationsAfter(promise: OpenPromise, later: readonly Later[]): readonly InvitationProof[] {
  if (!promisesMeeting(promise)) return []
  const sent = later.flatMap((one) => sentIn(promise, one))
  const calledOff = new Set(
    sent.flatMap(({ invitation }) => (invitation.method === 'cancel' ? nameOf(invitation) : [])),
  )
  return sent.flatMap((one) => {
    if (!one.byPromiser || one.invitation.method !== 'request') return []
    const fits = fitOf(promise, one.invitation)
    if (fits === null) return []
    const { daysAfter, daysLate } = daysOf(promise, one.at)
    const isOff = calledOff.has(nameOf(one.invitation))
    const limits = [
      fits,
      isAbout(promise, one) ? 1 : deedLimits.otherName,
      isOff ? deedLimits.calledOff : 1,
      daysAfter > deedLimits.longAfterDays ? deedLimits.longAfter : 1,
      one.isSamePerson ? 1 : deedLimits.otherPerson,
    ]
    const reasons: ProofReason[] = [{ kind: 'invites', at: one.invitation.startsAt }]
    if (isOff) reasons.push({ kind: 'called-off' })
    if (daysLate !== null && daysLate > 0) reasons.push({ kind: 'days-late', days: daysLate })
    else reasons.push({ kind: 'days-after', days: Math.max(0, daysAfter) })
    if (!one.isSamePerson) reasons.push({ kind: 'other-person' })
    return [
      {
        ...one.place,
        words: one.words,
        confidence: Math.min(...limits),
        isSure: limits.slice(1).every((limit) => limit === 1),
        reasons,
      },
    ]
  })
}

type Sent = ReturnType<typeof sentIn>[number]

function sentIn(promise: OpenPromise, one: Later) {
  return linesAfter(one).lines.flatMap(({ line }) => {
    const { invitation, id, at } = line.utterance
    if (!invitation || line.role === 'bot' || line.role === 'unknown') return []
    return [
      {
        invitation,
        place: { conversation: one.conversation.id, utterance: id },
        at: at ?? one.conversation.startedAt,
        words: line.text.trim() || (invitation.title ?? ''),
        byPromiser: isOurs(line) === (promise.owner !== 'customer') || promise.owner === 'both',
        isSamePerson: one.isSamePerson,
      },
    ]
  })
}

/** Whether the meeting, by its name or the words beside it, is what was promised; where either tells nothing, it may be. */
function isAbout({ action, made, utterance, owner }: OpenPromise, { invitation, words }: Sent): boolean {
  const names = made.parties.map(({ name }) => name ?? '').join(' ')
  const tell = (text: string) =>
    wordedIn(tokensOf(text))
      .difference(ofAny)
      .difference(wordedIn(tokensOf(names)))
  const wanted = tell(action)
  const [title, there] = [tell(invitation.title ?? ''), tell(`${invitation.title ?? ''} ${words}`)]
  if (wanted.size > 0) return shareOf(wanted, there) > 0
  return title.size === 0 || shareOf(title, subjectOf({ action, made, utterance, owner }).around) > 0
}

/** The same meeting, called off or moved, has its title and its time. */
function nameOf({ title, startsAt }: Invitation): string {
  const words = wordsOf(title ?? '').filter((word) => !off.has(word))
  return `${words.join(' ')} ${startsAt === null ? '' : Date.parse(startsAt)}`
}

/** How sure an invitation for this time is; `null` where it is for another day than was promised. */
function fitOf(
  { dueOn, dueHow, dueWords, made, action }: OpenPromise,
  { startsAt }: Invitation,
): number | null {
  if (dueHow !== 'stated' || dueOn === null) return deedLimits.noDay
  const day = startsAt === null ? undefined : localTime(startsAt, made.timeZone)?.day
  const due = localTime(`${dueOn}T12:00:00Z`, null)?.day
  const said = wordsOf(dueWords ?? '')
  if (day !== undefined && day === due) return deedLimits.onTheDay
  if (isAny(said, inStretch) && day !== undefined && due !== undefined && day <= due)
    return deedLimits.onTheDay
  if (isAny(said, byDay)) return deedLimits.inTime
  return isAny(wordsOf(action), asks) ? deedLimits.otherDay : null
}

function promisesMeeting({ action }: OpenPromise): boolean {
  const words = wordsOf(action)
  return isAny(words, things) && isAny(words, acts)
}

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const acts = setOf(arranging)
const things = setOf(meetings)
const asks = setOf(invitations)
const byDay = setOf(deadlines)
const inStretch = setOf(stretches)
const off = setOf(calledOff)
const ofAny = wordedIn(tokensOf(anyMeeting))

function wordsOf(text: string): readonly string[] {
  return tokensOf(text).map((token) => token.text)
}

function isAny(words: readonly string[], known: ReadonlySet<string>): boolean {
  return words.some((word) => known.has(word))
}
