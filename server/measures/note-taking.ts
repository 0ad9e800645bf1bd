import type { Moment } from '../conversation/findings.ts'
import { hitsOf, ourCuedLines } from './cues.ts'
import { isForeign } from './rep-words.ts'
import type { Script } from './script.ts'
import { momentOf, stretchesOf } from './stretches.ts'

/**
 * Stretches in which our side says it is writing something down, or reads back what it has written.
 * Source: measures.md, Note-taking.
 */
export function findNoteTaking(script: Script): readonly Moment[] {
  if (isForeign(script)) return []
  return ourCuedLines(script).flatMap((line) =>
    stretchesOf(line, hitsOf(line, ['note-taking.write', 'note-taking.read'], 'note-taking.not')).map(
      (stretch) =>
        momentOf(line, 'note-taking', stretch, 0.75, 'Writes down or reads back what the customer said'),
    ),
  )
}
