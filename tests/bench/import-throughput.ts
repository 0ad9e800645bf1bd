import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile as bytesOf } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { importAhead } from '../../server/actions/import-ahead.ts'
import { measureConversation } from '../../server/actions/measure-conversation.ts'
import { MOST_READING, ReadingThreads } from '../../server/actions/reading-threads.ts'
import { readFile } from '../../server/readers/read-file.ts'
import { threadsForAll } from '../../server/threads.ts'
import { makeDatabase } from '../postgres-server.ts'
import { RawCopies } from './raw-copies.ts'
import { RawRows } from './raw-rows.ts'
import { hourLongTranscripts } from './transcripts.ts'

const now = '2026-11-21T09:00:00Z'
const zone = 'Europe/London'
/** Until then everything is compiled, and nothing is counted. */
const WARM_UP = 10
/** So many come in, then the same are only inserted: both see the same weather. */
const TURN = 20
const LOOKED_INTO_EVERY = 10
const MEMORY_AFTER = [40, 100]

/** How fast transcripts come in, against only inserting the rows they become. */
export interface Throughput {
  readonly calls: number
  readonly importMs: number
  readonly rawMs: number
  readonly memory: readonly Memory[]
}

interface Memory {
  readonly calls: number
  readonly megabytes: number
}

/** Inserts what an import has written into another database, with nothing around it. */
interface Beside {
  insert(conversationId: string): Promise<number>
  close(): Promise<void>
}

/** Files of calls of an hour, in a folder that goes with them. */
export async function withTranscripts<T>(
  calls: number,
  use: (folder: string, names: readonly string[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-bench-'))
  try {
    let number = 0
    for (const text of hourLongTranscripts(calls + WARM_UP)) {
      number += 1
      writeFileSync(join(folder, `${String(number).padStart(5, '0')}.vtt`), text)
    }
    return await use(folder, readdirSync(folder).toSorted())
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Imports a folder of calls from disk, each measured, kept and made findable, in turn with the raw inserts. */
export async function importThroughput(
  folder: string,
  names: readonly string[],
  postgres?: string,
): Promise<Throughput> {
  const data = mkdtempSync(join(tmpdir(), 'heard-bench-'))
  const [ours, raw] = await Promise.all(['ours', 'raw'].map((name) => made(data, name, postgres)))
  if (!ours || !raw) throw new Error('There is no database')
  const { db, close } = connect(ours)
  const beside = postgres === undefined ? rowsBeside(ours, raw) : await copiesBeside(ours, raw)
  const threads = new ReadingThreads({ threads: threadsForAll(MOST_READING) })
  const memory: Memory[] = []
  let [importMs, rawMs, calls] = [0, 0, 0]
  try {
    await importing(db, folder, names.slice(0, WARM_UP), threads)
    for (let from = WARM_UP; from < names.length; from += TURN) {
      const began = performance.now()
      const ids = await importing(db, folder, names.slice(from, from + TURN), threads)
      importMs += performance.now() - began
      for (const id of ids) rawMs += await beside.insert(id)
      calls += ids.length
      if (MEMORY_AFTER.includes(calls) || calls === names.length - WARM_UP)
        memory.push({ calls, megabytes: Math.round(process.memoryUsage.rss() / 1024 / 1024) })
    }
  } finally {
    await threads.close()
    await beside.close()
    await close()
    rmSync(data, { recursive: true })
  }
  return { calls, importMs, rawMs, memory }
}

interface Where {
  readonly dataDir: string
  readonly databaseUrl: string | null
}

async function made(data: string, name: string, postgres: string | undefined): Promise<Where> {
  const database = `bench_${name}_${process.pid}`
  if (postgres !== undefined) await makeDatabase(postgres, database)
  const where = {
    dataDir: join(data, name),
    databaseUrl: postgres === undefined ? null : `${postgres}/${database}`,
  }
  const { db, close } = connect(where)
  await migrate(db)
  await close()
  return where
}

function rowsBeside(ours: Where, raw: Where): Beside {
  const rows = new RawRows(join(ours.dataDir, 'heard.sqlite'), join(raw.dataDir, 'heard.sqlite'))
  return {
    insert: (id) =>
      timed(
        () => rows.of(id),
        async (kept) => rows.insert(id, kept),
      ),
    close: async () => rows.close(),
  }
}

async function copiesBeside(ours: Where, raw: Where): Promise<Beside> {
  const copies = await RawCopies.between(ours.databaseUrl ?? '', raw.databaseUrl ?? '')
  return {
    insert: (id) =>
      timed(
        () => copies.of(id),
        (kept) => copies.insert(id, kept),
      ),
    close: () => copies.close(),
  }
}

/** Milliseconds of the inserting alone. */
async function timed<T>(take: () => T | Promise<T>, insert: (taken: T) => Promise<void>): Promise<number> {
  const taken = await take()
  const began = performance.now()
  await insert(taken)
  return performance.now() - began
}

async function importing(
  db: ReturnType<typeof connect>['db'],
  folder: string,
  names: readonly string[],
  threads: ReadingThreads,
): Promise<readonly string[]> {
  const files = async function* () {
    for (const name of names) yield { file: { name, bytes: await bytesOf(join(folder, name)) } }
  }
  const request = { viewer: null, repId: null, zone, now: () => now }
  const ids: string[] = []
  for await (const [, answer] of importAhead(db, files(), request, threads)) {
    const id = answer && 'files' in answer ? answer.files[0]?.conversations[0]?.id : null
    if (!id) throw new Error(`Not taken in: ${JSON.stringify(answer).slice(0, 300)}`)
    ids.push(id)
  }
  return ids
}

/** Milliseconds that reading a call takes, and measuring it, in the mean of some. */
export async function partsOfImport(folder: string, names: readonly string[]) {
  const some = names.slice(WARM_UP).filter((_, at) => at % LOOKED_INTO_EVERY === 0)
  const all: Awaited<ReturnType<typeof partsOf>>[] = []
  for (const name of some) all.push(await partsOf(join(folder, name)))
  const mean = (of: (one: (typeof all)[number]) => number) =>
    all.reduce((sum, one) => sum + of(one), 0) / all.length
  return { readMs: mean((one) => one.readMs), measureMs: mean((one) => one.measureMs) }
}

async function partsOf(path: string): Promise<{ readonly readMs: number; readonly measureMs: number }> {
  const started = performance.now()
  const [reading] = await readFile(readFileSync(path), { zone, id: 'bench' })
  const readMs = performance.now() - started
  if (!reading || 'refused' in reading) throw new Error('not read')
  const again = performance.now()
  measureConversation(reading.conversation, { zone, repId: null })
  return { readMs, measureMs: performance.now() - again }
}
