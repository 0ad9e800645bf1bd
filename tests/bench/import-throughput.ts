import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile as bytesOf } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { importAhead } from '../../server/actions/import-ahead.ts'
import { measureConversation } from '../../server/actions/measure-conversation.ts'
import { ReadingThreads } from '../../server/actions/reading-threads.ts'
import { readFile } from '../../server/readers/read-file.ts'
import { RawRows } from './raw-rows.ts'
import { hourLongTranscripts } from './transcripts.ts'

const now = '2026-11-21T09:00:00Z'
const zone = 'Europe/London'
/** Until then everything is compiled, and nothing is counted. */
const WARM_UP = 10
const LOOKED_INTO_EVERY = 10
const MEMORY_AFTER = [100, 500]

/** How fast transcripts come in, against only inserting the rows they become. */
export interface Throughput {
  readonly calls: number
  readonly importMs: number
  readonly rawMs: number
  /** Of a call, in the mean. */
  readonly readMs: number
  readonly measureMs: number
  /** Of the speed of inserting alone: 0.35 is a third as fast. */
  readonly ratio: number
  /** Threads that read and measured, beside the one that kept. */
  readonly threads: number
  readonly memory: readonly Memory[]
}

interface Memory {
  readonly calls: number
  readonly megabytes: number
}

/** Imports a folder of one-hour calls from disk, each measured, kept and made findable, beside the raw inserts. */
export async function importThroughput(calls: number): Promise<Throughput> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-bench-'))
  try {
    return await measuredIn(folder, calls)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measuredIn(folder: string, calls: number): Promise<Throughput> {
  const [ours, raw] = [join(folder, 'ours'), join(folder, 'raw')]
  const { db, close } = connect({ dataDir: ours, databaseUrl: null })
  await migrate(db)
  const other = connect({ dataDir: raw, databaseUrl: null })
  await migrate(other.db)
  await other.close()
  const rows = new RawRows(join(ours, 'heard.sqlite'), join(raw, 'heard.sqlite'))
  let number = 0
  for (const text of hourLongTranscripts(calls + WARM_UP)) {
    number += 1
    writeFileSync(join(folder, `${String(number).padStart(5, '0')}.vtt`), text)
  }
  const names = readdirSync(folder)
    .filter((one) => one.endsWith('.vtt'))
    .toSorted()
  const threads = new ReadingThreads()
  await importing(db, folder, names.slice(0, WARM_UP), threads, () => {})

  const ids: string[] = []
  const memory: Memory[] = []
  const started = performance.now()
  await importing(db, folder, names.slice(WARM_UP), threads, (id) => {
    ids.push(id)
    if (MEMORY_AFTER.includes(ids.length) || ids.length === calls)
      memory.push({ calls: ids.length, megabytes: Math.round(process.memoryUsage.rss() / 1024 / 1024) })
  })
  const importMs = performance.now() - started
  await threads.close()

  let rawMs = 0
  for (const id of ids) {
    const kept = rows.of(id)
    const again = performance.now()
    rows.insert(id, kept)
    rawMs += performance.now() - again
  }
  const parts = await meanParts(
    names
      .slice(WARM_UP)
      .filter((_, at) => at % LOOKED_INTO_EVERY === 0)
      .map((name) => join(folder, name)),
  )
  rows.close()
  await close()
  return { calls, threads: threads.most, importMs, rawMs, ...parts, ratio: rawMs / importMs, memory }
}

async function importing(
  db: ReturnType<typeof connect>['db'],
  folder: string,
  names: readonly string[],
  threads: ReadingThreads,
  done: (id: string) => void,
): Promise<void> {
  const files = async function* () {
    for (const name of names) yield { file: { name, bytes: await bytesOf(join(folder, name)) } }
  }
  const request = { viewer: null, repId: null, zone, now: () => now }
  for await (const [, answer] of importAhead(db, files(), request, threads)) {
    const id = answer && 'files' in answer ? answer.files[0]?.conversations[0]?.id : null
    if (!id) throw new Error(`Not taken in: ${JSON.stringify(answer).slice(0, 300)}`)
    done(id)
  }
}

async function meanParts(paths: readonly string[]) {
  const all: Awaited<ReturnType<typeof partsOf>>[] = []
  for (const path of paths) all.push(await partsOf(path))
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
