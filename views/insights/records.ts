import type { InsightKind } from '../../server/conversation/findings.ts'
import type { GemState } from '../../server/measures/gem.ts'

/** An insight in a list: their words first, then what is known of it. */
export interface ShownInsight {
  readonly id: string
  readonly words: string
  readonly kind: InsightKind
  readonly gem: GemState
  /** "3 of 214 customers said this", or why nobody can tell. */
  readonly rarity: string | null
  /** Who learned it, and when. */
  readonly learnt: string
  readonly usedBy: string | null
  /** Of whom, for whoever works with them. */
  readonly customer: { readonly name: string; readonly href: string } | null
}
