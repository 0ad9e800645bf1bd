import { cueMatcher, type Hit } from './cue-matcher.ts'
import { advocacyCues } from './lexicons/advocacy.ts'
import { buyingCues } from './lexicons/buying-signals.ts'
import { checkInCues } from './lexicons/check-ins.ts'
import { egoCues } from './lexicons/ego.ts'
import { insightCues } from './lexicons/insights.ts'
import { noteTakingCues } from './lexicons/note-taking.ts'
import { ownershipCues, taskAfterAll } from './lexicons/ownership.ts'
import { pitchCues } from './lexicons/pitch.ts'
import { plainTalkCues, requestCues } from './lexicons/plain-talk.ts'
import { pressureCues } from './lexicons/pressure.ts'
import { idleAskCues, servingCues } from './lexicons/serving.ts'
import { talkCues } from './lexicons/talk.ts'
import { wordClasses } from './lexicons/word-classes.ts'
import { isOurs, type Line } from './script.ts'
import { wordingOf } from './wording.ts'

const ourWords = cueMatcher(
  {
    ...egoCues,
    ...pressureCues,
    ...ownershipCues,
    ...taskAfterAll,
    ...advocacyCues,
    ...checkInCues,
    ...noteTakingCues,
    ...servingCues,
    ...idleAskCues,
    ...pitchCues,
    ...talkCues,
  },
  wordClasses,
)
const theirWords = cueMatcher(
  { ...insightCues, ...requestCues, ...plainTalkCues, ...buyingCues, ...talkCues },
  wordClasses,
)

/** The cues heard in one line, by name, each with the words it was heard in. */
export type Cues = ReadonlyMap<string, readonly Hit[]>

const known = new WeakMap<Line, Cues>()

/** Every cue of a line, found once in one pass over its words: ours for our side, theirs for a customer. */
export function cuesOf(line: Line): Cues {
  const before = known.get(line)
  if (before) return before
  const cues = byName(isOurs(line) ? ourWords(wordingOf(line).words) : theirWords(wordingOf(line).words))
  known.set(line, cues)
  return cues
}

/** The hits of these cues, in the order of the words, without those that touch a hit of `but`. */
export function hitsOf(line: Line, names: readonly string[], but?: string): readonly Hit[] {
  const cues = cuesOf(line)
  const hits = names.flatMap((name) => cues.get(name) ?? [])
  if (hits.length === 0) return none
  const against = but ? (cues.get(but) ?? none) : none
  return hits
    .filter((hit) => !against.some((other) => other.from < hit.to && hit.from < other.to))
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

const none: readonly Hit[] = []

/** Whether a line holds a cue. */
export function hasCue(line: Line, name: string): boolean {
  return cuesOf(line).has(name)
}

function byName(hits: readonly Hit[]): Cues {
  const cues = new Map<string, Hit[]>()
  for (const hit of hits) {
    const same = cues.get(hit.cue)
    if (same) same.push(hit)
    else cues.set(hit.cue, [hit])
  }
  return cues
}
