import type { Role } from './conversation.ts'

/** The kinds of moment, as contract.md names them. */
export const momentKinds = [
  'question',
  'open-question',
  'follow-up-question',
  'ego',
  'pressure',
  'ownership',
  'uptake',
  'serving',
  'pitch',
  'advocacy',
  'check-in',
  'note-taking',
  'cut-in',
  'buying-signal',
  'silence',
] as const
export type MomentKind = (typeof momentKinds)[number]

/**
 * A stretch of one utterance that counts for something.
 *
 * `start` and `end` are character offsets in the utterance's text, and `words` is exactly what they
 * cut out. `confidence` is 0 to 1; `why` is a plain sentence a rep can read.
 */
export interface Moment {
  readonly kind: MomentKind
  readonly utterance: string
  readonly party: string
  readonly start: number
  readonly end: number
  readonly words: string
  readonly confidence: number
  readonly why: string
}

export const commitmentClasses = ['promise', 'immediate', 'offer', 'plan', 'ask'] as const
export type CommitmentClass = (typeof commitmentClasses)[number]
export type CommitmentOwner = Extract<Role, 'rep' | 'customer' | 'colleague'> | 'both'

/**
 * Somebody saying they will do something.
 *
 * `owner` is who owes it. `dueOn` is a civil date in the customer's zone; `dueHow` says whether it was
 * stated or is the house default, and is `null` where nothing is owed or no date is known.
 */
export interface Commitment {
  readonly utterance: string
  readonly owner: CommitmentOwner
  readonly class: CommitmentClass
  readonly action: string
  readonly dueOn: string | null
  readonly dueWords: string | null
  readonly dueHow: 'stated' | 'default' | null
  readonly words: string
  readonly confidence: number
}

export const insightKinds = [
  'goal',
  'pain',
  'constraint',
  'preference',
  'personal',
  'decision',
  'competitor',
  'timing',
  'budget',
  'request',
] as const
export type InsightKind = (typeof insightKinds)[number]

/**
 * Something learnt about the customer, in their words. A `request` is a bare errand and counts apart.
 *
 * `topic` is what it is about, in a few of their words, `null` where nothing tells; it is absent where
 * only the words were kept (`topicOf` finds it in them).
 */
export interface Insight {
  readonly utterance: string
  readonly kind: InsightKind
  readonly words: string
  readonly confidence: number
  readonly topic?: string | null
}
