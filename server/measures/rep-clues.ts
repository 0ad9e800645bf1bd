import { isSound } from './clauses.ts'
import { type CueNames, countCue, cueNames, cuesOf, hasCue, hitsOf } from './cues.ts'
import { asksQuestion } from './line-questions.ts'
import { sureOwnership, taskTaken } from './ownership.ts'
import type { Line, Script } from './script.ts'
import { answeredBy, isAsking, opensClause } from './standing.ts'
import type { Clues } from './weighing.ts'
import { wordingOf } from './wording.ts'
import { type Word, wordTest } from './words.ts'

/** What speaks for or against a line of ours being serving or pitch. Counts are capped, so that length does not decide. */
export function repClues(script: Script, line: Line): Clues {
  const { words } = wordingOf(line)
  const before = answeredBy(script, line)
  const idle = hasCue(line, 'idle.ask')
  const asks = asksQuestion(line)
  const asking = asks || isAsking(line)
  const selling = hasCue(line, 'pitch.order') || any(line, 'pressure.') > 0
  return {
    asksNeed: asking ? opening(line, askNeed) : 0,
    asksWhether: asking ? opening(line, askWhether) : 0,
    idle: idle ? 1 : 0,
    asks: asks ? 1 : 0,
    asking: asking ? 1 : 0,
    asksPlainly: asks && !idle && !selling ? 1 : 0,
    sorry: hasCue(line, 'serving.sorry') ? 1 : 0,
    honest: capped(line, 'serving.honest', 3),
    work: capped(line, 'serving.work', 3),
    ownership: hitsOf(line, sureOwnership).length > 0 ? 1 : 0,
    task: hitsOf(line, taskTaken, 'ownership.not').length > 0 ? 1 : 0,
    advocacy: hasCue(line, 'advocacy') ? 1 : 0,
    merit: capped(line, 'pitch.merit', 3),
    price: capped(line, 'pitch.price', 2),
    order: capped(line, 'pitch.order', 2),
    ego: any(line, 'ego.'),
    pressure: any(line, 'pressure.'),
    you: Math.min(3, howMany(words, isYou)),
    them: howMany(words, isThem) > 0 ? 1 : 0,
    length: Math.log2(1 + Math.min(words.length, 60)),
    short: words.length < 5 ? 1 : 0,
    answers: before.some(isAsking) ? 1 : 0,
    afterStory: before.reduce((sum, one) => sum + saidIn(one), 0) >= 12 ? 1 : 0,
  }
}

/** The words of a line without mere sounds ("um"). */
function saidIn({ tokens }: Line): number {
  let count = 0
  for (const { word } of tokens) if (!isSound(word)) count += 1
  return count
}

const isYou = wordTest((text) => text === 'you' || text === 'your')
const them = new Set(['he', 'she', 'his', 'her'])
const isThem = wordTest((text) => them.has(text))

function howMany(words: readonly Word[], is: (word: Word) => boolean): number {
  let count = 0
  for (const word of words) if (is(word)) count += 1
  return count
}

const askNeed = cueNames('serving.ask-need')
const askWhether = cueNames('serving.ask-whether')

function opening(line: Line, cue: CueNames): number {
  return hitsOf(line, cue).some((hit) => opensClause(line, hit)) ? 1 : 0
}

function capped(line: Line, cue: string, most: number): number {
  return Math.min(most, countCue(line, cue))
}

function any(line: Line, start: string): number {
  for (const { cue } of cuesOf(line))
    if (cue.startsWith(start) && !cue.endsWith('.not') && !cue.endsWith('.again')) return 1
  return 0
}
