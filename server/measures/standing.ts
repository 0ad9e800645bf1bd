import { hasCue } from './cues.ts'
import { isOurs, type Line, type Script } from './script.ts'

/**
 * The customer's lines that one of ours answers: those right before it, looking back over at most two of
 * our own lines (an answer may come in pieces). Empty at the start of a conversation.
 */
export function answeredBy(script: Script, line: Line): readonly Line[] {
  let at = line.index - 1
  for (let ours = 0; at >= 0 && ours < 2 && isOurs(script.lines[at] as Line); ours += 1) at -= 1
  const answered: Line[] = []
  while (at >= 0 && answered.length < 3 && script.lines[at]?.role === 'customer') {
    answered.push(script.lines[at] as Line)
    at -= 1
  }
  return answered
}

/** Our line that a customer's line answers, if it directly follows one (back-channels of other customers aside). */
export function askedBy(script: Script, line: Line): Line | undefined {
  for (let at = line.index - 1; at >= 0 && at >= line.index - 3; at -= 1) {
    const before = script.lines[at] as Line
    if (isOurs(before)) return before
    if (before.tokens.length > 3) return undefined
  }
  return undefined
}

/** Whether a line asks something: by its mark or by its words, so that it works without punctuation. */
export function isAsking(line: Line): boolean {
  return line.text.includes('?') || hasCue(line, 'talk.question')
}
