import { instantOf } from './instant.ts'
import { type Fields, isFields, labelOf, numberOf, textOf } from './json-fields.ts'
import { type Piece, told } from './pieces.ts'
import { type Reader, reading } from './reading.ts'
import { spokenText } from './spoken-text.ts'

const textKeys = 'text transcript content message body utterance sentence'.split(' ')
const speakerKeys = 'speaker speaker_name speakerName name from author sender role participant user'.split(
  ' ',
)
const startKeys = 'start start_time startTime start_ms startMs offset time timestamp begin'.split(' ')
const endKeys = 'end end_time endTime end_ms endMs stop'.split(' ')

/**
 * A JSON nobody knows: the one list of objects in it that each have a text and somebody who says it.
 *
 * Read only when there is exactly one such list, with two texts or more, and the unit of its times can
 * be told from their key or from a stated duration. The report says what was taken for what.
 */
export const genericJson: Reader = {
  format: 'generic-json',

  claims({ json }) {
    const [list, other] = json === undefined ? [] : listsIn(json)
    if (!list || other || hasUnreadTimes(list, json)) return null
    return `one list of objects with "${list.text}" and "${list.speaker}"`
  },

  read({ json }, options) {
    const list = listsIn(json)[0]
    if (!list) return []
    const unit = unitOf(list, json)
    const pieces = list.rows.flatMap((row, at) => pieceOf(row, at, list, unit) ?? [])
    const dropped = list.rows.length - pieces.length
    const guessed = [
      `nobody knows this JSON: "${list.speaker}" taken for who spoke, "${list.text}" for what was said`,
      timesNote(list, unit),
    ]
    const notes = { guessed, dropped: dropped ? [{ why: `${dropped} rows without words` }] : [] }
    return [reading('generic-json', options, told(pieces), notes)]
  },
}

interface List {
  readonly rows: readonly Fields[]
  readonly text: string
  readonly speaker: string
  readonly start: string | null
  readonly end: string | null
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
  const keyed = (keys: readonly string[], fits: (value: unknown) => boolean) =>
    keys.find((key) => rows.some((row) => fits(row[key])) && rows.every((row) => key in row)) ?? null
  const text = keyed(textKeys, (value) => textOf(value) !== null)
  const speaker = keyed(speakerKeys, (value) => labelOf(value) !== null)
  if (text === null || speaker === null) return null
  if (rows.filter((row) => textOf(row[text])).length < 2) return null
  return { rows, text, speaker, start: keyed(startKeys, isTime), end: keyed(endKeys, isTime) }
}

function isTime(value: unknown): boolean {
  return numberOf(value) !== null || (typeof value === 'string' && 'at' in instantOf(value, null))
}

const TIME_LIKE = /time|date|start|begin|created|sent|offset|^at$|_at$|^ts$/i

// Times that Heard cannot read would be lost, and an order would be taken for granted.
function hasUnreadTimes(list: List, json: unknown): boolean {
  if (list.start !== null) return unitOf(list, json) === null
  return list.rows.some((row) => Object.keys(row).some((key) => TIME_LIKE.test(key)))
}

type Unit = 'ms' | 's' | 'instant' | null

function unitOf({ rows, start }: List, json: unknown): Unit {
  if (start === null) return null
  if (rows.some((row) => typeof row[start] === 'string' && 'at' in instantOf(row[start], null)))
    return 'instant'
  if (/ms$/i.test(start)) return 'ms'
  const last = Math.max(0, ...rows.slice(-50).flatMap((row) => numberOf(row[start]) ?? []))
  const stated = isFields(json)
    ? numberOf(json.duration ?? json.audio_duration ?? json.duration_seconds)
    : null
  if (stated === null || last === 0) return null
  const fits = (scale: number) => last / scale <= stated * 1.02 && last / scale >= stated / 10
  if (fits(1) === fits(1000)) return null
  return fits(1) ? 's' : 'ms'
}

function pieceOf(row: Fields, at: number, list: List, unit: Unit): Piece | null {
  const text = textOf(row[list.text])
  if (text === null) return null
  const time = (key: string | null) => {
    const value = key === null || unit === null || unit === 'instant' ? null : numberOf(row[key])
    return value === null || value < 0 ? null : Math.round(value * (unit === 's' ? 1000 : 1))
  }
  const instant = unit === 'instant' && list.start ? instantOf(String(row[list.start] ?? ''), null) : null
  return {
    line: at + 1,
    who: labelOf(row[list.speaker]),
    startMs: time(list.start),
    endMs: time(list.end),
    at: instant && 'at' in instant ? instant.at : null,
    text: spokenText(text),
  }
}

function timesNote({ start }: List, unit: Unit): string {
  if (start === null) return 'it has no times: shares are counted by words'
  if (unit === 'instant') return `"${start}" taken for the instant of each`
  return `"${start}" taken for the start in ${unit === 's' ? 'seconds' : 'milliseconds'}`
}
