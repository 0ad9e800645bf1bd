import type { Party, Utterance } from '../conversation/conversation.ts'
import { clockOf } from './clock.ts'
import {
  confidenceOf,
  type Fields,
  isFields,
  labelOf,
  numberOf,
  rowsOf,
  secondsToMs,
  textOf,
} from './json-fields.ts'
import { speaker } from './reading.ts'
import { labelled } from './speaker-labels.ts'
import { type Heard, statedTurn } from './speaker-turns.ts'
import { namedAmong, type PartyFinder, placesIn } from './vcon-parties.ts'
import { msBetween, vconStart } from './vcon-start.ts'

const textKeys = ['text', 'message', 'transcript', 'content', 'body', 'sentence']
const speakerKeys = [
  'speaker',
  'speaker_name',
  'speaker_label',
  'name',
  'participant',
  'party',
  'role',
  'author',
]
const startKeys = ['start', 'start_time', 'startTime', 'begin', 'offset', 'timestamp']
const endKeys = ['end', 'end_time', 'endTime', 'stop']

/** From so many rows on, rows of one word each are a list of words. */
const MANY = 20

/** What the vCon says around a transcript: its parties, and the start and length of the dialog. */
export interface AroundTurns {
  readonly parties: readonly Party[]
  readonly startedAt: string | null
  readonly durationMs: number | null
  readonly zone: string | null
}

/** The turns of a transcript that is a list, and whether its times could be used. */
export interface Turns {
  readonly parties: readonly Party[]
  readonly utterances: readonly Utterance[]
  readonly timesUnclear: boolean
}

/**
 * A transcript as a list of turns, which many programs put into a vCon and none defines; `null` where
 * the value is no such list.
 *
 * Who speaks is a place among the parties, a name, a side ("Agent") or a label. Times are instants,
 * clocks or numbers; numbers are seconds unless the length of the dialog says otherwise, and unknown
 * where nothing tells.
 */
export function vconTurns(value: unknown, around: AroundTurns): Turns | null {
  const rows = listIn(value)
  if (!rows) return null
  const scale = scaleOf(rows, around)
  const named = namedAmong(around.parties)
  const known = new Map<string, Party>()
  const utterances = rows.flatMap((row) => {
    const text = first(row, textKeys, textOf)
    if (text === null) return []
    const party = whoIn(row, around.parties, named)
    known.set(party.key, party)
    return statedTurn({ party: party.key, text, ...timesIn(row, scale, around) }, wordsIn(row, party, scale))
  })
  return { parties: [...known.values()], utterances, timesUnclear: scale === null && isNumbered(rows) }
}

/** The list of turns: the value itself, or the one list with turns that an object holds. */
function listIn(value: unknown): readonly Fields[] | null {
  if (isFields(value)) {
    const lists = Object.values(value).flatMap((one) => (Array.isArray(one) ? [listIn(one)] : []))
    const [only, other] = lists.filter((one) => one !== null)
    return only && !other ? only : null
  }
  const rows = rowsOf(value)
  const isTurn = (row: Fields) => textKeys.some((key) => key in row) && isSpoken(row)
  const isList = Array.isArray(value) && rows.length > 0 && rows.length === value.length
  return isList && rows.every(isTurn) && !isWordByWord(rows) ? rows : null
}

// Single words are no turns; read as such, everybody would cut in on everybody.
function isWordByWord(rows: readonly Fields[]): boolean {
  const single = rows.filter((row) => !/\s/.test(first(row, textKeys, textOf) ?? ''))
  return rows.length >= MANY && single.length > rows.length * 0.9
}

function isSpoken(row: Fields): boolean {
  return ['parties', 'channel', ...speakerKeys].some((key) => key in row)
}

function whoIn(row: Fields, parties: readonly Party[], named: PartyFinder): Party {
  const [place] = [row.parties, row.party].flatMap(placesIn)
  const placed = place === undefined ? undefined : parties[place]
  if (placed) return placed
  const label = first(row, speakerKeys, labelOf)
  if (label === null) return labelled(labelOf(row.channel), null)
  return named(label) ?? (/^\d+$/.test(label) ? labelled(null, label) : speaker(label, label))
}

type Scale = 1 | 1000 | null

/** How many milliseconds a number in the list stands for. */
function scaleOf(rows: readonly Fields[], { durationMs }: AroundTurns): Scale {
  const numbers = rows.flatMap((row) => first(row, startKeys, numberOf) ?? [])
  const last = numbers.reduce((most, one) => Math.max(most, one), 0)
  if (durationMs === null || last === 0) return numbers.some((one) => !Number.isInteger(one)) ? 1000 : null
  if (last * 1000 <= durationMs * 1.1 + 5000) return 1000
  return last <= durationMs * 1.1 + 5000 ? 1 : null
}

function isNumbered(rows: readonly Fields[]): boolean {
  return rows.some((row) => (first(row, startKeys, numberOf) ?? 0) > 0)
}

function timesIn(row: Fields, scale: Scale, around: AroundTurns) {
  const startMs = timeOf(first(row, startKeys, filled), scale, around)
  const lasts = secondsToMs(row.duration)
  const end = timeOf(first(row, endKeys, filled), scale, around)
  const endMs = end ?? (startMs !== null && lasts !== null && lasts > 0 ? startMs + lasts : null)
  return { startMs, endMs, confidence: confidenceOf(row.confidence) }
}

function timeOf(value: unknown, scale: Scale, { startedAt, zone }: AroundTurns): number | null {
  const number = numberOf(value)
  if (number !== null) return scale === null || number < 0 ? null : Math.round(number * scale)
  if (typeof value !== 'string') return null
  const clock = clockOf(value.trim())
  return 'ms' in clock ? clock.ms : msBetween(startedAt, vconStart({ start: value }, zone))
}

function wordsIn(row: Fields, party: Party, scale: Scale): readonly Heard[] {
  return rowsOf(row.words).flatMap((word) => {
    const text = textOf(word.text) ?? textOf(word.word)
    const start = numberOf(word.start)
    const end = numberOf(word.end)
    if (text === null || start === null || end === null || scale === null) return []
    const ms = (value: number) => Math.max(0, Math.round(value * scale))
    return { party: party.key, line: '0', text, startMs: ms(start), endMs: ms(end), confidence: null }
  })
}

function filled(value: unknown): unknown {
  return value === '' ? null : (value ?? null)
}

function first<T>(row: Fields, keys: readonly string[], of: (value: unknown) => T | null): T | null {
  for (const key of keys) {
    const found = of(row[key])
    if (found !== null) return found
  }
  return null
}
