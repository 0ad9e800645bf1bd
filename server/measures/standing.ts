import type { Hit } from './cue-matcher.ts'
import { cuesOf } from './cues.ts'
import { clauseOpeners } from './lexicons/talk.ts'
import { Row } from './row.ts'
import { isOurs, type Line, readLine, readScript, type Saying, type Script } from './script.ts'
import { wordingOf } from './wording.ts'

/**
 * The customer's lines that one of ours answers: those right before it, looking back over at most two of
 * our own lines (an answer may come in pieces). Empty at the start of a conversation.
 */
export function answeredBy(script: Script, line: Line): readonly Line[] {
  return answeredIn(script)[line.index] ?? []
}

const answeredIn = readScript((script: Script) => script.lines.map((line) => linesAnswered(script, line)))

function linesAnswered(script: Script, line: Line): readonly Line[] {
  let at = line.index - 1
  for (let ours = 0; at >= 0 && ours < 2 && isOurs(script.lines[at] as Line); ours += 1) at -= 1
  if (script.lines[at]?.role !== 'customer') return nobody
  answered.clear()
  while (at >= 0 && answered.length < 3 && script.lines[at]?.role === 'customer') {
    answered.push(script.lines[at] as Line)
    at -= 1
  }
  return answered.take()
}

const answered = new Row<Line>()

const nobody: readonly Line[] = []

/** Our line that a customer's line answers, if it directly follows one (back-channels of other customers aside). */
export function askedBy(script: Script, line: Line): Line | undefined {
  for (let at = line.index - 1; at >= 0 && at >= line.index - 3; at -= 1) {
    const before = script.lines[at] as Line
    if (isOurs(before)) return before
    if (before.tokens.length > 3) return undefined
  }
  return undefined
}

/** Whether a line asks something: by its mark or by words that open a clause, so that it works without punctuation. */
export const isAsking = readLine(
  (line: Saying): boolean =>
    line.text.includes('?') ||
    cuesOf(line).some((hit) => hit.cue === 'talk.question' && opensClause(line, hit)),
)

/** Whether a hit stands at the start of the line, after a mark, or after a word that opens a clause ("so", "and"). */
export function opensClause(line: Saying, hit: Hit): boolean {
  if (hit.from === 0) return true
  const { words, tokens } = wordingOf(line)
  if (clauseOpeners.has(words[hit.from - 1]?.text ?? '')) return true
  const between = line.text.slice(tokens[hit.from - 1]?.end, tokens[hit.from]?.start)
  if (between === ' ') return false
  return (/\p{L}/u.test(between) ? aroundFillers : anyMark).test(between)
}

const anyMark = /[.,;:?!\n–—]/
/** Where a filler was left out ("how, um, does it"), commas are the filler's own. */
const aroundFillers = /[.;:?!\n–—]/
