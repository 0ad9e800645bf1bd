import type { JudgedInsight } from './records.ts'

const LONGEST = 130
const SHORTEST = 24

/** The customer's words a page opens with: what a person accepted and nobody knew first, then the surest. */
export function heroOf(insights: readonly JudgedInsight[]): JudgedInsight | null {
  const fit = insights.filter(
    (one) =>
      one.kind !== 'request' &&
      one.verdict !== 'refused' &&
      one.words.length >= SHORTEST &&
      one.words.length <= LONGEST,
  )
  return fit.toSorted((a, b) => weight(b) - weight(a))[0] ?? null
}

function weight(insight: JudgedInsight): number {
  return (insight.verdict === 'agreed' ? 4 : 0) + (insight.newToUs ? 2 : 0) + insight.confidence
}
