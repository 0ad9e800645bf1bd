import { mkdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { connect } from '../../../db/connect.ts'
import { changesOf } from '../../../db/migrate.ts'
import { keptFiles } from '../../../db/queries/kept-files.ts'
import { headOfLedger } from '../../../db/queries/ledger.ts'
import { atOneInstant, filledTables, rowsOf, tablesWithBytes } from '../../../db/queries/whole-tables.ts'
import type { Database } from '../../../db/schema.ts'
import { version } from '../../measures/version.ts'
import { storeOf } from '../../recordings/store.ts'
import { erasureListName } from '../privacy/erasure-list.ts'
import { copyFile, hashed, syncFolder, written } from './copy-file.ts'
import { type BackedUp, BadBackup, type Manifest, manifestName } from './manifest.ts'

export interface BackupNeeds {
  readonly db: Kysely<Database>
  readonly database: 'sqlite' | 'postgres'
  readonly dataDir: string
  readonly now: string
  /** Bytes that are free where the backup is to be. */
  readonly room?: (folder: string) => Promise<number>
}

/** Files beside the database that no row names. */
const besides = ['secret', 'ledger.checkpoints', erasureListName]
export const databaseFile = 'heard.sqlite'

/**
 * Writes everything into a new folder while the server runs: the database as it is at one instant, and every file it
 * knows. The folder gets its name when it is whole; what fails or is broken off leaves none of that name.
 */
export async function makeBackup(target: string, needs: BackupNeeds): Promise<Manifest> {
  const folder = resolve(target)
  if (await isThere(folder)) throw new BadBackup(`${folder} is there already; a backup needs a new name`)
  if (!(await isThere(dirname(folder)))) throw new BadBackup(`there is no folder ${dirname(folder)}`)
  await needRoom(dirname(folder), needs)
  const unfinished = unfinishedOf(target)
  // One that was killed leaves a folder nobody takes for a backup; the next of its name clears it away.
  await rm(unfinished, { recursive: true, force: true })
  try {
    const manifest = await copied(unfinished, needs)
    await syncFolder(unfinished)
    await rename(unfinished, folder)
    await syncFolder(dirname(folder))
    return manifest
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}

/** Where a backup is until it is whole. */
export function unfinishedOf(target: string): string {
  return `${resolve(target)}.unfinished`
}

async function needRoom(folder: string, { db, database, dataDir, room = freeBytes }: BackupNeeds) {
  let wanted = await databaseBytes(db, database)
  for (const { path } of await keptFiles(db)) wanted += (await storeOf(dataDir).size(path)) ?? 0
  const free = await room(folder)
  if (free < wanted)
    throw new BadBackup(`${folder} has ${megabytes(free)} MB left, and about ${megabytes(wanted)} are needed`)
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

async function databaseBytes(db: Kysely<Database>, database: BackupNeeds['database']): Promise<number> {
  const size =
    database === 'sqlite'
      ? sql<{ size: number }>`select page_count * page_size as size from pragma_page_count, pragma_page_size`
      : sql<{ size: number }>`select pg_database_size(current_database()) as size`
  const { rows } = await size.execute(db)
  return Number(rows[0]?.size ?? 0)
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024)
}

/** Files go first and again after: what the database knows at its instant is then all there, whatever went meanwhile. */
async function copied(folder: string, needs: BackupNeeds): Promise<Manifest> {
  const { db, dataDir } = needs
  const files = new Map<string, BackedUp>()
  const take = async (path: string) => {
    const file = files.get(path) ?? (await copyFile(storeOf(dataDir), folder, path))
    if (file) files.set(path, file)
    return file
  }
  for (const { path } of await keptFiles(db)) await take(path)
  const kept = await (needs.database === 'sqlite' ? sqliteCopied(folder, needs) : tablesCopied(folder, needs))
  const missing: string[] = []
  for (const { path, sha256 } of kept.known) {
    const file = await take(path)
    if (!file || (sha256 !== null && file.sha256 !== sha256)) missing.push(path)
  }
  for (const path of besides) await take(path)
  const manifest: Manifest = {
    form: 1,
    heard: version.heard,
    madeAt: needs.now,
    database: needs.database,
    changes: kept.changes,
    ledger: kept.ledger,
    files: [...kept.files, ...files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    missing,
  }
  await written(folder, manifestName, [Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)])
  return manifest
}

interface Kept extends Pick<Manifest, 'files' | 'changes' | 'ledger'> {
  readonly known: Awaited<ReturnType<typeof keptFiles>>
}

async function sqliteCopied(folder: string, { db }: BackupNeeds): Promise<Kept> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await sql`vacuum into ${join(folder, databaseFile)}`.execute(db)
  const copy = connect({ dataDir: folder, databaseUrl: null })
  const told = await toldBy(copy.db).finally(copy.close)
  return { ...told, files: [await hashed(folder, databaseFile)] }
}

async function tablesCopied(folder: string, { db }: BackupNeeds): Promise<Kept> {
  return atOneInstant(db, async (trx) => {
    const told = await toldBy(trx)
    const files: BackedUp[] = []
    const withBytes = await tablesWithBytes(trx)
    for (const table of await filledTables(trx)) {
      const rows = rowsOf(trx, table, { holdsBytes: withBytes.has(table) })
      files.push(await written(folder, `tables/${table}.ndjson`, rows))
    }
    return { ...told, files }
  })
}

async function toldBy(db: Kysely<Database>) {
  const { seq, hash } = await headOfLedger(db)
  return { known: await keptFiles(db), changes: await changesOf(db), ledger: { seq, hash } }
}
