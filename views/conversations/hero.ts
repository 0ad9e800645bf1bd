import type { JudgedInsight } from './records.ts'

const LONGEST = 130
const SHORTEST = 24

/** The customer's words a page opens with: what a person accepted and nobody knew first, then the surest. */
export function heroOf(insights: readonly JudgedInsight[]): JudgedInsight | null {
  const fit = insights
    .filter((one) => one.kind !== 'request' && one.verdict !== 'refused')
    .map((one) => ({ ...one, words: lastSentences(one.words) }))
    .filter((one) => one.words.length >= SHORTEST && one.words.length <= LONGEST)
  return fit.toSorted((a, b) => weight(b) - weight(a))[0] ?? null
}

function weight(insight: JudgedInsight): number {
  return (insight.verdict === 'agreed' ? 4 : 0) + (insight.newToUs ? 2 : 0) + insight.confidence
}

/** As many whole sentences from the end as can be taken in at a glance. */
function lastSentences(text: string): string {
  if (text.length <= LONGEST) return text
  const sentences = text.split(/(?<=[.?!])(?![.?!])/).filter((part) => /[.?!]$/.test(part))
  let taken = ''
  for (const sentence of sentences.reverse()) {
    if (sentence.length + taken.length > LONGEST) break
    taken = sentence + taken
  }
  return taken.trim()
}
