import { mkdtempSync, rmSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../postgres-server.ts'
import { importQueries } from './import-queries.ts'
import { importThroughput, partsOfImport, type Throughput, withTranscripts } from './import-throughput.ts'
import type { How } from './parts.ts'
import { type Row, timeRow } from './row.ts'
import { vttSpeed } from './vtt-parsing.ts'

const CALLS = 200
const LEAST_OF_SCANNER = 0.5
const LEAST_OF_INSERTS = 0.35
const LEAST_OF_COPIES = 0.5

export async function rows({ quick }: How): Promise<readonly Row[]> {
  const counts = [await importQueries()]
  return quick ? counts : [...(await times()), ...counts]
}

async function times(): Promise<readonly Row[]> {
  const vtt = await vttSpeed()
  const scanner = { name: 'a bare scanner for arrows and line ends', value: vtt.scannerMs }
  const come = await withTranscripts(CALLS, async (folder, names) => ({
    sqlite: await importThroughput(folder, names),
    postgres: await onPostgres((url) => importThroughput(folder, names, url)),
    ...(await partsOfImport(folder, names)),
  }))
  return [
    timeRow('VTT parsed: its cues and its mistakes', vtt.cuesMs, scanner, LEAST_OF_SCANNER),
    timeRow('VTT with speakers, repeats and sounds told', vtt.readerMs, scanner),
    timeRow('VTT as whole files, told and checked', vtt.wholeFileMs, scanner),
    importRow('SQLite', 'only inserting the rows, and the index', come.sqlite, LEAST_OF_INSERTS),
    importRow('PostgreSQL', 'only copying the rows, and the index', come.postgres, LEAST_OF_COPIES),
    { name: 'of a call: reading it', unit: 'ms', measured: come.readMs },
    { name: 'of a call: measuring it', unit: 'ms', measured: come.measureMs },
    ...come.sqlite.memory.map(({ calls, megabytes }): Row => {
      return { name: `memory after ${calls} calls`, unit: 'MB', measured: megabytes }
    }),
  ]
}

function importRow(
  database: string,
  name: string,
  { importMs, rawMs, calls }: Throughput,
  atLeast: number,
): Row {
  const what = `${database}: a call read, measured, kept and made findable`
  return timeRow(what, importMs / calls, { name, value: rawMs / calls }, atLeast)
}

async function onPostgres<T>(use: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-postgres-'))
  await chmod(folder, 0o755)
  const server = await startPostgres(folder)
  try {
    return await use(server.url)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
