import type { Moment } from '../conversation/findings.ts'
import { hasCue, hitsOf, ourCuedLines } from './cues.ts'
import { isForeign } from './rep-words.ts'
import { isOurs, type Line, type Script } from './script.ts'
import { momentOf, stretchesOf } from './stretches.ts'

/**
 * Stretches in which our side promises, reports or does the taking of a customer's case to somebody
 * inside our own house. Speaking up to a colleague who is in the conversation counts too.
 * Source: measures.md, Advocacy.
 */
export function findAdvocacy(script: Script): readonly Moment[] {
  if (isForeign(script)) return []
  return ourCuedLines(script).flatMap((line) => {
    const isAloud = hasCue(line, 'advocacy.aloud') && answersColleague(script, line)
    const names = isAloud ? ['advocacy', 'advocacy.aloud'] : ['advocacy']
    return stretchesOf(line, hitsOf(line, names, 'advocacy.not')).map((stretch) =>
      momentOf(line, 'advocacy', stretch, 0.75, 'Takes the customer’s case to somebody in our own house'),
    )
  })
}

function answersColleague(script: Script, line: Line): boolean {
  return script.lines
    .slice(Math.max(0, line.index - 5), line.index)
    .some((before) => isOurs(before) && before.utterance.party !== line.utterance.party)
}
