import type { InsightKind } from '../conversation/findings.ts'
import { contentOf } from './content-words.ts'
import { tokensOf } from './tokens.ts'
import { areAlike, type Known, stemsOf, topicOf } from './topic.ts'

/** What a rep wanted to learn: in their words, and the kind of insight, where it came from a gap. */
export interface Wanted {
  readonly wants: string
  readonly kind: InsightKind | null
}

/** What was found that looks like what was wanted, and why. */
export interface Met<T> {
  readonly insight: T
  readonly reason: 'words' | 'kind'
}

/**
 * The insight that best meets an objective: one that shares its words, else the first of the kind it asked for.
 * `null` where none does. It is a proposal; the rep says whether it was met.
 */
export function meets<T extends Known>(wanted: Wanted, found: readonly T[]): Met<T> | null {
  const stems = contentOf(tokensOf(wanted.wants))
  const byWords = found.find((one) => areAlike(stems, stemsOf(topicOf(one))))
  if (byWords) return { insight: byWords, reason: 'words' }
  const byKind = found.find((one) => one.kind === wanted.kind)
  return byKind ? { insight: byKind, reason: 'kind' } : null
}
