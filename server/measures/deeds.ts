import {
  askingInside,
  buying,
  deedLimits,
  orders,
  papersOfOrders,
  placing,
  placingByCustomer,
  wordsOfOrders,
} from './lexicons/proof-deeds.ts'
import type { ProofReason } from './proof-reasons.ts'
import { daysOf, type OpenPromise, shareOf } from './proof-stands.ts'
import { namedIn, type Subject, subjectOf } from './proof-subject.ts'
import { tokensOf } from './tokens.ts'

/** What proves a promise kept where no line does: something that was bought, or a case the company answered. */
export const deedKinds = ['purchase', 'case'] as const
export type DeedKind = (typeof deedKinds)[number]

interface DeedAt {
  readonly id: string
  /** When it was bought, or when the customer was told: an instant, or a civil date. */
  readonly at: string
  /** What the page shows of it. */
  readonly words: string
  /** Of whom it was promised to; `false` of another of their house. */
  readonly isSamePerson: boolean
}

/** Something a customer bought. */
export interface Bought extends DeedAt {
  readonly kind: 'purchase'
  readonly isCancelled: boolean
}

/** A case that was raised for a customer. */
export interface Answered extends DeedAt {
  readonly kind: 'case'
  readonly answer: 'yes' | 'partly' | 'no' | null
  readonly isTold: boolean
  /** The need and the customer's words: what a promise may be about. */
  readonly about: string
  readonly raisedAt: string
  /** The line it was raised from. */
  readonly from: { readonly conversation: string; readonly utterance: string } | null
}

export type Deed = Bought | Answered

/** A deed that may prove a promise kept. Proposed to a person, who accepts it or does not. */
export interface DeedProof extends Pick<DeedAt, 'id' | 'at' | 'words'> {
  readonly kind: DeedKind
  readonly confidence: number
  readonly isLikely: boolean
  readonly reasons: readonly ProofReason[]
}

/**
 * The purchases and answered cases that may have kept a promise, in the order they are given.
 *
 * A purchase keeps a promise to order, ours or theirs, unless it was cancelled or is of something else. A case keeps a
 * promise to ask the company for something, once it was answered yes, at least in part, and the customer was told.
 * Before the promise nothing keeps it. Nothing is kept by this: it is proposed. Source: issue 7.
 */
export function deedProofsOf(promise: OpenPromise, deeds: readonly Deed[]): readonly DeedProof[] {
  const subject = subjectOf(promise)
  const words = tokensOf(promise.action).map(({ text }) => text)
  return deeds.flatMap((deed): readonly DeedProof[] => {
    const { daysAfter, daysLate } = daysOf(promise, instantOf(deed.at))
    if (daysAfter < 0) return []
    const found =
      deed.kind === 'purchase'
        ? boughtAs(deed, promise.owner, words)
        : answeredAs(deed, promise, subject, words)
    if (!found) return []
    const isLate = daysAfter > deedLimits.longAfterDays
    const confidence = Math.min(
      found.confidence,
      isLate ? deedLimits.longAfter : 1,
      deed.isSamePerson ? 1 : deedLimits.otherPerson,
    )
    const when: ProofReason =
      daysLate !== null && daysLate > 0
        ? { kind: 'days-late', days: daysLate }
        : { kind: 'days-after', days: daysAfter }
    const whose: readonly ProofReason[] = deed.isSamePerson ? [] : [{ kind: 'other-person' }]
    const { kind, id, at, words: says } = deed
    const reasons = [...found.reasons, when, ...whose]
    return [{ kind, id, at, words: says, confidence, isLikely: confidence >= LIKELY, reasons }]
  })
}

const LIKELY = 0.85

/** A civil date stands for its noon. */
function instantOf(at: string): string {
  return at.length === 'YYYY-MM-DD'.length ? `${at}T12:00:00Z` : at
}

interface Found {
  readonly confidence: number
  readonly reasons: readonly ProofReason[]
}

function boughtAs(
  { isCancelled, words: what }: Bought,
  owner: OpenPromise['owner'],
  words: readonly string[],
): Found | null {
  if (isCancelled || !promisesOrder(owner, words)) return null
  const wanted = namedIn(tokensOf(words.filter((word) => !ofOrders.has(word)).join(' ')))
  const there = namedIn(tokensOf(what))
  const reasons = [{ kind: 'bought' }, ...named(words, wanted, there)] as const
  if (wanted.size === 0) return { confidence: deedLimits.anything, reasons }
  const share = shareOf(wanted, there)
  if (share >= deedLimits.named) return { confidence: deedLimits.sameThing, reasons }
  if (share > 0 || !tellsWhat(what)) return { confidence: deedLimits.untold, reasons }
  return null
}

function promisesOrder(owner: OpenPromise['owner'], words: readonly string[]): boolean {
  if (has(words, papers)) return false
  const places = has(words, placed) || (owner === 'customer' && has(words, placedByCustomer))
  return (places && has(words, ordered)) || bought.has(words[0] ?? '')
}

/** A number of an order tells nothing of what was bought. */
function tellsWhat(what: string): boolean {
  return tokensOf(what).some(({ text }) => !/\d/.test(text) && !ofOrders.has(text) && text.length > 2)
}

function answeredAs(
  deed: Answered,
  { made, utterance, saidAt }: OpenPromise,
  subject: Subject,
  words: readonly string[],
): Found | null {
  if (!deed.isTold || (deed.answer !== 'yes' && deed.answer !== 'partly')) return null
  if (!has(words, asked) && !subject.acts.has('answer')) return null
  const there = namedIn(tokensOf(deed.about))
  const share = shareOf(subject.named, there)
  const isSameTalk = deed.from?.conversation === made.id
  if (!isSameTalk && deed.raisedAt < saidAt) return null
  const isNearby = isSameTalk && isNear(made, deed.from?.utterance, utterance)
  const isMeant = share > 0 || subject.named.size === 0
  const confidence =
    (isNearby && isMeant && deedLimits.sameLine) ||
    (isSameTalk && share > 0 && deedLimits.sameTalk) ||
    (isNearby && shareOf(subject.around, there) > 0 && deedLimits.fewWords) ||
    (share >= deedLimits.named && deedLimits.byWords) ||
    (share >= deedLimits.namedALittle && deedLimits.fewWords)
  if (!confidence) return null
  const how = deed.answer === 'yes' ? 'answered-yes' : 'answered-partly'
  return {
    confidence: Math.min(confidence, deed.answer === 'yes' ? 1 : deedLimits.inPart),
    reasons: [
      { kind: how },
      ...(isSameTalk ? [{ kind: 'raised-there' } as const] : []),
      ...named(words, subject.named, there),
    ],
  }
}

function isNear({ utterances }: OpenPromise['made'], from: string | undefined, to: string): boolean {
  const [one, other] = [from, to].map((wanted) => utterances.findIndex(({ id }) => id === wanted))
  if (one === undefined || other === undefined || one < 0 || other < 0) return false
  return one <= other && other - one <= deedLimits.linesBefore
}

/** The words of a promise that a deed names too. */
function named(
  words: readonly string[],
  wanted: ReadonlySet<string>,
  there: ReadonlySet<string>,
): readonly ProofReason[] {
  const shared = words.filter((word) =>
    namedIn(tokensOf(word))
      .values()
      .some((stem) => wanted.has(stem) && there.has(stem)),
  )
  return shared.length === 0 ? [] : [{ kind: 'names', words: [...new Set(shared)].slice(0, MOST_WORDS) }]
}

const MOST_WORDS = 4

function has(words: readonly string[], known: ReadonlySet<string>): boolean {
  return words.some((word) => known.has(word))
}

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const placed = setOf(placing)
const placedByCustomer = setOf(placingByCustomer)
const papers = setOf(papersOfOrders)
const ordered = setOf(orders)
const bought = setOf(buying)
const ofOrders = setOf(wordsOfOrders)
const asked = setOf(askingInside)
