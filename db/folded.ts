/** Letters that are written with a mark, and the letters they are without it: Zürich is found as Zurich. */
export interface Folding {
  readonly marked: string
  readonly plain: string
}

const FREQUENT = [0xc0, 0x17f] as const
const RARE = [
  [0x180, 0x24f],
  [0x1e00, 0x1eff],
] as const

/** Of most languages of Europe; going through them all would take every text several times as long. */
export const frequent = foldingOf([FREQUENT])
export const all = foldingOf([FREQUENT, ...RARE])

const plainOf = new Map([...all.marked].map((letter, at) => [letter, all.plain[at] ?? letter]))

/** A text with plain letters, as long as it is when composed. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => plainOf.get(letter) ?? letter)
}

function foldingOf(ranges: readonly (readonly [number, number])[]): Folding {
  const pairs = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)).flatMap((letter) => {
      const [plain = letter, ...marks] = letter.normalize('NFD')
      return marks.length > 0 && /[a-z]/i.test(plain) ? [[letter, plain] as const] : []
    }),
  )
  return { marked: pairs.map(([letter]) => letter).join(''), plain: pairs.map(([, plain]) => plain).join('') }
}
