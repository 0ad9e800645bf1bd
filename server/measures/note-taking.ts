import type { Moment } from '../conversation/findings.ts'
import { contentIn, contentOfLine } from './content-words.ts'
import type { Hit } from './cue-matcher.ts'
import { cueNames, hitsOf, ourLinesWith } from './cues.ts'
import { readBackWithinWords, wordsReadBack } from './lexicons/note-taking.ts'
import { isForeign } from './rep-words.ts'
import type { Line, Script } from './script.ts'
import { answeredBy, isAsking } from './standing.ts'
import { momentOf, stretchesOf } from './stretches.ts'
import { wordingOf } from './wording.ts'

/**
 * Stretches in which our side says it is writing something down, or reads back what it has written. "I've
 * got ..." reads back only where words of content follow that the customer has just told us.
 * Source: measures.md, Note-taking.
 */
export function findNoteTaking(script: Script): readonly Moment[] {
  if (isForeign(script)) return []
  return ourLinesWith(script, writing).flatMap((line) => {
    const hits = hitsOf(line, writing, 'note-taking.not')
    const told = hits.filter((hit) => hit.cue !== echo || readsBack(script, line, hit))
    return stretchesOf(line, told).map((stretch) =>
      momentOf(line, 'note-taking', stretch, 0.75, 'Writes down or reads back what the customer said'),
    )
  })
}

const echo = 'note-taking.echo'
const writing = cueNames('note-taking.write', 'note-taking.read', echo)

function readsBack(script: Script, line: Line, { to }: Hit): boolean {
  const heard = answeredBy(script, line)
  if (heard.length === 0 || heard.some(isAsking)) return false
  const again = new Set<string>()
  for (const { word } of wordingOf(line).tokens.slice(to, to + readBackWithinWords)) {
    const stem = contentIn(word)
    if (stem !== '' && heard.some((one) => contentOfLine(one).has(stem))) again.add(stem)
  }
  return again.size >= wordsReadBack
}
