import type { Insight, InsightKind } from '../conversation/findings.ts'
import { hasCue } from './cues.ts'
import { errandsIn, insightClues, kindsOf } from './insight-clues.ts'
import { carrying } from './insight-words.ts'
import { ERRAND_CERTAINTY, kindWeights } from './lexicons/insight-kinds.ts'
import { insightWeights } from './lexicons/insight-weights.ts'
import { isForeign } from './rep-words.ts'
import type { Line, Script } from './script.ts'
import { topicIn } from './topic.ts'
import { sureness, weigh } from './weighing.ts'

/**
 * What was learnt about the customers: at most one per utterance, of the kind a rep would most regret
 * missing. A bare errand is a `request` and counts apart. `words` are the sentences that carry it, cut from
 * the utterance, and `topic` is what they are about (`topicIn`). None in another language than English.
 * Source: measures.md, Insights.
 */
export function findInsights(script: Script): readonly Insight[] {
  if (isForeign(script)) return []
  const insights: Insight[] = []
  for (const line of script.lines) {
    if (line.role !== 'customer' || line.tokens.length === 0) continue
    const insight = insightIn(script, line)
    if (insight) insights.push(insight)
  }
  return insights
}

function insightIn(script: Script, line: Line): Insight | undefined {
  const score = weigh(insightWeights, insightClues(script, line))
  const { id } = line.utterance
  if (score >= insightWeights.threshold) {
    const confidence = round(sureness(insightWeights.calibration, score))
    const kind = kindOf(line)
    return { utterance: id, kind, words: carrying(line, kind), confidence, topic: topicIn(line, kind) }
  }
  if (isErrand(line))
    return {
      utterance: id,
      kind: 'request',
      words: carrying(line, 'request'),
      confidence: ERRAND_CERTAINTY,
      topic: topicIn(line, 'request'),
    }
  return undefined
}

function isErrand(line: Line): boolean {
  return errandsIn(line).length > 0 && !hasCue(line, 'plain.identity')
}

function kindOf(line: Line): InsightKind {
  let best: InsightKind = 'constraint'
  let most = 0
  for (const [kind, strength] of kindsOf(line)) {
    const weight = strength * (kindWeights[kind] ?? 1)
    if (weight > most) {
      best = kind
      most = weight
    }
  }
  return best
}

function round(share: number): number {
  return Math.round(share * 100) / 100
}
