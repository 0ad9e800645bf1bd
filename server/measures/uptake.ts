import type { Moment } from '../conversation/findings.ts'
import { type Clause, clausesOf, isSound } from './clauses.ts'
import { contentIn, touches } from './content-words.ts'
import { cuesOf } from './cues.ts'
import { type Exchange, exchangesOf } from './exchanges.ts'
import { agendas, courtesies, ECHO_WORDS, formulas, UPTAKE_MARGIN, UPTAKE_WORDS } from './lexicons/uptake.ts'
import { type Measured, unknown } from './measured.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import { questionIn } from './question-forms.ts'
import { forRepWords, isForeign } from './rep-words.ts'
import { type Line, readScript, type Script } from './script.ts'
import { wordTest } from './words.ts'

/**
 * Our first words after a customer's turn of 12 or more words that take up what was said: they restate it,
 * build on it, ask about it or answer it before anything else. A bare echo, thanks, praise and formula
 * sympathy take nothing up; nor does turning to our own agenda, or to ourselves.
 */
export function findUptake(script: Script): readonly Moment[] {
  if (isForeign(script)) return []
  const moments: Moment[] = []
  for (const exchange of openingsIn(script)) {
    const found = takenUp(exchange)
    if (found) moments.push(momentOf(exchange.answer, found.clause, found.confidence))
  }
  return moments
}

/**
 * The share of the rep's turns after a customer's turn of 12 or more words that take it up.
 *
 * Unit: share, 0 to 1. Words are joined over back-channels and over several customers.
 * Unknown while a speaker's role is, without a customer or a rep, or with no such turn (`too-short`).
 */
export function uptake(script: Script, moments: readonly Moment[]): Measured<number> {
  const turns = openingsIn(script).filter((exchange) => exchange.answer.role === 'rep')
  if (turns.length === 0) return forRepWords(script, unknown('too-short'))

  const taken = new Set(moments.map((moment) => moment.utterance))
  const evidence = turns.map((turn) => turn.answer.utterance.id)
  const value = evidence.filter((id) => taken.has(id)).length / evidence.length
  return forRepWords(script, {
    known: true,
    value,
    unit: 'share',
    method: 'words',
    margin: UPTAKE_MARGIN,
    evidence,
  })
}

/** The exchanges in which the customers said enough to be taken up. */
const openingsIn = readScript((script: Script): readonly Exchange[] =>
  exchangesOf(script).filter(({ heard }) => isEnough(heard)),
)

function isEnough(heard: readonly Line[]): boolean {
  let words = 0
  for (const { tokens } of heard)
    for (const { word } of tokens) {
      if (!isSound(word)) words += 1
      if (words >= UPTAKE_WORDS) return true
    }
  return false
}

function takenUp({ answer, heard }: Exchange): { clause: Clause; confidence: number } | undefined {
  const clauses = clausesOf(answer).slice(0, 8)
  const first = clauses.find((clause) => clause.words.length > 0 && !isCourtesy(clause, heard))
  if (!first || isEcho(clauses, heard)) return undefined

  const isNear = touches(first.words.slice(0, 30), heard)
  if (!isNear && (isAgenda(first) || (isBoast(answer) && !asks(heard)))) return undefined
  if (isNear || first.mark === '?' || questionIn(first)) return { clause: first, confidence: 0.8 }
  return { clause: first, confidence: asks(heard) ? 0.75 : 0.7 }
}

const formulaStarts = phrasesOf(formulas)
const agendaStarts = phrasesOf(agendas)
const isCourteous = wordTest((text) => courtesies.has(text))

/** Thanks, praise, apology and sympathy: hardly a word of content besides, or a formula that touches nothing said. */
function isCourtesy(clause: Clause, heard: readonly Line[]): boolean {
  if (clause.mark === '?') return false
  let kind = 0
  let telling = 0
  for (const { word } of clause.words)
    if (isCourteous(word)) kind += 1
    else if (contentIn(word) !== '') telling += 1
  if (telling === 0) return kind > 0 || clause.words.length <= 3
  if (telling === 1 && kind >= 2) return true
  return phraseAt(clause.words, 0, formulaStarts) > 0 && !touches(clause.words, heard)
}

function isEcho(clauses: readonly Clause[], heard: readonly Line[]): boolean {
  if (clauses.reduce((sum, clause) => sum + clause.words.length, 0) > ECHO_WORDS) return false
  if (clauses.some((clause) => questionIn(clause))) return false
  const said = new Set(heard.flatMap((line) => line.tokens.map((token) => token.text)))
  return clauses.every(({ words }) => words.every(({ text }) => said.has(text) || courtesies.has(text)))
}

function isAgenda(clause: Clause): boolean {
  for (let at = 0; at < 4; at += 1) if (phraseAt(clause.words, at, agendaStarts) > 0) return true
  return false
}

/** A line that turns to ourselves instead. */
function isBoast(line: Line): boolean {
  return cuesOf(line).some(({ cue }) => cue.startsWith('ego.') && cue !== 'ego.not')
}

function asks(heard: readonly Line[]): boolean {
  const last = heard.at(-1)
  return last !== undefined && clausesOf(last).some((clause) => questionIn(clause) !== undefined)
}

function momentOf(line: Line, clause: Clause, confidence: number): Moment {
  const start = clause.words[0]?.start ?? 0
  const end = clause.words.at(-1)?.end ?? line.text.length
  return {
    kind: 'uptake',
    utterance: line.utterance.id,
    party: line.utterance.party,
    start,
    end,
    words: line.text.slice(start, end),
    confidence,
    why: 'Takes up what the customer has just said before anything else.',
  }
}
