import type { InsightKind } from '../conversation/findings.ts'
import { insightKinds } from '../conversation/findings.ts'
import type { Hit } from './cue-matcher.ts'
import { countCue, cueNames, cuesOf, hasCue, hitsOf } from './cues.ts'
import { type Line, readLine, type Saying, type Script } from './script.ts'
import { askedBy, isAsking } from './standing.ts'
import type { Clues } from './weighing.ts'
import { wordingOf } from './wording.ts'
import { type Word, wordTest } from './words.ts'

const own = new Set('i we my our us me mine ours'.split(' '))
const others = new Set(
  'he she they his her their him them who nobody everybody everyone guys people'.split(' '),
)
const states = new Set('am is are was were have has had do does did not because so but when if'.split(' '))
const openers = new Set(
  'what how why when where who which do does did is are was can could would will should has have'.split(' '),
)

const isOwn = wordTest((text) => own.has(text))
const isOthers = wordTest((text) => others.has(text))
const isState = wordTest((text) => states.has(text))
const isFigure = wordTest((text) => text.startsWith('#'))

/** What speaks for or against a customer's line telling us something about them. Counts are capped. */
export function insightClues(script: Script, line: Line): Clues {
  const { words } = wordingOf(line)
  const count = countKinds(words)
  const asked = askedBy(script, line)
  return {
    length: Math.log2(1 + Math.min(words.length, 60)),
    short: words.length < 4 ? 1 : 0,
    own: Math.min(3, count.own),
    others: Math.min(3, count.others),
    states: Math.min(4, count.states),
    figures: Math.min(2, count.figures),
    asking: isAsking(line) ? 1 : 0,
    opensAsking: openers.has(words[0]?.text ?? '') || openers.has(words[1]?.text ?? '') ? 1 : 0,
    marked: line.text.trimEnd().endsWith('?') ? 1 : 0,
    answersUs: asked && isAsking(asked) ? 1 : 0,
    answersNeed: asked && isAsking(asked) && hasCue(asked, 'serving.ask-need') ? 1 : 0,
    manners: capped(line, 'plain.manners', 2),
    bid: capped(line, 'plain.bid', 2),
    identity: capped(line, 'plain.identity', 2),
    talk: capped(line, 'plain.talk', 2),
    request: Math.min(2, errandsIn(line).length),
    goal: capped(line, 'goal.strong', 2),
    pain: capped(line, 'pain.strong', 2),
    constraint: capped(line, 'constraint.strong', 2),
    preference: capped(line, 'preference.strong', 2),
    personal: capped(line, 'personal.strong', 2),
    decision: capped(line, 'decision.strong', 2),
    competitor: capped(line, 'competitor.strong', 2),
    timing: capped(line, 'timing.strong', 2),
    budget: capped(line, 'budget.strong', 2),
    kinds: Math.min(3, kindsOf(line).size),
    opensOwn: own.has(words[0]?.text ?? '') || own.has(words[1]?.text ?? '') ? 1 : 0,
    trouble: capped(line, 'pain.plain', 2),
  }
}

/** The errands a line asks for; greetings to be passed on are none. */
export function errandsIn(line: Line): readonly Hit[] {
  return hitsOf(line, errand, 'request.not')
}

const errand = cueNames('request.errand')

const noKinds: ReadonlyMap<InsightKind, number> = new Map()

const strongCues = insightKinds.map((kind) => [kind, `${kind}.strong`] as const)

/** How strongly a line speaks for each kind of insight. */
export const kindsOf = readLine((line: Saying): ReadonlyMap<InsightKind, number> => {
  if (cuesOf(line).length === 0) return noKinds
  const strength = new Map<InsightKind, number>()
  for (const [kind, cue] of strongCues) {
    const strong = countCue(line, cue)
    const plain = kind === 'pain' ? countCue(line, 'pain.plain') * 0.6 : 0
    if (strong + plain > 0) strength.set(kind, strong + plain)
  }
  return strength
})

function capped(line: Line, cue: string, most: number): number {
  return Math.min(most, countCue(line, cue))
}

function countKinds(words: readonly Word[]) {
  const count = { own: 0, others: 0, states: 0, figures: 0 }
  for (const word of words) {
    if (isOwn(word)) count.own += 1
    else if (isOthers(word)) count.others += 1
    else if (isState(word)) count.states += 1
    else if (isFigure(word)) count.figures += 1
  }
  return count
}
