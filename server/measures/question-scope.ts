import type { Form } from './lexicons/question-forms.ts'
import * as lexicon from './lexicons/question-scope.ts'

/**
 * Whether a question is open: it asks for a description, a reason, a story or "what if".
 *
 * Closed are yes and no, a choice, and one fact (who, which, when, where, how many, what size).
 * `words` start where the question does.
 */
export function isOpen(words: readonly string[], form: Form): boolean {
  if (form === 'and-if') return true
  if (form === 'invitation') return isOpenInvitation(words)
  const at = words.findIndex((word) => lexicon.asking.has(word))
  if (at < 0 || at > 3) return words[0] === 'any' && lexicon.openNouns.has(words[1] ?? '')
  const word = (words[at] ?? '').replace(/'?(s|re|d|ve|ll)$/, '')
  const rest = words.slice(at + 1)
  if (word === 'why') return true
  if (word === 'how') return !lexicon.amounts.has(rest[0] ?? '')
  return word === 'what' && isOpenWhat(words[at] ?? '', rest)
}

function isOpenInvitation(words: readonly string[]): boolean {
  return !words.slice(0, 8).some((word) => /^(if|whether|when|which|who)$/.test(word))
}

function isOpenWhat(word: string, rest: readonly string[]): boolean {
  if (rest.length === 0) return false
  if (rest[0] === 'if') return !rest.slice(1, 3).some((one) => /^(i|we)$/.test(one))
  if (rest[0] === 'about' || rest[0] === 'else') return true
  if (rest.slice(0, 12).includes('like')) return true
  if (lexicon.oneFact.has(rest[0] ?? '')) return false
  const copula =
    /'?(s|re)$/.test(word) && word !== 'what' ? 0 : /^(is|are|was|were)$/.test(rest[0] ?? '') ? 1 : -1
  if (copula < 0) return !rest.slice(0, 6).some((one) => lexicon.factVerbs.has(one))
  const said = rest.slice(copula, copula + 6)
  return said.some((one) => lexicon.openNouns.has(one) || (one.length > 4 && one.endsWith('ing')))
}
