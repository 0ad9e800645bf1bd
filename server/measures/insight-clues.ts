import type { InsightKind } from '../conversation/findings.ts'
import { insightKinds } from '../conversation/findings.ts'
import { countCue, hasCue } from './cues.ts'
import type { Line, Script } from './script.ts'
import { askedBy, isAsking } from './standing.ts'
import type { Clues } from './weighing.ts'
import { wordingOf } from './wording.ts'

const own = new Set('i we my our us me mine ours'.split(' '))
const others = new Set(
  'he she they his her their him them who nobody everybody everyone guys people'.split(' '),
)
const states = new Set('am is are was were have has had do does did not because so but when if'.split(' '))
const openers = new Set(
  'what how why when where who which do does did is are was can could would will should has have'.split(' '),
)

/** What speaks for or against a customer's line telling us something about them. Counts are capped. */
export function insightClues(script: Script, line: Line): Clues {
  const { words } = wordingOf(line)
  const asked = askedBy(script, line)
  const clues: Record<string, number> = {
    length: Math.log2(1 + Math.min(words.length, 60)),
    short: words.length < 4 ? 1 : 0,
    own: Math.min(3, countIn(words, own)),
    others: Math.min(3, countIn(words, others)),
    states: Math.min(4, countIn(words, states)),
    figures: Math.min(2, words.filter((word) => word.startsWith('#')).length),
    asking: isAsking(line) ? 1 : 0,
    opensAsking: openers.has(words[0] ?? '') || openers.has(words[1] ?? '') ? 1 : 0,
    marked: line.text.trimEnd().endsWith('?') ? 1 : 0,
    answersUs: asked && isAsking(asked) ? 1 : 0,
    answersNeed: asked && isAsking(asked) && hasCue(asked, 'serving.ask-need') ? 1 : 0,
    manners: capped(line, 'plain.manners', 2),
    bid: capped(line, 'plain.bid', 2),
    identity: capped(line, 'plain.identity', 2),
    talk: capped(line, 'plain.talk', 2),
    request: capped(line, 'request.errand', 2),
  }
  for (const kind of insightKinds) if (kind !== 'request') clues[kind] = capped(line, `${kind}.strong`, 2)
  clues.kinds = Math.min(3, kindsOf(line).size)
  clues.opensOwn = own.has(words[0] ?? '') || own.has(words[1] ?? '') ? 1 : 0
  clues.trouble = capped(line, 'pain.plain', 2)
  return clues
}

/** How strongly a line speaks for each kind of insight. */
export function kindsOf(line: Line): ReadonlyMap<InsightKind, number> {
  const strength = new Map<InsightKind, number>()
  for (const kind of insightKinds) {
    const strong = countCue(line, `${kind}.strong`)
    const plain = kind === 'pain' ? countCue(line, 'pain.plain') * 0.6 : 0
    if (strong + plain > 0) strength.set(kind, strong + plain)
  }
  return strength
}

function capped(line: Line, cue: string, most: number): number {
  return Math.min(most, countCue(line, cue))
}

function countIn(words: readonly string[], set: ReadonlySet<string>): number {
  let count = 0
  for (const word of words) if (set.has(word)) count += 1
  return count
}
