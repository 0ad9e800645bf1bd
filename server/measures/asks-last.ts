import { isSound } from './clauses.ts'
import { answeredVerbs, answeringSubjects, LAST_ASKED_WORDS, notBeforeVerbs } from './lexicons/last-words.ts'
import { questionIn } from './question-forms.ts'
import { signsIn, type Token, textAt } from './tokens.ts'

/**
 * Whether what was said ends by asking something, told by the words alone, so that a transcript without
 * punctuation gives the same answer as one with it: a short line that asks, or a line whose last words
 * put a verb before its subject ("... did it help").
 */
export function endsAsking(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ word }) => !isSound(word))
  if (words.length <= LAST_ASKED_WORDS && questionIn({ words, signs: signsIn(words), mark: '', last: true }))
    return true
  for (let at = Math.max(1, words.length - LAST_ASKED_WORDS); at < words.length - 1; at += 1)
    if (turnsTheVerb(words, at)) return true
  return false
}

function turnsTheVerb(words: readonly Token[], at: number): boolean {
  return (
    answeredVerbs.has(textAt(words, at)) &&
    answeringSubjects.has(textAt(words, at + 1)) &&
    !notBeforeVerbs.has(textAt(words, at - 1))
  )
}
