import type { Moment, MomentKind } from '../conversation/findings.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { exchangesOf } from './exchanges.ts'
import { takesUp } from './follow-ups.ts'
import { confidences } from './lexicons/question-forms.ts'
import { loneTails } from './lexicons/questions.ts'
import { questionsOfLine } from './line-questions.ts'
import { counted, type Measured } from './measured.ts'
import { type FoundQuestion, questionsIn, withoutOpeners } from './question-forms.ts'
import { isOpen } from './question-scope.ts'
import { forRepWords, isForeign } from './rep-words.ts'
import { Row } from './row.ts'
import { isOurs, type Line, type Script } from './script.ts'
import { type Token, textAt } from './tokens.ts'

/**
 * Every question anybody asks, bots left out, with a second moment where it is open and another where it
 * follows up what the customer has just said (our side's questions only).
 *
 * Works without punctuation and capitals. Tags and statements held up for a yes count; rhetorical
 * questions, "you know?", echoes, greetings, requests to act or for permission do not.
 */
export function findQuestions(script: Script): readonly Moment[] {
  if (isForeign(script)) return []
  const exchanges = exchangesOf(script)
  let next = 0
  const moments: Moment[] = []
  let asked: Line | undefined
  let heard: readonly Line[] | undefined
  script.lines.forEach((line, at) => {
    if (line.role === 'bot') return
    const before = script.lines[at - 1]
    const found = asking(line, before, asked !== undefined && asked === before)
    if (found.length > 0) asked = line
    const exchange = exchanges[next]
    if (exchange?.answer === line) {
      heard = exchange.heard
      next += 1
    } else if (!isOurs(line)) heard = undefined
    for (const question of found) {
      moments.push(momentOf('question', line, question))
      const words = question.clause.words.slice(question.from, question.from + longestQuestion)
      if (isOpen(textsOf(words), question.form)) moments.push(momentOf('open-question', line, question))
      if (heard && isOurs(line) && takesUp(line, words, heard))
        moments.push(momentOf('follow-up-question', line, question))
    }
  })
  return moments
}

/** What a question is about is said within so many words. */
const longestQuestion = 200

/** How many questions the rep asked. */
export function questions(script: Script, moments: readonly Moment[]): Measured<number> {
  return countOf(script, moments, 'question')
}

/** How many open questions the rep asked: what, how, why, tell me. */
export function openQuestions(script: Script, moments: readonly Moment[]): Measured<number> {
  return countOf(script, moments, 'open-question')
}

/** How many of the rep's questions took up the customer's last turn. */
export function followUpQuestions(script: Script, moments: readonly Moment[]): Measured<number> {
  return countOf(script, moments, 'follow-up-question')
}

function countOf(script: Script, moments: readonly Moment[], kind: MomentKind): Measured<number> {
  const reps = new Set(
    script.conversation.parties.filter((party) => party.role === 'rep').map((party) => party.key),
  )
  const theirs = moments.filter((moment) => moment.kind === kind && reps.has(moment.party))
  return forRepWords(
    script,
    counted(
      theirs.length,
      theirs.map((moment) => moment.utterance),
    ),
  )
}

const textsOf = (words: readonly Token[]) => words.map(({ text }) => text)

interface AskedIn extends FoundQuestion {
  readonly clause: Clause
}

function asking(line: Line, before: Line | undefined, justAsked: boolean): readonly AskedIn[] {
  const goesOn = before?.utterance.party === line.utterance.party
  const clauses = clausesOf(line)
  const lone = clauses.length === 1 ? loneTail(clauses[0], goesOn, justAsked) : undefined
  if (lone) return [lone]
  const questions = questionsOfLine(line)
  asked.clear()
  for (let at = 0; at < clauses.length; at += 1) {
    const clause = clauses[at] as Clause
    if (questions[at]?.length && !isEcho(clause, before, goesOn, justAsked))
      for (const found of questions[at] ?? []) asked.push({ ...found, clause })
  }
  return asked.take()
}

const asked = new Row<AskedIn>()

/** "Right" or "or" said alone after one's own words: it makes a question of them. */
function loneTail(clause: Clause | undefined, goesOn: boolean, justAsked: boolean): AskedIn | undefined {
  if (clause?.words.length !== 1 || clause.mark === '.' || !goesOn) return undefined
  const word = textAt(clause.words, 0)
  if (!loneTails.has(word) && !(word === 'or' && justAsked)) return undefined
  return { clause, from: 0, form: 'lone-tail', confidence: confidences['lone-tail'] }
}

/** A few words with a question mark that only repeat the other, or hesitate in the middle of an answer. */
function isEcho(clause: Clause, before: Line | undefined, goesOn: boolean, justAsked: boolean): boolean {
  if (clause.mark !== '?' || goesOn || !before) return false
  const core = withoutOpeners(clause.words)
  if (core.length > 3) return false
  if (questionsIn({ ...clause, mark: '' }).length > 0) return false
  if (justAsked && !clause.last) return true
  const said = new Set(before.tokens.map((token) => token.text))
  return core.every(({ text }) => said.has(text))
}

const whys: Partial<Record<MomentKind, string>> = {
  question: 'Asks something.',
  'open-question': 'Asks for a description, a reason or a story.',
  'follow-up-question': 'Asks about what the customer has just said.',
}

function momentOf(kind: MomentKind, line: Line, question: AskedIn): Moment {
  const start = question.clause.words[question.from]?.start ?? 0
  const last = question.clause.words.at(-1)?.end ?? line.text.length
  const end = line.text[last] === '?' ? last + 1 : last
  return {
    kind,
    utterance: line.utterance.id,
    party: line.utterance.party,
    start,
    end,
    words: line.text.slice(start, end),
    confidence: kind === 'question' ? question.confidence : Math.min(question.confidence, 0.8),
    why: whys[kind] ?? '',
  }
}
