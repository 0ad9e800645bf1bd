import type { Moment } from '../conversation/findings.ts'
import { contentIn, contentOfLine } from './content-words.ts'
import type { Hit } from './cue-matcher.ts'
import { cueNames, hasCue, hitsOf, ourLinesWith } from './cues.ts'
import { pressureReasons } from './lexicons/pressure-reasons.ts'
import type { Measured } from './measured.ts'
import { isForeign, per1000 } from './rep-words.ts'
import type { Line, Script } from './script.ts'
import { answeredBy } from './standing.ts'
import { momentOf, stretchesOf } from './stretches.ts'
import { wordingOf } from './wording.ts'

/**
 * Stretches in which our side pushes a decision: invented urgency or scarcity, fear, guilt, closing tricks,
 * and asking for the order again right after a refusal. A date or stock the customer had asked about is
 * no pressure, and neither is taking pressure off ("take all the time you need").
 * Source: measures.md, Pressure.
 */
export function findPressure(script: Script): readonly Moment[] {
  if (isForeign(script)) return []
  return ourLinesWith(script, everyPressure).flatMap((line) => {
    const before = answeredBy(script, line)
    const names = before.some((one) => hasCue(one, 'talk.asks-deadline')) ? withoutDates : alwaysPressure
    const again = before.some((one) => hasCue(one, 'talk.refusal'))
      ? hitsOf(line, askedAgain, 'pressure.not')
      : []
    const hits = [...hitsOf(line, names, 'pressure.not'), ...again].toSorted((a, b) => a.from - b.from)
    return stretchesOf(line, withoutTheirs(line, hits, before)).map((stretch) =>
      pressureMoment(line, stretch),
    )
  })
}

/**
 * Pressure moments per 1,000 words of our side (reps and colleagues together).
 *
 * Counts moments, not words. Unknown with fewer than 30 words of ours, with unsure roles, without a
 * customer or a rep, and in another language than English.
 */
export function pressurePer1000(script: Script, moments: readonly Moment[]): Measured<number> {
  return per1000(script, moments)
}

const kinds = Object.keys(pressureReasons)
const dates = ['pressure.urgency', 'pressure.scarcity']
const everyPressure = cueNames(...kinds)
const askedAgain = cueNames('pressure.again')
const alwaysPressure = cueNames(...kinds.filter((name) => !askedAgain.places.has(name)))
const withoutDates = cueNames(...[...alwaysPressure.places.keys()].filter((name) => !dates.includes(name)))

/** A worry said back in the customer's own words is listening: "so you lose stock every week". */
function withoutTheirs(line: Line, hits: readonly Hit[], before: readonly Line[]): readonly Hit[] {
  if (before.length === 0 || !hits.some(({ cue }) => cue === 'pressure.fear')) return hits
  const { words } = wordingOf(line)
  const theirs = new Set(before.flatMap((one) => [...contentOfLine(one)]))
  return hits.filter(({ cue, from, to }) => {
    const worry = words
      .slice(from + 1, to)
      .map(contentIn)
      .filter((stem) => stem !== '')
    return cue !== 'pressure.fear' || worry.length === 0 || !worry.every((stem) => theirs.has(stem))
  })
}

function pressureMoment(line: Line, stretch: ReturnType<typeof stretchesOf>[number]): Moment {
  const reason = pressureReasons[stretch.hits[0]?.cue ?? '']
  return momentOf(line, 'pressure', stretch, reason?.confidence ?? 0, reason?.why ?? '')
}
