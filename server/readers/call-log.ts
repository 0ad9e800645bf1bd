import { createHash } from 'node:crypto'
import { type CallLogColumns, type CallLogMeaning, callLogMeanings } from './call-log-columns.ts'
import type { ExpectedCall, ExpectedReading, LeftOut, LeftOutReason } from './expected.ts'
import { channelWords, notAnswered } from './lexicons/call-logs.ts'
import { likelyTable } from './likely-table.ts'
import { type ReadOptions, type Refusal, refusal } from './reading.ts'
import { type Row, rowsBelow } from './table.ts'
import { instantsOf } from './table-instants.ts'
import { offsetsOf } from './table-offsets.ts'
import { timeOfDay, writtenDate } from './written-date.ts'

/**
 * The conversations that a call log says took place, its columns read as somebody confirmed them.
 *
 * Calls nobody answered are left out, and so is a row whose time no one can know: without a zone, or where
 * nothing proves whether the day or the month comes first. Each is named by its line.
 */
export function readCallLog(
  text: string,
  said: CallLogColumns,
  { zone, id }: Pick<ReadOptions, 'zone' | 'id'>,
): ExpectedReading | { readonly refused: Refusal } {
  const table = likelyTable(text)
  if (!table) return refusal('unrecognised', 'This is no table: a call log has a line for each call.')
  const below = rowsBelow(text, table.head)
  if ('refused' in below) return below
  const columns = new Map(
    callLogMeanings.map((meaning) => [meaning, columnIn(below.rows, said.columns.indexOf(meaning))]),
  )
  const cellsOf = (meaning: CallLogMeaning) => columns.get(meaning) ?? []
  const [starts, clocks] = [cellsOf('start'), said.columns.includes('time') ? cellsOf('time') : null]
  const instants = instantsOf(starts, clocks, { zone, id }, said.dayOrder)
  const ends = endsOf(cellsOf('duration'), table.head.cells[said.columns.indexOf('duration')] ?? '')
  const calls = new Map<string, ExpectedCall>()
  const leftOut: LeftOut[] = below.dropped.map(({ line = 0, why }) => ({
    why: 'unreadable',
    line,
    what: why,
  }))
  for (const [at, { line }] of below.rows.entries()) {
    const cell = (meaning: CallLogMeaning) => cellsOf(meaning)[at] ?? ''
    const leave = (why: LeftOutReason) =>
      leftOut.push({ why, line, what: [cell('start'), cell('customer')].join(' ').trim() })
    const startsAt = instants.rows[at] ?? null
    if (isUnanswered(cell('status'), ends[at] ?? null)) leave('not-answered')
    else if (startsAt === null)
      leave(instants.open ? 'no-order' : whyNoTime(starts[at] ?? '', clocks?.[at] ?? ''))
    else {
      const call = { line, startsAt, endsAt: after(startsAt, ends[at] ?? null), ...about(cell) }
      const key = keyOf(call, cell('id'))
      if (calls.has(key)) leave('twice')
      else calls.set(key, { key, ...call })
    }
  }
  return {
    kind: 'call-log',
    name: null,
    fingerprint: said.fingerprint,
    calls: [...calls.values()],
    leftOut,
    guessed: instants.guessed,
  }
}

function columnIn(rows: readonly Row[], place: number): readonly string[] {
  return rows.map(({ cells }) => (place < 0 ? '' : (cells[place] ?? '').trim()))
}

/** How long each call took, in milliseconds; `null` where no unit is told. */
function endsOf(durations: readonly string[], name: string): readonly (number | null)[] {
  const none = durations.map(() => '')
  const zeros = durations.map((cell) => (cell === '' ? '' : '0:00'))
  const cells = { starts: zeros, ends: none, durations, names: ['', '', name] as const }
  const words = durations.map(() => 0)
  return offsetsOf({ ...cells, words, talks: none }, null).rows.map(({ endMs }) => endMs)
}

function isUnanswered(status: string, durationMs: number | null): boolean {
  return notAnswered.has(status.toLowerCase()) || durationMs === 0
}

function whyNoTime(date: string, clock: string): LeftOutReason {
  const written = writtenDate(date)
  const hasClock = written !== null && (written.time !== null || timeOfDay(clock) !== null)
  return hasClock && written.offset === null ? 'no-zone' : 'no-time'
}

function after(startsAt: string, lengthMs: number | null): string | null {
  return lengthMs === null ? null : new Date(Date.parse(startsAt) + lengthMs).toISOString()
}

function about(cell: (meaning: CallLogMeaning) => string) {
  const listed = (meaning: CallLogMeaning) => (cell(meaning) === '' ? [] : [cell(meaning).slice(0, 320)])
  return {
    channel: channelWords[cell('channel').toLowerCase()] ?? null,
    title: null,
    who: listed('rep'),
    customers: listed('customer'),
  }
}

function keyOf({ who, customers, startsAt }: Omit<ExpectedCall, 'key'>, id: string): string {
  if (id !== '') return id.slice(0, 500)
  return createHash('sha256')
    .update(JSON.stringify([who, customers, startsAt]))
    .digest('hex')
}
