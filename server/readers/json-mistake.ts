type Expect = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

const SCALAR = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/**
 * The place of the first letter that makes a text no JSON, or its length when it merely breaks off.
 *
 * The parser of the language does not always say where; this walks the text once, without recursion.
 */
export function mistakeIn(text: string): number {
  const open: string[] = []
  let expect: Expect = 'value'
  let at = afterSpace(text, 0)
  while (at < text.length) {
    const letter = text[at] as string
    const found = step(letter, expect, open)
    if (found === null) return at
    if (letter === '"') {
      const end = endOfString(text, at)
      if (end < 0) return -end - 1
      at = end
    } else if (found.scalar) {
      SCALAR.lastIndex = at
      if (!SCALAR.test(text)) return isCutScalar(text, at) ? text.length : at
      at = SCALAR.lastIndex
    } else at += 1
    expect = found.next
    at = afterSpace(text, at)
  }
  return text.length
}

interface Step {
  readonly next: Expect
  readonly scalar?: boolean
}

function step(letter: string, expect: Expect, open: string[]): Step | null {
  const value = expect === 'value' || expect === 'value-or-end'
  const after: Expect = open.length ? 'comma-or-end' : 'nothing'
  if (letter === '"') return value ? { next: after } : expect.startsWith('key') ? { next: 'colon' } : null
  if (letter === ':') return expect === 'colon' ? { next: 'value' } : null
  if (letter === ',')
    return expect === 'comma-or-end' ? { next: open.at(-1) === '{' ? 'key' : 'value' } : null
  if (letter === '{' || letter === '[') return value ? opened(letter, open) : null
  if (letter === '}' || letter === ']') return closed(letter, expect, open)
  return value ? { next: after, scalar: true } : null
}

function opened(letter: '{' | '[', open: string[]): Step {
  open.push(letter)
  return { next: letter === '{' ? 'key-or-end' : 'value-or-end' }
}

function closed(letter: '}' | ']', expect: Expect, open: string[]): Step | null {
  const empty = letter === '}' ? 'key-or-end' : 'value-or-end'
  const fits = open.at(-1) === (letter === '}' ? '{' : '[')
  if (!fits || (expect !== 'comma-or-end' && expect !== empty)) return null
  open.pop()
  return { next: open.length ? 'comma-or-end' : 'nothing' }
}

function afterSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \n\r\t'.includes(text[at] as string)) at += 1
  return at
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter < 0x20) return -at - 1
    if (letter === 0x22) return at + 1
    if (letter !== 0x5c) continue
    const escaped = text[at + 1]
    if (escaped === undefined) break
    if (!'"\\/bfnrtu'.includes(escaped)) return -at - 1
    at += 1
  }
  return -text.length - 1
}

function isCutScalar(text: string, at: number): boolean {
  const rest = text.slice(at, at + 6)
  return text.length - at < 6 && ['true', 'false', 'null', '-'].some((word) => word.startsWith(rest))
}
