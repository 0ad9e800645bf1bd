import { touches } from './content-words.ts'
import {
  ELLIPTIC_WORDS,
  expletives,
  HEARD_WORDS,
  NEAR_WORDS,
  pointers,
  startsAnew,
} from './lexicons/follow-ups.ts'
import type { Line } from './script.ts'
import type { Token } from './tokens.ts'

/**
 * Whether a question of ours takes up the customers' last turn: it shares a word of content with it,
 * points back at it ("that", "he", "the same") before we have said much else, or is too short to stand
 * without it. `question` are its words, `line` the line it stands in.
 */
export function takesUp(line: Line, question: readonly Token[], heard: readonly Line[]): boolean {
  if (heard.reduce((sum, one) => sum + one.tokens.length, 0) < HEARD_WORDS) return false
  if (touches(question, heard)) return true

  const words = question.map((token) => token.text)
  const far = line.tokens[NEAR_WORDS]
  if (far && far.start < (question[0]?.start ?? 0)) return false
  if (words.some((word, at) => pointers.has(word) && !isExpletive(words, at))) return true
  return words.length <= ELLIPTIC_WORDS && !words.some((word) => startsAnew.has(word))
}

/** "Is it raining", "is there": the word stands for nothing. */
function isExpletive(words: readonly string[], at: number): boolean {
  return /^(it|there)$/.test(words[at] ?? '') && expletives.has(words[at - 1] ?? '') && at <= 3
}
