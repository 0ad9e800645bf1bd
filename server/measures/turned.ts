import { acting, beforeActing, fromThem, fromUs, letting, turnedVerbs } from './lexicons/turned-words.ts'
import { type Token, tokensOf } from './tokens.ts'

/**
 * What is to be done, as the rep reads it afterwards: "send it to you" is "send it to them" when our side
 * said it, and "send you the drawings" is "send us the drawings" when a customer did. Nothing but the
 * pronouns changes.
 */
export function turned(text: string, saidBy: 'us' | 'them'): string {
  const forms = saidBy === 'us' ? fromUs : fromThem
  if (!somebody.test(text)) return text
  const tokens = tokensOf(text)
  let told = ''
  let from = 0
  tokens.forEach((token, at) => {
    const word = turnedWord(tokens, at, forms, saidBy)
    if (word === undefined) return
    told += text.slice(from, token.start) + word
    from = token.end
  })
  return told + text.slice(from)
}

const somebody = new RegExp(`(?<![a-z])(?:${[...fromThem.keys()].join('|')})(?![a-z])`, 'i')

function turnedWord(
  tokens: readonly Token[],
  at: number,
  forms: ReadonlyMap<string, string>,
  saidBy: 'us' | 'them',
): string | undefined {
  const text = tokens[at]?.text ?? ''
  const mark = text.indexOf("'")
  const [bare, ending] = mark < 0 ? [text, ''] : [text.slice(0, mark), text.slice(mark)]
  const before = tokens[at - 1]?.text ?? ''
  const word = forms.get(bare)
  if (word === undefined)
    return saidBy === 'them' && (before === 'i' || before === 'we') ? turnedVerbs.get(text) : undefined
  if (bare !== 'you') return word + (ending === "'m" ? "'re" : ending)
  if (letting.has(before)) return word
  if (ending === '' && !beforeActing.has(before) && !acting.has(tokens[at + 1]?.text ?? '')) return word
  return (saidBy === 'us' ? 'they' : 'we') + ending
}
