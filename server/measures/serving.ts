import type { Moment } from '../conversation/findings.ts'
import { cueNames, hitsOf } from './cues.ts'
import { wholeLineUpToWords } from './lexicons/moments.ts'
import { pitchWeights, servingWeights } from './lexicons/rep-weights.ts'
import { type Measured, unknown } from './measured.ts'
import { repClues } from './rep-clues.ts'
import { forWords, isForeign } from './rep-words.ts'
import { isOurs, type Line, type Script, wordCount } from './script.ts'
import { momentOf, type Stretch, stretchesOf, wholeOf } from './stretches.ts'
import { sureness, weigh } from './weighing.ts'

/**
 * The stretches in which our side serves (asks about or works on the customer's need, tells a drawback,
 * recommends less or somebody else) and those in which it pitches (describes the offer's merits or asks
 * for the order). A line can do both. Up to 40 words a line counts whole; of a longer one, the stretches
 * around what gave it away. Source: measures.md, Serving and pitching.
 */
export function findServing(script: Script): readonly Moment[] {
  if (isForeign(script)) return []
  const found: Moment[] = []
  for (const line of script.lines) {
    if (!isOurs(line)) continue
    const clues = repClues(script, line)
    const serving = weigh(servingWeights, clues)
    const pitch = weigh(pitchWeights, clues)
    if (serving >= servingWeights.threshold)
      found.push(...moments(line, 'serving', sureness(servingWeights.calibration, serving)))
    if (pitch >= pitchWeights.threshold)
      found.push(...moments(line, 'pitch', sureness(pitchWeights.calibration, pitch)))
  }
  return found
}

/**
 * Words of our side in serving stretches, of those in serving and pitch stretches together.
 *
 * Unit: share, 0 to 1, by words; rep words are those of reps and colleagues. Unknown when there is neither
 * serving nor pitch (`too-short`), with unsure roles, and in another language than English.
 */
export function servingShare(script: Script, found: readonly Moment[]): Measured<number> {
  const serving = wordsIn(found, 'serving')
  const pitch = wordsIn(found, 'pitch')
  if (serving + pitch === 0) return forWords(script, unknown('too-short'))
  return forWords(script, {
    known: true,
    value: serving / (serving + pitch),
    unit: 'share',
    method: 'words',
    margin: 0.07,
    evidence: [...new Set(found.map((moment) => moment.utterance))],
  })
}

const reasons = {
  serving: 'Works on what the customer needs',
  pitch: 'Describes the offer or asks for the order',
}

const cuesFor = {
  serving: cueNames(
    'serving.ask-need',
    'serving.honest',
    'serving.work',
    'ownership.blame',
    'ownership.after-all',
    'advocacy',
  ),
  pitch: cueNames('pitch.merit', 'pitch.price', 'pitch.order'),
}

function moments(line: Line, kind: 'serving' | 'pitch', confidence: number): readonly Moment[] {
  return stretches(line, kind).map((stretch) =>
    momentOf(line, kind, stretch, round(confidence), reasons[kind]),
  )
}

function stretches(line: Line, kind: 'serving' | 'pitch'): readonly Stretch[] {
  const hits = hitsOf(line, cuesFor[kind])
  if (line.tokens.length <= wholeLineUpToWords || hits.length === 0) return [wholeOf(line, hits)]
  return stretchesOf(line, hits)
}

function wordsIn(found: readonly Moment[], kind: string): number {
  return found.reduce((sum, moment) => (moment.kind === kind ? sum + wordCount(moment.words) : sum), 0)
}

function round(share: number): number {
  return Math.round(share * 100) / 100
}
