import { type Form, type Head, headOf, pastAdverbs } from './head.ts'
import type { Said } from './said.ts'
import { textAt } from './tokens.ts'

/** The head once "try to", "go ahead and", "be able to" and "be sending" are seen through; `undefined` when it is negated. */
export function settledHead(
  words: readonly Said[],
  form: Form,
  subject: 'i' | 'we',
  at: number,
  from: number,
): Head | undefined {
  if (from - at > mostBefore) return undefined
  const verb = pastAdverbs(words, from)
  const text = textAt(words, verb)
  const next = textAt(words, verb + 1)
  const go = (as: Form, on: number) => settledHead(words, as, subject, at, on)
  if (text === 'not' || text === 'never') return undefined
  if ((text === 'try' || text === 'attempt') && (next === 'to' || next === 'and')) return go(form, verb + 2)
  if (text === 'go' && next === 'ahead') return go(form, verb + (textAt(words, verb + 2) === 'and' ? 3 : 2))
  if (text === 'be' && next === 'able') return go(form === 'will' ? 'will' : form, verb + 3)
  if ((text === 'make' || text === 'be') && next === 'sure' && textAt(words, verb + 2) === 'to')
    return go(form, verb + 3)
  if ((text === 'have' || text === 'need') && next === 'to')
    return form === 'would' ? undefined : go('must', verb + 2)
  if ((text === 'have' || text === 'get') && next === 'you' && textAt(words, verb + 2) === 'to')
    return undefined
  if ((text === 'need' || text === 'want' || text === 'like') && next === 'you')
    return headOf('need', 'you', at, verb + (textAt(words, verb + 2) === 'to' ? 3 : 2))
  if ((text === 'like' || text === 'love' || text === 'want' || text === 'prefer') && next === 'to')
    return go('want', verb + 2)
  const glad = text === 'be' ? [1, 2, 3].find((ahead) => gladly.has(textAt(words, verb + ahead))) : undefined
  if (glad && textAt(words, verb + glad + 1) === 'to') return go('happy', verb + glad + 2)
  if (text === 'be' && next.endsWith('ing')) return headOf(form, subject, at, verb + 1)
  if (form === 'would' && wishes.has(text)) return wishHead(words, at, verb)
  if (text === 'promise' && next === 'to') return go('will', verb + 2)
  if (text === 'start' && next.endsWith('ing')) return go(form, verb + 1)
  if (noVerbs.has(text)) return undefined
  return headOf(form, subject, at, verb)
}

/** Nobody says more before what they will do; an endless "be able to be able to" leads nowhere. */
const mostBefore = 60

const noVerbs = new Set(
  'i we you he she they it that this the a an can could would will should what why how because well and but so or if'.split(
    ' ',
  ),
)

/** What whoever offers is: "I'd be happy to". */
export const gladly = new Set(['happy', 'glad', 'pleased', 'delighted', 'willing'])

const wishes = new Set(['need', 'want', 'like', 'appreciate', 'be', 'love'])

function wishHead(words: readonly Said[], at: number, verb: number): Head | undefined {
  const text = textAt(words, verb)
  if (text === 'appreciate') {
    const asked =
      [1, 2, 3, 4, 5].map((ahead) => verb + ahead).find((place) => textAt(words, place) === 'could') ?? 0
    return headOf('need', 'you', at, asked > 0 ? asked + 1 : verb + 1)
  }
  if (text === 'be')
    return textAt(words, verb + 1) === 'grateful'
      ? headOf('need', 'you', at, verb + 2)
      : headOf('would', 'i', at, verb)
  if (text === 'love' || text === 'like') return headOf('need', 'you', at, verb + 1)
  return headOf('need', 'you', at, verb + 1)
}
