import type { Channel } from '../conversation/conversation.ts'
import { type Fields, labelOf, textOf } from './json-fields.ts'
import { type LeftOut, leftOutOf } from './left-out.ts'
import type { ReadOptions, ReadResult } from './reading.ts'
import { isCheckSum, type Records } from './records.ts'
import { instantsOf } from './table-instants.ts'
import { threadReadings, type Written, type WrittenThread } from './written-thread.ts'

/** How a table of messages is read: which columns say what, and whose words a row is. */
export interface RecordStyle {
  readonly format: string
  readonly channel: Channel | null
  /** The columns of the thread a row belongs to, of its date and of its words. */
  readonly thread: string
  readonly at: string
  /** What a refusal calls one of several threads: "Ticket". */
  readonly what: string
  /** Why a row is nobody's words to the other side, or `null`. */
  readonly whyNot: (row: Fields) => LeftOut | null
  readonly written: (row: Fields) => Omit<Written, 'at'>
}

/** A reading for every thread in a table of messages; `rows` are its records, with earlier states taken out. */
export function recordThreads(
  { rows, dropped, guessed }: Records,
  style: RecordStyle,
  options: ReadOptions,
): readonly ReadResult[] {
  const dates = rows.map((row) => textOf(row[style.at]) ?? '')
  const instants = instantsOf(dates, null, options, null)
  const groups = Map.groupBy(rows.keys(), (place) => labelOf(rows[place]?.[style.thread]))
  const threads = [...groups].map(([id, places], at): WrittenThread => {
    const own = places.map((place) => ({ row: rows[place] ?? {}, at: instants.rows[place] ?? null }))
    const judged = own.map((one) => ({ ...one, ...judge(one.row, style) }))
    return {
      ...(id === null ? {} : { id }),
      channel: style.channel,
      written: judged.flatMap(({ said, at }) => (said ? [{ ...said, at }] : [])),
      leftOut: leftOutOf(judged.flatMap(({ why }) => why ?? [])),
      dropped: at === 0 ? dropped : [],
      guessed: [...guessed, ...instants.guessed],
    }
  })
  return threadReadings(style.format, options, threads, style.what)
}

function judge(row: Fields, { whyNot, written }: RecordStyle) {
  const why = whyNot(row)
  if (why !== null) return { why, said: null }
  const said = written(row)
  return isCheckSum(said.text.trim()) ? { why: 'hidden' as const, said: null } : { why: null, said }
}
