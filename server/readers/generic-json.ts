import { clockOf } from './clock.ts'
import type { Columns } from './columns.ts'
import { instantOf } from './instant.ts'
import { type Fields, isFields, labelOf, numberOf, textOf } from './json-fields.ts'
import type { Reader } from './reading.ts'
import { readTable } from './table-reading.ts'

const keys = {
  text: 'text transcript content message body utterance sentence',
  speaker: 'speaker speaker_name speakerName name from author sender role participant user',
  start: 'start start_time startTime start_ms startMs offset time timestamp begin',
  end: 'end end_time endTime end_ms endMs stop',
  role: 'role speaker_role speakerRole participant_role participantRole speaker_type',
} as const

/**
 * A JSON nobody knows: the one list of objects in it that each have a text and somebody who says it.
 *
 * Read only when there is exactly one such list, with two texts or more, and the unit of its times can
 * be told from their key, from a stated duration or because they are clocks or dates. Where neither times
 * nor keys speak of talk, its people must come back. The report says what was taken for what.
 */
export const genericJson: Reader = {
  format: 'generic-json',

  claims({ json }) {
    const [list, other] = json === undefined ? [] : listsIn(json)
    if (!list || other || hasUnreadTimes(list, json) || !isTalk(list)) return null
    return `one list of objects with "${list.text}" and "${list.speaker}"`
  },

  read({ json }, options) {
    const list = listsIn(json)[0]
    if (!list) return []
    const unit = unitOf(list, json)
    const told = { unit: unit === 's' || unit === 'ms' ? unit : null, dayOrder: null, sides: {} }
    return readTable(asTable(list, unit), options, told).results
  },
}

/** Fields of a catalogue or a log: reviews, articles, commits, what a program did. Nobody answers anybody in it. */
const CATALOGUE =
  /^(?:title|headline|url|link|rating|score|stars|price|category|tags|likes|sha|isbn|genre|level|severity|logger|pid|hostname)$/i

/** Keys that nothing but talk has; an author, a name or a user stands in any list. */
const SPEAKING = /^(?:speaker|sender|participant|role)/i

// People who talk come back, and are few; a list of what many have written once is none.
function isTalk({ rows, speaker, start, role }: List): boolean {
  if (role !== null || SPEAKING.test(speaker)) return true
  if (rows.some((row) => Object.keys(row).some((key) => CATALOGUE.test(key)))) return false
  if (start !== null) return true
  const speakers = new Set(rows.flatMap((row) => labelOf(row[speaker]) ?? []))
  return speakers.size <= rows.length / 2
}

interface List {
  readonly rows: readonly Fields[]
  readonly text: string
  readonly speaker: string
  readonly start: string | null
  readonly end: string | null
  readonly role: string | null
}

/** Lists are looked for this many levels deep; a record inside a record inside a record is no transcript. */
const LEVELS = 4

function listsIn(json: unknown): readonly List[] {
  const found: List[] = []
  let level: readonly unknown[] = [json]
  for (let depth = 0; depth <= LEVELS && level.length > 0; depth += 1) {
    found.push(...level.flatMap((value) => (Array.isArray(value) ? (listOf(value) ?? []) : [])))
    level = level.flatMap((value) => (isFields(value) ? Object.values(value) : [])).slice(0, 1000)
  }
  return found
}

function listOf(rows: readonly unknown[]): List | null {
  if (rows.length < 2 || !rows.every(isFields)) return null
  const keyed = (what: keyof typeof keys, fits: (value: unknown) => boolean) =>
    keys[what]
      .split(' ')
      .find((key) => rows.some((row) => fits(row[key])) && rows.every((row) => Object.hasOwn(row, key))) ??
    null
  const text = keyed('text', (value) => textOf(value) !== null)
  const speaker = keyed('speaker', (value) => labelOf(value) !== null)
  if (text === null || speaker === null) return null
  if (rows.filter((row) => textOf(row[text])).length < 2) return null
  const role = keyed('role', (value) => textOf(value) !== null)
  const times = { start: keyed('start', isTime), end: keyed('end', isTime) }
  return { rows, text, speaker, ...times, role: role === speaker ? null : role }
}

function isTime(value: unknown): boolean {
  return numberOf(value) !== null || isInstant(value) || isClock(value)
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && 'at' in instantOf(value, null)
}

function isClock(value: unknown): boolean {
  return typeof value === 'string' && value.includes(':') && 'ms' in clockOf(value)
}

const TIME_LIKE = /time|date|start|begin|created|sent|offset|^at$|_at$|^ts$/i

// Times that Heard cannot read would be lost, and an order would be taken for granted.
function hasUnreadTimes(list: List, json: unknown): boolean {
  if (list.start !== null) return unitOf(list, json) === null
  return list.rows.some((row) => Object.keys(row).some((key) => TIME_LIKE.test(key)))
}

type Unit = 'ms' | 's' | 'instant' | 'clock' | null

function unitOf({ rows, start }: List, json: unknown): Unit {
  if (start === null) return null
  if (rows.some((row) => isInstant(row[start]))) return 'instant'
  if (rows.some((row) => isClock(row[start]))) return 'clock'
  if (/ms$/i.test(start)) return 'ms'
  const last = rows.slice(-50).reduce((most, row) => Math.max(most, numberOf(row[start]) ?? 0), 0)
  const stated = isFields(json)
    ? numberOf(json.duration ?? json.audio_duration ?? json.duration_seconds)
    : null
  if (stated === null || last === 0) return null
  const fits = (scale: number) => last / scale <= stated * 1.02 && last / scale >= stated / 10
  if (fits(1) === fits(1000)) return null
  return fits(1) ? 's' : 'ms'
}

function asTable(list: List, unit: Unit) {
  const { rows, text, speaker, start, end, role } = list
  const placed = [
    ['text', text],
    ['speaker', speaker],
    ['start', start],
    ['end', end],
    ['role', role],
  ] as const
  const used = placed.filter((one): one is [(typeof one)[0], string] => one[1] !== null)
  const columns: Columns = Object.fromEntries(used.map(([column], place) => [column, place]))
  return {
    format: 'generic-json',
    header: used.map(([, key]) => key),
    columns,
    rows: rows.map((row) => ({ cells: used.map(([, key]) => labelOf(row[key]) ?? '') })),
    guessed: [
      `nobody knows this JSON: "${speaker}" taken for who spoke, "${text}" for what was said`,
      ...timesTaken(list, unit),
    ],
  }
}

function timesTaken({ start }: List, unit: Unit): readonly string[] {
  if (start === null) return []
  if (unit === 'instant') return [`"${start}" taken for the instant of each`]
  if (unit === 'clock') return [`"${start}" taken for the clock from the start`]
  return [`"${start}" taken for the start in ${unit === 's' ? 'seconds' : 'milliseconds'}`]
}
