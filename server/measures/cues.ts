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
import { Row } from './row.ts'
import { isOurs, type Line, readLine, readScript, type Saying, type Script } from './script.ts'
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

/** Every cue of a line, found once in one pass over its words: ours for our side, theirs for a customer. */
export const cuesOf = readLine((line: Saying): readonly Hit[] =>
  (isOurs(line) ? ourWords : theirWords)(wordingOf(line).words),
)

/** Cues that one measure looks for, the most telling first. */
export interface CueNames {
  /** The names with their places among each other. */
  readonly places: ReadonlyMap<string, number>
  /** A bit for each: a line that has none of them holds none of the cues. */
  readonly bits: number
}

/** The names of cues as a measure looks for them. */
export function cueNames(...names: readonly string[]): CueNames {
  const places = new Map(names.map((name, place) => [name, place]))
  return { places, bits: names.reduce((bits, name) => bits | bitOf(name), 0) }
}

/** The bits of all cues of a line. */
const bitsOf = readLine((line: Saying): number => {
  let bits = 0
  for (const { cue } of cuesOf(line)) bits |= bitOf(cue)
  return bits
})

/** Several cues may share a bit: there are more than 32. */
function bitOf(cue: string): number {
  const known = cueBits.get(cue)
  if (known !== undefined) return known
  const bit = 1 << (cueBits.size & 31)
  cueBits.set(cue, bit)
  return bit
}

const cueBits = new Map<string, number>()

/**
 * The hits of these cues, in the order of the words and then of the names, without those that touch a
 * hit of `but`.
 */
export function hitsOf(line: Saying, names: CueNames, but?: string): readonly Hit[] {
  if ((bitsOf(line) & names.bits) === 0) return noHits
  const cues = cuesOf(line)
  named.clear()
  for (const hit of cues) if (names.places.has(hit.cue)) named.push(hit)
  const hits = named.take()
  if (hits.length === 0) return hits
  const left = but && hasCue(line, but) ? awayFrom(cues, but, hits) : hits
  return areInOrder(left) ? left : left.toSorted((a, b) => byPlace(a, b) || rank(names, a) - rank(names, b))
}

const noHits: readonly Hit[] = []
const named = new Row<Hit>()

function areInOrder(hits: readonly Hit[]): boolean {
  for (let at = 1; at < hits.length; at += 1)
    if (byPlace(hits[at - 1] as Hit, hits[at] as Hit) >= 0) return false
  return true
}

function byPlace(a: Hit, b: Hit): number {
  return a.from - b.from || a.to - b.to
}

function rank(names: CueNames, { cue }: Hit): number {
  return names.places.get(cue) ?? 0
}

function awayFrom(cues: readonly Hit[], name: string, hits: readonly Hit[]): readonly Hit[] {
  const taken = new Set<number>()
  for (const { cue, from, to } of cues) if (cue === name) for (let at = from; at < to; at += 1) taken.add(at)
  return hits.filter(({ from, to }) => {
    for (let at = from; at < to; at += 1) if (taken.has(at)) return false
    return true
  })
}

/** The lines of our side that hold one of these cues, in order. */
export function ourLinesWith(script: Script, names: CueNames): readonly Line[] {
  return ourCuedLines(script).filter((line) => hasAny(line, names))
}

const ourCuedLines = readScript((script: Script): readonly Line[] =>
  script.lines.filter((line) => isOurs(line) && cuesOf(line).length > 0),
)

function hasAny(line: Line, names: CueNames): boolean {
  if ((bitsOf(line) & names.bits) === 0) return false
  for (const { cue } of cuesOf(line)) if (names.places.has(cue)) return true
  return false
}

/** Whether a line holds a cue. */
export function hasCue(line: Saying, name: string): boolean {
  for (const hit of cuesOf(line)) if (hit.cue === name) return true
  return false
}

/** How often a line holds a cue. */
export function countCue(line: Saying, name: string): number {
  let count = 0
  for (const hit of cuesOf(line)) if (hit.cue === name) count += 1
  return count
}
