import { ENOUGH_CUSTOMERS, GEM_RARITY } from './lexicons/rarity.ts'
import { isSameTopic, type Known, topicOf } from './topic.ts'

/** How rare an insight is, and out of how many customers that is told. */
export interface Rarity {
  /** 1 less the share of our customers of whom the like is known: 0 to 1. */
  readonly rarity: number
  /** Customers of whom it is known, the insight's own among them. */
  readonly count: number
  /** All of our customers who were heard. */
  readonly of: number
}

/**
 * How rare an insight is: 1 less the share of our customers of whom an insight of the same kind and topic
 * is known.
 *
 * Unit: share, 0 to 1. Denominator: the customers heard in the last twelve months, this insight's own
 * included; `others` holds one list for each of the rest, empty where nothing was learnt, and the caller
 * owns the calendar. `null` (unknown) with fewer than 20 customers in all, for a request, and where the
 * insight has no topic. Source: measures.md, "Insights".
 */
export function rarityOf(insight: Known, others: readonly (readonly Known[])[]): Rarity | null {
  const topic = topicOf(insight)
  if (topic === null || insight.kind === 'request') return null
  const isLike = (one: Known) => one.kind === insight.kind && isSameTopic(topic, topicOf(one))
  return rarityFrom(1 + others.filter((learnt) => learnt.some(isLike)).length, others.length + 1)
}

/** The rarity of what is known of `count` customers out of `of`; `null` (unknown) with fewer than 20. */
export function rarityFrom(count: number, of: number): Rarity | null {
  return of < ENOUGH_CUSTOMERS ? null : { rarity: 1 - count / of, count, of }
}

/** From when on customers count as heard: twelve months before an instant. */
export function heardFrom(now: string): string {
  const from = new Date(now)
  from.setUTCFullYear(from.getUTCFullYear() - 1)
  return from.toISOString()
}

/** Whether an insight is a gem: as rare as few are, and accepted by a second person. */
export function isGem(rarity: Rarity | null, isAccepted: boolean): boolean {
  return rarity !== null && isAccepted && rarity.rarity >= GEM_RARITY
}
