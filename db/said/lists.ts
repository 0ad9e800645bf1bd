import { PlacesText, sizeOf } from './places.ts'
import type { SoughtWord } from './sought.ts'

/** A list of what is said in a stretch of rows: of one word, or of all words that begin alike and are said seldom. */
export interface SaidList {
  readonly word: string
  readonly said: string
}

/** A word that is said in so many rows has a list of its own. */
const OFTEN = 16
const ALIKE = 3
// Neither is a part of a word, nor of its places.
const AFTER_BEGINNING = '\t'
const AFTER_WORD = '\t'
const BETWEEN_WORDS = '\n'

/** Collects the words of a stretch of rows, in the order of the rows. */
export class SaidLists {
  readonly #words = new Map<string, PlacesText>()

  /** `words` are one row’s, as PostgreSQL writes them. */
  add(row: number, words: string): void {
    const said = wordsIn(words)
    const size = sizeOf(said.reduce((sum, { positions }) => sum + positions.length, 0))
    for (const { word, positions } of said) {
      const places = this.#words.get(word) ?? new PlacesText()
      places.add(row, size, positions)
      this.#words.set(word, places)
    }
  }

  get lists(): readonly SaidList[] {
    const all = [...this.#words]
    const seldom = Map.groupBy(
      all.filter(([, { count }]) => count < OFTEN),
      ([word]) => beginningOf(word),
    )
    return [
      ...all.filter(([, { count }]) => count >= OFTEN).map(([word, { text }]) => ({ word, said: text })),
      ...[...seldom].map(([word, words]) => ({
        word,
        said: words.map(([one, { text }]) => `${one}${AFTER_WORD}${text}`).join(BETWEEN_WORDS),
      })),
    ]
  }
}

/** Where the places of words that begin as this one are kept while each of them is said seldom. */
export function beginningOf(word: string): string {
  return `${[...word].slice(0, ALIKE).join('')}${AFTER_BEGINNING}`
}

/** The places of a word that is looked for, out of the lists it may stand in: several where all that begin so are meant. */
export function foundInLists(
  lists: readonly SaidList[],
  { word, isBeginning }: SoughtWord,
): readonly string[] {
  const own = lists.filter((list) => (isBeginning ? list.word.startsWith(word) : list.word === word))
  if (own.length > 0 && !isBeginning) return own.map(({ said }) => said)
  const alike = lists.filter((list) => list.word.endsWith(AFTER_BEGINNING))
  return [
    ...own.filter((list) => !alike.includes(list)).map(({ said }) => said),
    ...alike.flatMap(({ said }) => [...foundAmong(said, isBeginning ? word : word + AFTER_WORD)]),
  ]
}

/** The places of the words that begin so, each of which has a line. */
function* foundAmong(lines: string, beginning: string): Generator<string> {
  const sought = BETWEEN_WORDS + beginning
  for (let at = lines.startsWith(beginning) ? 0 : lines.indexOf(sought) + 1; ; ) {
    if (at === 0 && !lines.startsWith(beginning)) return
    const end = lines.indexOf(BETWEEN_WORDS, at)
    yield lines.slice(lines.indexOf(AFTER_WORD, at) + 1, end === -1 ? undefined : end)
    at = end === -1 ? 0 : lines.indexOf(sought, end) + 1
    if (at === 0) return
  }
}

interface SaidWord {
  readonly word: string
  readonly positions: readonly number[]
}

const oneWord = /'((?:[^'\\]|''|\\\\)*)':([\d,]+)/g

function wordsIn(words: string): readonly SaidWord[] {
  return words
    .matchAll(oneWord)
    .map(([, quoted = '', positions = '']) => ({
      word: /['\\]/.test(quoted) ? quoted.replaceAll("''", "'").replaceAll('\\\\', '\\') : quoted,
      positions: positions.split(',').map(Number),
    }))
    .toArray()
}
