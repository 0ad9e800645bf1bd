import type { Moment } from '../conversation/findings.ts'
import type { Hit } from './cue-matcher.ts'
import { cueNames, cuesOf, hitsOf } from './cues.ts'
import { buyingReasons } from './lexicons/buying-reasons.ts'
import { isForeign } from './rep-words.ts'
import type { Line, Script } from './script.ts'
import { isAsking } from './standing.ts'
import { momentOf, stretchesOf } from './stretches.ts'

/**
 * Stretches in which a customer acts like somebody who may buy: asks about price, delivery, contract or
 * what happens next, compares finalists, brings in deciders. Source: measures.md, Buying signal.
 */
export function findBuyingSignals(script: Script): readonly Moment[] {
  if (isForeign(script)) return []
  const signals: Moment[] = []
  for (const line of script.lines)
    if (line.role === 'customer' && cuesOf(line).length > 0)
      for (const stretch of stretchesOf(line, buyingHits(line)))
        signals.push(signal(line, stretch.hits, stretch))
  return signals
}

function buyingHits(line: Line): readonly Hit[] {
  const hits = hitsOf(line, buyingCues, 'buying.not')
  if (hits.length === 0) return hits
  return isAsking(line) ? hits : hits.filter((hit) => !(buyingReasons[hit.cue]?.onlyAsking ?? true))
}

const buyingCues = cueNames(...Object.keys(buyingReasons))

function signal(
  line: Line,
  hits: readonly Hit[],
  stretch: { readonly start: number; readonly end: number },
): Moment {
  const reason = buyingReasons[hits[0]?.cue ?? '']
  return momentOf(line, 'buying-signal', stretch, hits.length > 1 ? 0.7 : 0.6, reason?.why ?? '')
}
