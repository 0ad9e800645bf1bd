/** A line of a customer, and whether what is looked for is in it. */
export interface WishRow {
  readonly text: string
  readonly isOne: boolean
}

/** Rows from text, one a line: `+` or `-`, a space, the words. Throws on any other line. */
export function wishRows(text: string): readonly WishRow[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [sign] = line
      if ((sign !== '+' && sign !== '-') || line[1] !== ' ') throw new Error(`What is “${line}”?`)
      return { text: line.slice(2), isOne: sign === '+' }
    })
}
