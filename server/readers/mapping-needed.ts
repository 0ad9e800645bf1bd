import { cellsIn, guessedMeanings } from './column-guess.ts'
import { columnsOf, unitIn } from './columns.ts'
import type { DayOrder } from './day-order.ts'
import type { Meaning } from './mapping.ts'
import type { Content } from './reading.ts'
import { type Shape, shapesIn, wordCount } from './shapes.ts'
import { areDates } from './table-instants.ts'
import { isNumber, type Unit, unitProvenBy } from './table-offsets.ts'
import { orderProvenBy, writtenDate } from './written-date.ts'

/** One column of a table, or one key of a list, as a person is asked about it. */
export interface UnmappedField {
  readonly name: string
  /** The first few values that differ, shortened. */
  readonly samples: readonly string[]
  /** What it most likely holds; `ignore` where nothing speaks for anything. */
  readonly guess: Meaning
  /** Where it holds bare numbers: the unit they prove if they are times, or `ask`. */
  readonly unit?: Unit | 'ask'
  /** Where it holds dates in numbers: the order they prove, or `ask`. */
  readonly dayOrder?: DayOrder | 'ask'
  /** Where it holds few values: all of them as first written, once whatever their case, to ask whose side each is. */
  readonly values?: readonly string[]
}

/** What a person must be asked before a file of unknown columns can be read. */
export interface MappingNeeded {
  readonly kind: 'table' | 'json'
  readonly fingerprint: string
  /** Where the list stands in the JSON, `null` for a table. */
  readonly list: string | null
  /** Every list in the JSON that could be meant, the one with the most words first. */
  readonly lists: readonly string[]
  readonly rows: number
  /** The first few rows as they stand, each cell shortened. */
  readonly first: readonly (readonly string[])[]
  readonly fields: readonly UnmappedField[]
}

const SAMPLES = 5
const LONGEST_SAMPLE = 80
const MOST_VALUES = 12
const LONGEST_VALUE = 40
/** A value with at least this many words is a sentence: a table without one holds nothing anybody said. */
const SENTENCE = 3
/** One object alone is no list of messages. */
const FEWEST_MESSAGES = 2

/**
 * What to ask about a file that looks like a table or a list of messages: which columns or keys there are,
 * with samples of their values and the best guess of what each holds. `null` where nothing in it looks like
 * something somebody said.
 *
 * `list` asks about another list of the JSON than the one with the most words. Pure: the same file always
 * gives the same question.
 */
export function mappingNeeded(content: Content, list?: string): MappingNeeded | null {
  if (isAnswerOfAService(content.json)) return null
  const shapes = shapesIn(content)
  if ('refused' in shapes) return null
  const worded = shapes.filter(hasSentences)
  const shape = list === undefined ? worded[0] : worded.find((one) => one.list === list)
  if (!shape) return null
  return {
    kind: shape.kind,
    fingerprint: shape.fingerprint,
    list: shape.list,
    lists: worded.flatMap((one) => one.list ?? []),
    rows: shape.rows.length,
    first: shape.rows
      .slice(0, SAMPLES)
      .map(({ cells }) => shape.header.map((_, at) => shortened(cells[at] ?? ''))),
    fields: fieldsOf(shape),
  }
}

function isAnswerOfAService(json: unknown): boolean {
  return typeof json === 'object' && json !== null && ('error' in json || 'errors' in json)
}

function hasSentences({ kind, header, rows }: Shape): boolean {
  if (kind === 'json' && rows.length < FEWEST_MESSAGES) return false
  return (
    columnsOf(header) !== null || rows.some(({ cells }) => cells.some((cell) => wordCount(cell) >= SENTENCE))
  )
}

function fieldsOf(shape: Shape): readonly UnmappedField[] {
  const guesses = guessedMeanings(shape)
  const text = guesses.indexOf('text')
  const words = shape.rows.map(({ cells }) => wordCount(cells[text] ?? ''))
  return shape.header.map((name, place): UnmappedField => {
    const values = new Set(cellsIn(shape, place))
    return {
      name,
      samples: [...values].slice(0, SAMPLES).map(shortened),
      guess: guesses[place] ?? 'ignore',
      ...unitAsked(shape, place, words),
      ...orderAsked(shape, place),
      ...fewValues(values),
    }
  })
}

function fewValues(values: ReadonlySet<string>): Pick<UnmappedField, 'values'> {
  const few = values.size > 0 && values.size <= MOST_VALUES
  if (!few || ![...values].every((value) => value.length <= LONGEST_VALUE && /\p{L}/u.test(value))) return {}
  const written = new Map<string, string>()
  for (const value of values) if (!written.has(value.toLowerCase())) written.set(value.toLowerCase(), value)
  return { values: [...written.values()] }
}

function unitAsked(shape: Shape, place: number, words: readonly number[]): Pick<UnmappedField, 'unit'> {
  const starts = shape.rows.map(({ cells }) => (cells[place] ?? '').trim())
  if (areDates(starts) || !starts.some(isNumber)) return {}
  const none = starts.map(() => '')
  const talks = shape.rows.map(({ talk = '' }) => talk)
  const proven = unitProvenBy({ starts, ends: none, durations: none, names: ['', '', ''], words, talks })
  return { unit: unitIn(shape.header[place] ?? '') ?? proven ?? 'ask' }
}

function orderAsked(shape: Shape, place: number): Pick<UnmappedField, 'dayOrder'> {
  const cells = cellsIn(shape, place)
  if (!areDates(cells)) return {}
  const order = orderProvenBy(cells.flatMap((cell) => writtenDate(cell) ?? []))
  return order === undefined ? {} : { dayOrder: order ?? 'ask' }
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ')
  return line.length > LONGEST_SAMPLE ? `${line.slice(0, LONGEST_SAMPLE - 1)}…` : line
}
