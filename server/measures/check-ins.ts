import type { Moment } from '../conversation/findings.ts'
import { cueNames, hitsOf, ourLinesWith } from './cues.ts'
import { isForeign } from './rep-words.ts'
import type { Line, Script } from './script.ts'
import { isAsking } from './standing.ts'
import { momentOf, stretchesOf } from './stretches.ts'

/**
 * Stretches in which our side asks, after a sale, how somebody likes what they bought. A line that also
 * sells is no check-in. Source: measures.md, Check-in.
 */
export function findCheckIns(script: Script): readonly Moment[] {
  if (isForeign(script)) return []
  return ourLinesWith(script, asksAfter)
    .filter((line) => !sells(line))
    .flatMap((line) =>
      stretchesOf(line, hitsOf(line, asksAfter, 'check-in.not'))
        .filter((stretch) => stretch.hits.some((hit) => hit.to - hit.from >= 3) || isAsking(line))
        .map((stretch) =>
          momentOf(line, 'check-in', stretch, 0.7, 'Asks how they like what they have bought'),
        ),
    )
}

const asksAfter = cueNames('check-in')
const selling = cueNames('pitch.price', 'pitch.order')

function sells(line: Line): boolean {
  return hitsOf(line, selling).length > 0
}
