import type { Moment } from '../conversation/findings.ts'
import type { Hit } from './cue-matcher.ts'
import { cueNames, hasCue, hitsOf, ourLinesWith } from './cues.ts'
import { askedFacts, beyondFacts, egoReasons } from './lexicons/ego-reasons.ts'
import type { Measured } from './measured.ts'
import { isForeign, per1000 } from './rep-words.ts'
import type { Line, Script } from './script.ts'
import { answeredBy } from './standing.ts'
import { momentOf, stretchesOf } from './stretches.ts'

/**
 * Stretches in which our side promotes itself, the house or the goods where the customer should be:
 * superlatives and awards, "nobody else can", own deeds, years and contacts, topping or belittling the
 * customer. Years and numbers are no ego when the customer had asked about us; praise beyond what can be
 * checked is ego even in an answer. Bare pitch is `pitch`. Source: measures.md, Ego.
 */
export function findEgo(script: Script): readonly Moment[] {
  if (isForeign(script)) return []
  return ourLinesWith(script, egoCues).flatMap((line) => {
    const unasked = withoutAskedFacts(script, line, hitsOf(line, egoCues, 'ego.not'))
    return stretchesOf(line, unasked).map((stretch) => {
      const reason = egoReasons[stretch.hits[0]?.cue ?? '']
      return momentOf(line, 'ego', stretch, reason?.confidence ?? 0, reason?.why ?? '')
    })
  })
}

const egoCues = cueNames(...Object.keys(egoReasons))
const beyond = cueNames(...beyondFacts)

/**
 * Ego moments per 1,000 words of our side (reps and colleagues together).
 *
 * Counts moments, not words. Unknown with fewer than 30 words of ours, with unsure roles, without a
 * customer or a rep, and in another language than English.
 */
export function egoPer1000(script: Script, moments: readonly Moment[]): Measured<number> {
  return per1000(script, moments)
}

/** Facts the customer asked for: about us, about awards. Praise beyond them leaves none of it a mere answer. */
function withoutAskedFacts(script: Script, line: Line, hits: readonly Hit[]): readonly Hit[] {
  if (hits.length === 0 || hitsOf(line, beyond).length > 0) return hits
  const before = answeredBy(script, line)
  const asked = askedFacts.filter(([cue]) => before.some((one) => hasCue(one, cue))).map(([, fact]) => fact)
  return hits.filter(({ cue }) => !asked.includes(cue))
}
