import type { Moment } from '../conversation/findings.ts'
import { hasCue } from './cues.ts'
import { insightClues } from './insight-clues.ts'
import { insightWeights } from './lexicons/insight-weights.ts'
import type { Measured } from './measured.ts'
import { forWords } from './rep-words.ts'
import type { Line, Script } from './script.ts'
import { answeredBy, isAsking } from './standing.ts'
import { weigh } from './weighing.ts'

/**
 * Whether need came before pitch: 1 when nothing was pitched, or when the customer had stated a need, or
 * asked for it, before every line that pitches; 0.5 when before some of them; 0 when before none.
 *
 * A need is whatever counts as learnt about the customer (see `findInsights`). Unknown with unsure roles and in another language than English.
 */
export function needBeforePitch(script: Script, moments: readonly Moment[]): Measured<number> {
  const pitched = new Set(
    moments.filter((moment) => moment.kind === 'pitch').map((moment) => moment.utterance),
  )
  const pitches = script.lines.filter((line) => pitched.has(line.utterance.id))
  const first = pitches.length === 0 ? 0 : firstNeed(script)
  const led = pitches.filter((line) => first < line.index || wasAskedFor(script, line))
  return forWords(script, {
    known: true,
    value: led.length === pitches.length ? 1 : led.length === 0 ? 0 : 0.5,
    unit: 'score',
    evidence: [...pitched],
  })
}

function firstNeed(script: Script): number {
  const need = script.lines.find((line) => line.role === 'customer' && statesNeed(script, line))
  return need?.index ?? Number.POSITIVE_INFINITY
}

function statesNeed(script: Script, line: Line): boolean {
  return (
    !hasCue(line, 'plain.identity') &&
    weigh(insightWeights, insightClues(script, line)) >= insightWeights.threshold
  )
}

function wasAskedFor(script: Script, line: Line): boolean {
  return answeredBy(script, line).some(isAsking)
}
