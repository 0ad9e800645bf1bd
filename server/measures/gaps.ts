import type { InsightKind } from '../conversation/findings.ts'
import { GAP_KINDS, OLD_MONTHS } from './lexicons/gaps.ts'

/** What is not known of a customer: nothing was ever heard of this kind, or nothing since long ago. */
export interface Gap {
  readonly kind: InsightKind
  /** When the last of it was heard; `null` for never. */
  readonly lastHeardAt: string | null
}

interface Heard {
  readonly kind: InsightKind
  /** An instant. */
  readonly sortedAt: string
}

/**
 * What there is to learn of a customer: the kinds of insight never heard of them, in the order a rep would
 * miss them, and then those last heard more than twelve months before `now`, the oldest first.
 * Source: product.md, "every engagement has an objective".
 */
export function gapsIn(heard: readonly Heard[], now: string): readonly Gap[] {
  const last = new Map<InsightKind, string>()
  for (const { kind, sortedAt } of heard) if (sortedAt > (last.get(kind) ?? '')) last.set(kind, sortedAt)
  const old = new Date(now)
  old.setUTCMonth(old.getUTCMonth() - OLD_MONTHS)
  const never = GAP_KINDS.filter((kind) => !last.has(kind)).map((kind) => ({ kind, lastHeardAt: null }))
  const long = GAP_KINDS.flatMap((kind) => {
    const lastHeardAt = last.get(kind)
    return lastHeardAt !== undefined && lastHeardAt < old.toISOString() ? [{ kind, lastHeardAt }] : []
  })
  return [...never, ...long.toSorted((a, b) => (a.lastHeardAt < b.lastHeardAt ? -1 : 1))]
}
