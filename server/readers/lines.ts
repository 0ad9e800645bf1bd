/** One line of a text, numbered as an editor numbers it: from 1, by line breaks alone. */
export interface TextLine {
  readonly number: number
  readonly text: string
}

const SEPARATORS = /[\u2028\u2029]/

/**
 * The lines of a text whose line breaks are `\n` already (see `decode`).
 *
 * A Unicode line or paragraph separator also ends a line, but both halves keep one number: editors
 * do not count it. Lines come one at a time, so ten million empty ones cost no memory.
 */
export function* linesOf(text: string): Generator<TextLine> {
  const separated = text.includes('\u2028') || text.includes('\u2029')
  let number = 1
  for (let start = 0; start <= text.length; number += 1) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = text.slice(start, end)
    if (separated && SEPARATORS.test(line)) {
      for (const part of line.split(SEPARATORS)) yield { number, text: part }
    } else yield { number, text: line }
    start = end + 1
  }
}

/** The number of the line in which a character stands. */
export function lineAt(text: string, position: number): number {
  let number = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) number += 1
  return number
}

/** The first lines that hold something, at most `count`, looking no further than `within` characters. */
export function firstLines(text: string, count: number, within = 200_000): readonly TextLine[] {
  const found: TextLine[] = []
  for (const line of linesOf(text.slice(0, within))) {
    if (line.text.trim() === '') continue
    found.push(line)
    if (found.length === count) break
  }
  return found
}

/** Answers the line of one place of a text after another; places come in the order of the text. */
export function lineCounter(text: string): (position: number) => number {
  let number = 1
  let next = text.indexOf('\n')
  return (position) => {
    for (; next >= 0 && next < position; next = text.indexOf('\n', next + 1)) number += 1
    return number
  }
}
