import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { measureConversation } from '../../server/actions/measure-conversation.ts'
import { readFile } from '../../server/readers/read-file.ts'
import { RawRows } from './raw-rows.ts'
import { hourLongTranscripts } from './transcripts.ts'

const now = '2026-11-21T09:00:00Z'
const zone = 'Europe/London'
/** Until then everything is compiled, and nothing is counted. */
const WARM_UP = 10
const LOOKED_INTO_EVERY = 10

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
  readonly megabytes: { readonly early: number; readonly late: number }
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

  const sums = { importMs: 0, rawMs: 0, readMs: 0, measureMs: 0, lookedInto: 0, early: 0 }
  for (const [at, name] of readdirSync(folder)
    .filter((one) => one.endsWith('.vtt'))
    .toSorted()
    .entries()) {
    const path = join(folder, name)
    const started = performance.now()
    const id = await imported(db, path)
    const importMs = performance.now() - started
    const kept = rows.of(id)
    const again = performance.now()
    rows.insert(id, kept)
    const rawMs = performance.now() - again
    if (at === WARM_UP + Math.floor(calls / 5)) sums.early = process.memoryUsage.rss()
    if (at < WARM_UP) continue
    sums.importMs += importMs
    sums.rawMs += rawMs
    if (at % LOOKED_INTO_EVERY === 0) {
      const parts = await partsOf(path)
      sums.readMs += parts.readMs
      sums.measureMs += parts.measureMs
      sums.lookedInto += 1
    }
  }
  rows.close()
  await close()
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  return {
    calls,
    importMs: sums.importMs,
    rawMs: sums.rawMs,
    readMs: sums.readMs / sums.lookedInto,
    measureMs: sums.measureMs / sums.lookedInto,
    ratio: sums.rawMs / sums.importMs,
    megabytes: { early: megabytes(sums.early), late: megabytes(process.memoryUsage.rss()) },
  }
}

async function imported(db: ReturnType<typeof connect>['db'], path: string): Promise<string> {
  const files = [{ name: path, bytes: readFileSync(path) }]
  const answer = await importFiles(db, { files, viewer: null, repId: null, zone, now })
  const id = 'files' in answer ? answer.files[0]?.conversations[0]?.id : null
  if (!id) throw new Error(`Not taken in: ${JSON.stringify(answer).slice(0, 300)}`)
  return id
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
