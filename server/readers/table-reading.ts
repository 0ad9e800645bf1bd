import type { Utterance } from '../conversation/conversation.ts'
import type { Column, Columns } from './columns.ts'
import { textOfHtml } from './html-text.ts'
import { withoutEntities } from './markup.ts'
import { type ReadOptions, type ReadResult, type Report, reading, refusal, utterance } from './reading.ts'
import { sentByOwner } from './sent-by-owner.ts'
import { isSoundLabel } from './sound-label.ts'
import { spokenText } from './spoken-text.ts'
import { speakersOf, type ToldSides } from './table-parties.ts'
import { type Times, type ToldTimes, timesOfRows } from './table-times.ts'
import { inTimeOrder } from './time-order.ts'
import { timesNote } from './times-note.ts'
import { unreadTimes } from './unread-times.ts'

/** A table whose columns are known: rows of cells under a header, from a file of rows or a list in JSON. */
export interface KnownTable {
  readonly format: string
  readonly header: readonly string[]
  readonly columns: Columns
  readonly rows: readonly TableRow[]
  readonly dropped?: Report['dropped']
  readonly guessed?: readonly string[]
}

/** One row: its cells, the line of the file it stands in, and which of several lists of one file it is of. */
export interface TableRow {
  readonly cells: readonly string[]
  readonly line?: number
  readonly talk?: string
}

/** What a person said of a table's columns where their values alone do not prove it. */
export interface Told extends ToldTimes {
  readonly sides: ToldSides
}

/** The conversations of a table, and what a person could still say that was left unknown; times go first. */
export interface TableReadings {
  readonly results: readonly ReadResult[]
  readonly open: OpenQuestion | null
}

/** What of a table only a person can say: how its times are to be read, or whose side its words mean. */
export type OpenQuestion = 'times' | 'sides'

/**
 * Every conversation in a table: one, or one for each value of the column that tells them apart.
 *
 * Rows without words and sounds in brackets are in the report. Times and roles go by their columns, with
 * what was `told` of them (`null` where nobody was asked). Nobody speaking is `no-speech`.
 */
export function readTable(table: KnownTable, options: ReadOptions, told: Told | null): TableReadings {
  const { rows, dropped } = spokenRows(table)
  if (rows.length === 0)
    return {
      results: [refusal('no-speech', 'Nobody speaks in this table: the column of what was said is empty.')],
      open: null,
    }
  const times = timesOfRows(rows, table, options, told)
  const timed = rows.map((row, at) => ({ ...row, ...(times.rows[at] ?? nothing) }))
  const talks = [...Map.groupBy(timed, (row) => row.talk)]
  const unread = told === null ? unreadTimes(table, rows) : null
  const notes = {
    dropped: [...(table.dropped ?? []), ...dropped],
    guessed: [...(table.guessed ?? []), ...times.guessed, ...(unread === null ? [] : [askAbout(unread)])],
  }
  let open: OpenQuestion | null = times.open || unread !== null ? 'times' : null
  const results = talks.map(([talk, said], at) => {
    const who = inOrder(said, table, told)
    if (who.open) open ??= 'sides'
    const id = talks.length === 1 ? null : talk || `${options.id}-${at + 1}`
    const { utterances, parties } = who
    const startedAt = utterances.find((one) => one.at !== null)?.at ?? null
    const found = { ...(id === null ? {} : { id }), startedAt, parties, utterances }
    return reading(table.format, options, found, {
      dropped: at === 0 ? notes.dropped : [],
      guessed: [...notes.guessed, ...who.guessed, ...(unread === null ? untimed(table, utterances) : [])],
    })
  })
  return { results, open }
}

function askAbout(column: string): string {
  return `the column "${column.slice(0, 40)}" seems to hold times: say what it holds; until then shares are counted by words`
}

// Where a column of times could not be read, the report has said why already.
function untimed({ columns }: KnownTable, said: readonly Utterance[]): readonly string[] {
  const hasColumn = columns.start !== undefined || columns.at !== undefined || columns.time !== undefined
  const isUnread = hasColumn && said.every((one) => one.startMs === null && one.at === null)
  return isUnread ? [] : timesNote(said)
}

const nothing: Times = { startMs: null, endMs: null, at: null }

interface SpokenRow {
  readonly cells: readonly string[]
  readonly text: string
  readonly words: number
  readonly talk: string
}

function spokenRows({ rows, columns }: KnownTable): {
  readonly rows: readonly SpokenRow[]
  readonly dropped: Report['dropped']
} {
  const dropped: Report['dropped'][number][] = []
  const spoken = rows.flatMap(({ line, cells, talk = '' }, at) => {
    const leave = (why: string) =>
      dropped.push(line === undefined ? { why: `entry ${at + 1}: ${why}` } : { line, why })
    const text = wordsIn(cells[columns.text ?? -1] ?? '')
    if (text === '') leave('a row without words')
    else if (isSoundLabel(text)) leave(`a sound, nobody’s words: "${text.slice(0, 80)}"`)
    else {
      const own = cellIn(cells, columns, 'conversation')
      return [
        { cells, text, words: text.split(' ').length, talk: talk && own ? `${talk} ${own}` : talk || own },
      ]
    }
    return []
  })
  return { rows: spoken, dropped }
}

const HTML = /<(?:p|div|br|span|b|i|strong|em|ul|ol|li|a|table|html|body)\b[^<>]{0,400}>/i

function wordsIn(cell: string): string {
  return spokenText(HTML.test(cell) ? textOfHtml(cell) : withoutEntities(cell))
}

function cellIn(cells: readonly string[], columns: Columns, column: Column): string {
  const place = columns[column]
  return place === undefined ? '' : spokenText(cells[place] ?? '')
}

const OWNER_UNNAMED = 'what was sent is by whoever had the phone: the table names only the other side'

function inOrder(rows: readonly (SpokenRow & Times)[], { columns, header }: KnownTable, told: Told | null) {
  const ordered = inTimeOrder(rows.map((row, at) => timedUtterance(row, at)))
  const said = ordered.flatMap((one) => rows[Number(one.party)] ?? [])
  const named = said.map(({ cells }) => ({
    cells,
    name: cellIn(cells, columns, 'speaker'),
    role: cellIn(cells, columns, 'role'),
    email: cellIn(cells, columns, 'email'),
  }))
  const owner = sentByOwner(header, named)
  const whose = named.map((one, at) => (owner?.has(at) ? { name: '', role: '', email: '' } : one))
  const speakers = speakersOf(whose, told?.sides ?? {})
  const guessed = owner ? [OWNER_UNNAMED, ...speakers.guessed] : speakers.guessed
  return {
    ...speakers,
    guessed,
    utterances: ordered.map((one, at) => ({ ...one, party: speakers.keys[at] ?? '' })),
  }
}

// Until the order is known, an utterance's party is the place of its row.
function timedUtterance({ text, startMs, endMs, at }: SpokenRow & Times, place: number): Utterance {
  return utterance('', String(place), text, { startMs, endMs, at })
}
