import { knownColumns } from './columns.ts'
import { sideWords } from './lexicons/side-words.ts'
import type { Meaning } from './mapping.ts'
import { type Shape, wordsIn } from './shapes.ts'
import { areDates } from './table-instants.ts'
import { isNumber } from './table-offsets.ts'
import { timeOfDay } from './written-date.ts'

/** A column of words holds at least this many in the mean; a name has fewer. */
const WORDS_IN_TEXT = 3
const WORDS_IN_NAME = 4
/** At most this share of a column's values differ where it says who spoke. */
const FEW_SPEAKERS = 0.7
/** Times rise, but for one row in so many, where another conversation begins. */
const FEW_FALLS = 4

/**
 * The best guess of what each column holds: by its name, then by its values. The column with the most words
 * is the text, one of few short values that come back the speaker, dates and rising times are times. It is
 * only a proposal for the person who is asked.
 */
export function guessedMeanings(shape: Shape): readonly Meaning[] {
  const guessed = new Map<number, Meaning>()
  for (const [meaning, place] of Object.entries(knownColumns(shape.header)))
    if (place !== undefined) guessed.set(place, meaning as Meaning)
  const has = (meaning: Meaning) => [...guessed.values()].includes(meaning)
  const guess = (meaning: Meaning, place: number | null) => {
    if (place !== null && !has(meaning)) guessed.set(place, meaning)
  }
  const open = () => shape.header.map((_, place) => place).filter((place) => !guessed.has(place))
  const first = (fits: (cells: readonly string[]) => boolean) =>
    open().find((place) => fits(cellsIn(shape, place))) ?? null

  guess('text', mostWords(shape, open()))
  guess('role', first(areSides))
  guess('speaker', first((cells) => areNames(cells) && !cells.some(isNumbered)) ?? first(areNames))
  guess(
    'email',
    first((cells) => cells.length > 0 && cells.every((cell) => cell.includes('@'))),
  )
  guess('at', first(areDates))
  guess('start', first(areRising))
  return shape.header.map((_, place) => guessed.get(place) ?? 'ignore')
}

/** The cells of one column that hold something. */
export function cellsIn({ rows }: Shape, place: number): readonly string[] {
  return rows.flatMap(({ cells }) => {
    const cell = (cells[place] ?? '').trim()
    return cell === '' ? [] : [cell]
  })
}

/** The place of the column whose cells hold the most words, several in the mean; `null` where none does. */
export function mostWords(shape: Shape, places: readonly number[]): number | null {
  let best: number | null = null
  let most = 0
  for (const place of places) {
    const words = wordsIn(shape.rows, place)
    const given = cellsIn(shape, place).length
    if (words > most && words >= given * WORDS_IN_TEXT) [best, most] = [place, words]
  }
  return best
}

function areSides(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => Object.hasOwn(sideWords, cell.toLowerCase()))
}

function areNames(cells: readonly string[]): boolean {
  const values = new Set(cells)
  const are = [...values].every((value) => /\p{L}/u.test(value) && value.split(/\s+/).length <= WORDS_IN_NAME)
  return are && values.size > 1 && values.size <= cells.length * FEW_SPEAKERS
}

// “A1” and “ticket-7” name a case sooner than a person; “Speaker 1” is taken where no column does better.
function isNumbered(cell: string): boolean {
  return /\d/.test(cell)
}

// Times rise within one conversation; the rows of another begin anew.
function areRising(cells: readonly string[]): boolean {
  const times = cells.map((cell) =>
    isNumber(cell) ? Number(cell.replace(',', '.')) : (timeOfDay(cell)?.time ?? null),
  )
  return times.length > 1 && times.every((time) => time !== null) && falls(times) * FEW_FALLS <= times.length
}

function falls(times: readonly (number | null)[]): number {
  return times.filter((time, at) => at > 0 && (time ?? 0) < (times[at - 1] ?? 0)).length
}
