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
  const telling = words.findIndex((word) => lexicon.tellingActs.has(word))
  if (form === 'invitation' || (telling >= 2 && telling <= 5))
    return isOpenInvitation(words.slice(Math.max(0, telling)))
  const at = words.findIndex((word) => lexicon.asking.has(word))
  if (at < 0 || at > 3) return words[0] === 'any' && lexicon.openNouns.has(words[1] ?? '')
  const word = (words[at] ?? '').replace(/'?(s|re|d|ve|ll)$/, '')
  const rest = words.slice(at + 1)
  if (word === 'why') return !isProposal(rest)
  if (word === 'how') return !lexicon.amounts.has(rest[0] ?? '') && !rest.slice(0, 6).includes('sound')
  return word === 'what' && isOpenWhat(words[at] ?? '', rest)
}

/** "Tell me about the week" hands the word over, "tell me your number" and "I wonder if" want one fact. */
function isOpenInvitation(words: readonly string[]): boolean {
  const near = words.slice(1, 9)
  if (words[0] === 'any') return lexicon.openNouns.has(words[1] ?? '')
  const decisive = near.find((word) => lexicon.tellsOf.has(word) || isFact(word))
  if (decisive) return !isFact(decisive)
  return words[0] !== 'tell' || near.some((word) => /^what('s)?$/.test(word))
}

function isFact(word: string): boolean {
  return lexicon.oneFact.has(word) || /^(if|whether|when|which|who)$/.test(word)
}

/** "Why don't we meet": a proposal that wants a yes. */
function isProposal(rest: readonly string[]): boolean {
  return /^don'?t$/.test(rest[0] ?? '') && /^(we|you|i)$/.test(rest[1] ?? '')
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
  if (said.some((one) => lexicon.oneFact.has(one))) return false
  return said.some((one) => lexicon.openNouns.has(one) || (one.length > 4 && one.endsWith('ing')))
}
