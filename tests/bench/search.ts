import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connected, connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { findViewer, type Viewer } from '../../db/queries/people.ts'
import { type SearchFilter, searchWords } from '../../db/queries/search.ts'
import { makeDatabase, startPostgres } from '../postgres-server.ts'
import { postgresWork } from './postgres-work.ts'
import type { Row } from './row.ts'
import { begins, fillCompany, lasts, UTTERANCES } from './search-company.ts'
import { phraseAt, wordAt } from './search-words.ts'

const DEFAULT_UTTERANCES = 1_000_000
const RUNS = 3
const P95 = 0.95

/** What is looked for: seldom said, said by many, said in every third utterance to every tenth, and together. */
const looked = {
  'a rare word': [wordAt(40_000), wordAt(50_000), wordAt(58_000)],
  'a word': [wordAt(150), wordAt(300), wordAt(1000), wordAt(4000)],
  'a frequent word': ['oven', 'price', 'need', 'think', 'delivery'],
  'two words': [`oven ${wordAt(20_000)}`, `price ${wordAt(300)}`, 'oven price', `delivery ${wordAt(1000)}`],
  'a phrase': [
    ...[`"${phraseAt(0)}"`, `"${phraseAt(3)}"`, `"${phraseAt(30)}"`],
    ...['"price delivery"', '"oven need"', '"payment contract"'],
  ],
  'a beginning': ['deliv*', 'pri*', `${wordAt(300).slice(0, 4)}*`],
  'nothing there is': ['zebra'],
} as const

const month = { from: monthAt(0.8), before: monthAt(0.8, 30) }
const ways: readonly (readonly [name: string, filter: SearchFilter, atMostMs: number])[] = [
  ['newest first', {}, 10],
  ['ranked among the newest 50,000', { order: 'fit' }, 100],
  ['of one rep', { repId: 'rep29' }, 50],
  ['of one month', month, 50],
  ['of one channel', { channel: 'chat' }, 50],
  ['of one rep in one month by chat', { repId: 'rep30', ...month, channel: 'chat' }, 50],
]
const viewers = [
  ['who sees all', 'audrey'],
  ['a manager', 'manager7'],
  ['a rep with little', 'few'],
] as const

/**
 * Search over a million utterances, or as many as `SEARCH_UTTERANCES` says; on PostgreSQL with `SEARCH_POSTGRES=1`.
 * What is judged is work of the processor, of the database’s own process too. SEARCH_IN=folder keeps what was filled on
 * SQLite there, and asks it again the next time.
 */
export async function rows(): Promise<readonly Row[]> {
  if (process.env.SEARCH_POSTGRES) return onPostgres()
  const kept = process.env.SEARCH_IN
  const folder = kept || mkdtempSync(join(tmpdir(), 'heard-search-'))
  mkdirSync(folder, { recursive: true })
  try {
    const connected = connect({ dataDir: folder, databaseUrl: null })
    return await filledAndSearched(connected, join(folder, 'filled'))
  } finally {
    if (!kept) rmSync(folder, { recursive: true })
  }
}

async function onPostgres(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-search-'))
  chmodSync(folder, 0o755)
  const server = await startPostgres(folder)
  try {
    await makeDatabase(server.url, 'heard')
    const connected = connect({ dataDir: folder, databaseUrl: `${server.url}/heard` })
    return await filledAndSearched(connected, join(folder, 'filled'))
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}

async function filledAndSearched(connected: Connected, mark: string): Promise<readonly Row[]> {
  await migrate(connected.db)
  if (!existsSync(mark)) {
    const utterances = Number(process.env.SEARCH_UTTERANCES ?? DEFAULT_UTTERANCES)
    await fillCompany(connected.db, Math.round(utterances / UTTERANCES))
    writeFileSync(mark, `${utterances}`)
  }
  const found = await searched(connected)
  await connected.close()
  const measured = Number(readFileSync(mark, 'utf8'))
  return [{ name: 'utterances that were searched', unit: 'rows', measured, isCount: true }, ...found]
}

/** What each way of searching takes, over all that is looked for. */
export async function searched(connected: Connected): Promise<readonly Row[]> {
  const found: Row[] = []
  for (const [way, filter, atMostMs] of ways)
    for (const [who, id] of viewers) {
      const viewer = await findViewer(connected.db, id)
      if (!viewer) throw new Error(`There is no ${id}`)
      found.push(...(await wayRows(connected, `${way}, ${who}`, { viewer, filter, atMostMs })))
    }
  return found
}

interface Way {
  readonly viewer: Viewer
  readonly filter: SearchFilter
  readonly atMostMs: number
}

async function wayRows(
  connected: Connected,
  name: string,
  { viewer, filter, atMostMs }: Way,
): Promise<readonly Row[]> {
  const all: Took[] = []
  for (const [kind, lines] of Object.entries(looked))
    for (const typed of lines) {
      const took = await middleOf(connected, viewer, typed, filter)
      console.error(
        `    ${name}: ${kind}, ${typed}: ${took.work.toFixed(1)} ms, by the clock ${took.clock.toFixed(1)}`,
      )
      all.push(took)
    }
  const at = (of: (took: Took) => number, share: number) => {
    const sorted = all.map(of).toSorted((a, b) => a - b)
    return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
  }
  const work = (took: Took) => took.work
  const clock = at((took) => took.clock, P95)
  return [
    {
      ...{ name: `${name}: p95`, unit: 'ms', measured: at(work, P95), must: { atMost: atMostMs } },
      baseline: { name: 'by the clock', value: clock },
    },
    { name: `${name}: half of them`, unit: 'ms', measured: at(work, 0.5) },
  ]
}

interface Took {
  readonly work: number
  readonly clock: number
}

async function middleOf(
  { db, reader, database }: Connected,
  viewer: Viewer,
  typed: string,
  filter: SearchFilter,
): Promise<Took> {
  const runs: Took[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const database_ = database === 'postgres' ? await postgresWork(db) : null
    const before = process.cpuUsage()
    const began = performance.now()
    await searchWords(reader, viewer, typed, filter)
    const clock = performance.now() - began
    const { user, system } = process.cpuUsage(before)
    const theirs = database_ ? await database_() : 0
    runs.push({ work: (user + system) / 1000 + theirs, clock })
  }
  return runs.toSorted((a, b) => a.work - b.work)[Math.floor(RUNS / 2)] as Took
}

function monthAt(share: number, days = 0): string {
  return new Date(begins + share * lasts + days * 24 * 60 * 60_000).toISOString()
}
