import { heroWords } from '../../server/conversation/hero-words.ts'
import type { JudgedInsight } from './records.ts'

/** The customer's words a page opens with: what a person accepted and nobody knew first, then the surest. */
export function heroOf(insights: readonly JudgedInsight[]): JudgedInsight | null {
  const fit = insights
    .filter((one) => one.kind !== 'request' && one.verdict !== 'refused')
    .flatMap((one) => {
      const words = heroWords(one.words)
      return words === null ? [] : [{ ...one, words }]
    })
  return fit.toSorted((a, b) => weight(b) - weight(a))[0] ?? null
}

function weight(insight: JudgedInsight): number {
  return (insight.verdict === 'agreed' ? 4 : 0) + (insight.newToUs ? 2 : 0) + insight.confidence
}
