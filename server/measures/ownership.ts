import type { Moment } from '../conversation/findings.ts'
import { cueNames, hitsOf, ourLinesWith } from './cues.ts'
import { counted, type Measured } from './measured.ts'
import { forWords, isForeign } from './rep-words.ts'
import type { Line, Script } from './script.ts'
import { momentOf, stretchesOf } from './stretches.ts'

/**
 * Stretches in which one of our side, in the first person singular, takes a task or the blame:
 * "leave that with me", "I'll find out", "that was my mistake". "We'll look into it" is nobody's.
 * Source: measures.md, Ownership.
 */
export function findOwnership(script: Script): readonly Moment[] {
  if (isForeign(script)) return []
  return ourLinesWith(script, ownershipCues).flatMap((line) =>
    stretchesOf(line, ownershipHits(line)).map((stretch) => {
      const blame = stretch.hits.some((hit) => hit.cue === 'ownership.blame')
      const why = blame ? 'Takes the blame in the first person' : 'Takes a task on in the first person'
      return momentOf(line, 'ownership', stretch, blame ? 0.8 : 0.7, why)
    }),
  )
}

/** How many ownership moments our side had. Unknown with unsure roles or in another language than English. */
export function ownership(script: Script, moments: readonly Moment[]): Measured<number> {
  return forWords(
    script,
    counted(
      moments.length,
      moments.map((moment) => moment.utterance),
    ),
  )
}

function ownershipHits(line: Line) {
  const sure = hitsOf(line, sureOwnership)
  const plain = hitsOf(line, taskTaken, 'ownership.not')
  if (sure.length === 0) return plain
  return [...sure, ...plain].toSorted((a, b) => a.from - b.from || a.to - b.to)
}

/** Cues of blame taken, and of a task taken after all. */
export const sureOwnership = cueNames('ownership.blame', 'ownership.after-all')

/** Cues of a task taken, unless something beside them says it is not. */
export const taskTaken = cueNames('ownership.task')

const ownershipCues = cueNames(...sureOwnership.places.keys(), ...taskTaken.places.keys())
