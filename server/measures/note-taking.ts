import type { Moment } from '../conversation/findings.ts'
import { cueNames, hitsOf, ourLinesWith } from './cues.ts'
import { isForeign } from './rep-words.ts'
import type { Script } from './script.ts'
import { momentOf, stretchesOf } from './stretches.ts'

/**
 * Stretches in which our side says it is writing something down, or reads back what it has written.
 * Source: measures.md, Note-taking.
 */
export function findNoteTaking(script: Script): readonly Moment[] {
  if (isForeign(script)) return []
  return ourLinesWith(script, writing).flatMap((line) =>
    stretchesOf(line, hitsOf(line, writing, 'note-taking.not')).map((stretch) =>
      momentOf(line, 'note-taking', stretch, 0.75, 'Writes down or reads back what the customer said'),
    ),
  )
}

const writing = cueNames('note-taking.write', 'note-taking.read')
