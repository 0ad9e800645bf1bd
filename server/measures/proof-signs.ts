import { clausesOf } from './clauses.ts'
import { cueMatcher } from './cue-matcher.ts'
import { fileEndings } from './lexicons/proof-acts.ts'
import { proofCues } from './lexicons/proof-phrases.ts'
import { wordClasses } from './lexicons/word-classes.ts'
import { questionsOfLine } from './line-questions.ts'
import { namedIn, wordedIn } from './proof-subject.ts'
import { type Sentence, sentencesOf } from './said.ts'
import { type Line, readLine, type Saying } from './script.ts'
import { type Token, tokensOf } from './tokens.ts'

/** One sentence as a search for proof reads it. */
export interface Signs {
  /** The stems it names. */
  readonly named: ReadonlySet<string>
  /** The stems of its every word of content. */
  readonly worded: ReadonlySet<string>
  /** The cues of `proof-phrases.ts` heard in it. */
  readonly cues: ReadonlySet<string>
  readonly asks: boolean
  readonly hasFigure: boolean
  readonly hasDay: boolean
  readonly hasFile: boolean
  /** Where it stands in the text. */
  readonly start: number
  readonly end: number
}

/** The sentences of a line as a search for proof reads them, found once. Linear in its words. */
export const signsOfLine = readLine((line: Saying): readonly Signs[] => {
  const questions = placesOfQuestions(line as Line)
  return sentencesOf(line).map((sentence) => signsOf(sentence, line, questions))
})

const heard = cueMatcher(proofCues, wordClasses)

function signsOf({ words, question }: Sentence, line: Saying, questions: readonly number[]): Signs {
  const start = words[0]?.start ?? 0
  const end = words.at(-1)?.end ?? line.text.length
  const tokens = tokensOf(line.text.slice(start, end))
  return {
    named: namedIn(tokens),
    worded: wordedIn(tokens),
    cues: new Set(heard(words.map(({ word }) => word)).map(({ cue }) => cue)),
    asks: question || questions.some((at) => at >= start && at < end),
    hasFigure: tokens.some(({ text }) => figure.test(text) || numbers.has(text)),
    hasDay: tokens.some(({ text }) => days.has(text)),
    hasFile: tokens.some(isFile),
    start,
    end,
  }
}

function placesOfQuestions(line: Line): readonly number[] {
  const questions = questionsOfLine(line)
  return clausesOf(line).flatMap(({ words }, at) =>
    (questions[at] ?? []).map(({ from }) => words[from]?.start ?? line.text.length),
  )
}

const numbers = wordClasses.num ?? new Set<string>()
const days = new Set([...(wordClasses.day ?? []), ...(wordClasses.month ?? [])])
const figure = /\d/
const endings = new Set(fileEndings.split(' '))

function isFile({ text }: Token): boolean {
  const dot = text.lastIndexOf('.')
  return dot > 0 && endings.has(text.slice(dot + 1))
}
