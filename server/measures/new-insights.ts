import type { Insight } from '../conversation/findings.ts'
import { contentOf } from './content-words.ts'
import { tokensOf } from './tokens.ts'

/** What is known of a customer already: earlier insights, whoever learnt them. */
export type Known = Pick<Insight, 'kind' | 'words'>

const SAME_CONTENT = 0.5

/**
 * Whether an insight is new to us: no earlier one of this customer has the same kind and the same content.
 *
 * Content is the same when half of the content words of the shorter of the two stand in the other.
 * Source: measures.md, "Insights".
 */
export function isNewToUs(insight: Known, earlier: readonly Known[]): boolean {
  const content = contentOf(tokensOf(insight.words))
  return !earlier.some((one) => one.kind === insight.kind && isSame(content, contentOf(tokensOf(one.words))))
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shorter = Math.min(one.size, other.size)
  return shorter > 0 && one.intersection(other).size >= shorter * SAME_CONTENT
}
