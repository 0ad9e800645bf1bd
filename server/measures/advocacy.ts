import type { Moment } from '../conversation/findings.ts'
import { cueNames, hasCue, hitsOf, ourLinesWith } from './cues.ts'
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
  return ourLinesWith(script, withAloud).flatMap((line) => {
    const isAloud = hasCue(line, 'advocacy.aloud') && answersColleague(script, line)
    return stretchesOf(line, hitsOf(line, isAloud ? withAloud : told, 'advocacy.not')).map((stretch) =>
      momentOf(line, 'advocacy', stretch, 0.75, 'Takes the customer’s case to somebody in our own house'),
    )
  })
}

const told = cueNames('advocacy')
const withAloud = cueNames('advocacy', 'advocacy.aloud')

function answersColleague(script: Script, line: Line): boolean {
  return script.lines
    .slice(Math.max(0, line.index - 5), line.index)
    .some((before) => isOurs(before) && before.utterance.party !== line.utterance.party)
}
