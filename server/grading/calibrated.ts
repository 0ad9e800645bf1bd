import type { Ratings } from './agreement.ts'
import { type Agreement, agreementWithin } from './agreement-interval.ts'
import type { Mark } from './questions.ts'

/** What one reviewer gave one question of one conversation; `null` where it did not apply. */
export interface Marked {
  readonly reviewer: string
  readonly conversation: string
  readonly question: string
  readonly mark: Mark | null
}

/**
 * How far people agree on one question, or why that cannot be said: fewer than two people marked, fewer than three
 * conversations were marked by two, or every mark was the same, which shows nothing.
 */
export type QuestionAgreement = {
  readonly question: string
  /** Conversations that two people or more marked on it. */
  readonly conversations: number
} & (
  | { readonly known: true; readonly agreement: Agreement }
  | { readonly known: false; readonly why: 'one-reviewer' | 'too-few' | 'all-alike' }
)

/** Below these conversations a number would say more than there is. */
export const fewestConversations = 3

/**
 * Krippendorff's alpha for ordered marks, for each question that was asked, over conversations.
 *
 * Unit: none, see `agreementOf`. What did not apply is no mark and hurts nobody. Source: pay.md, "Gates".
 */
export function agreementsOf(
  marked: readonly Marked[],
  questions: readonly string[],
): readonly QuestionAgreement[] {
  return questions.map((question) =>
    agreementOn(
      marked.filter((one) => one.question === question),
      question,
    ),
  )
}

function agreementOn(marked: readonly Marked[], question: string): QuestionAgreement {
  const units = unitsOf(marked)
  const conversations = units.filter((unit) => unit.length > 1).length
  const unknown = (why: 'one-reviewer' | 'too-few' | 'all-alike') =>
    ({ question, conversations, known: false, why }) as const
  if (new Set(marked.filter(({ mark }) => mark !== null).map(({ reviewer }) => reviewer)).size < 2)
    return unknown('one-reviewer')
  if (conversations < fewestConversations) return unknown('too-few')
  const agreement = agreementWithin(units, 'ordinal')
  return agreement ? { question, conversations, known: true, agreement } : unknown('all-alike')
}

/** One row a conversation, of the marks that were given. */
function unitsOf(marked: readonly Marked[]): readonly Ratings[] {
  const given = marked.filter(({ mark }) => mark !== null)
  return [...Map.groupBy(given, ({ conversation }) => conversation).values()].map((unit) =>
    unit.map(({ mark }) => mark),
  )
}

/**
 * How far people agree on a behaviour: as far as on the question of it that they agree on least, so that no easy
 * question hides a hard one. `null` while any of them is unknown, or none is asked.
 */
export function weakestOf(agreements: readonly QuestionAgreement[]): Agreement | null {
  const known = agreements.flatMap((one) => (one.known ? [one.agreement] : []))
  if (known.length === 0 || known.length < agreements.length) return null
  return known.reduce((weakest, one) => (one.alpha < weakest.alpha ? one : weakest))
}

/**
 * Whether people agree more or less than before: only where the two 95% intervals do not meet; otherwise the
 * difference may be chance, and `null` says so.
 */
export function driftOf(before: Agreement, now: Agreement): 'more' | 'less' | null {
  if (now.low > before.high) return 'more'
  return now.high < before.low ? 'less' : null
}
