import { createReadStream } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Kysely, sql, type Transaction } from 'kysely'
import { type Connected, connect } from '../../../db/connect.ts'
import { changesOf, knownChanges, migrate } from '../../../db/migrate.ts'
import { fillingBare } from '../../../db/queries/bare-tables.ts'
import { tablesOf } from '../../../db/queries/damage.ts'
import { filledTables, goOnCounting, isFilled, putRows } from '../../../db/queries/whole-tables.ts'
import type { Database } from '../../../db/schema.ts'
import { folderStore } from '../../recordings/folder-store.ts'
import { isElsewhere, storeOf } from '../../recordings/store.ts'
import { keptWhole } from '../ledger/kept-whole.ts'
import { type Finding, verifyLedger } from '../ledger/verify.ts'
import { erasureListName } from '../privacy/erasure-list.ts'
import { changedInBackup } from './check-backup.ts'
import { copyFile, syncFolder } from './copy-file.ts'
import { databaseFile } from './make-backup.ts'
import { BadBackup, type Manifest, readManifest } from './manifest.ts'

export interface RestoreNeeds {
  readonly dataDir: string
  readonly databaseUrl: string | null
  /** Makes the tables sign-in keeps for itself, where rows are put back into an empty database. */
  readonly signInTables: (connected: Connected) => Promise<void>
}

export interface Restored {
  readonly manifest: Manifest
  /** What is not as it was written. Where there is anything, nothing was restored. */
  readonly findings: readonly Finding[]
}

/**
 * Puts a backup back into an empty data folder and an empty database, ends every session and every link to sign in,
 * and holds all of it against its hashes before anything gets its name.
 */
export async function restoreBackup(source: string, needs: RestoreNeeds): Promise<Restored> {
  const manifest = await readManifest(source)
  mustFit(manifest, needs)
  await mustBeEmpty(needs.dataDir)
  const changed = await changedInBackup(source, manifest)
  if (changed.length > 0) return { manifest, findings: changed }

  const unfinished = join(needs.dataDir, unfinishedFolder)
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  try {
    const beside = manifest.files.filter(({ path }) => !path.startsWith('tables/'))
    for (const { path } of beside) await copyFile(folderStore(source), unfinished, path)
    const restored = { source, manifest, needs, unfinished }
    const findings = await (manifest.database === 'sqlite' ? inFile(restored) : inTables(restored))
    return { manifest, findings }
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

const unfinishedFolder = '.restoring'

function mustFit({ database, changes }: Manifest, { databaseUrl }: RestoreNeeds): void {
  const ours = databaseUrl === null ? 'sqlite' : 'postgres'
  if (database !== ours)
    throw new BadBackup(
      database === 'postgres'
        ? 'it is a backup of a PostgreSQL database: say with DATABASE_URL which empty one it is to go to'
        : 'it is a backup of SQLite: leave out DATABASE_URL',
    )
  const known = new Set(knownChanges())
  if (changes.some((name) => !known.has(name)))
    throw new BadBackup('it was made by a newer version of Heard; restore it with that one')
}

async function mustBeEmpty(dataDir: string): Promise<void> {
  const there = await readdir(dataDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const others = there.filter((name) => ![unfinishedFolder, 'lost+found', erasureListName].includes(name))
  if (others.length > 0)
    throw new BadBackup(
      `${dataDir} is not empty (${others.slice(0, 3).join(', ')}). Stop Heard there, and say another folder with DATA_DIR or move what it holds away`,
    )
}

interface Restoring {
  readonly source: string
  readonly manifest: Manifest
  readonly needs: RestoreNeeds
  readonly unfinished: string
}

async function inFile({ manifest, needs, unfinished }: Restoring): Promise<readonly Finding[]> {
  const copy = connect({ dataDir: unfinished, databaseUrl: null })
  try {
    const findings = await checked(copy.db, unfinished, manifest)
    if (findings.length > 0) return findings
    await copy.db.transaction().execute(endSessions)
  } finally {
    await copy.close()
  }
  await moveIn(unfinished, needs.dataDir)
  return []
}

async function inTables({ source, manifest, needs, unfinished }: Restoring): Promise<readonly Finding[]> {
  const connected = connect({ dataDir: unfinished, databaseUrl: needs.databaseUrl })
  const { db } = connected
  try {
    const wanted = new Set(manifest.changes)
    if ((await changesOf(db)).some((name) => !wanted.has(name)) || (await isFilled(db)))
      throw new BadBackup('the database is not empty: make an empty one, and say it with DATABASE_URL')
    await migrate(db, { only: manifest.changes })
    await needs.signInTables(connected)
    return await db.transaction().execute(async (trx) => {
      await putBack(trx, source, manifest)
      const findings = await checked(trx, unfinished, manifest)
      if (findings.length > 0) throw new Unsound(findings)
      await endSessions(trx)
      await moveIn(unfinished, needs.dataDir)
      return []
    })
  } catch (error) {
    if (error instanceof Unsound) return error.findings
    throw error
  } finally {
    await connected.close()
  }
}

/** Undoes the transaction. */
class Unsound extends Error {
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super('What was put back is not what it should be')
    this.findings = findings
  }
}

async function putBack(trx: Transaction<Database>, source: string, { files }: Manifest): Promise<void> {
  const tables = files.flatMap(({ path, size }) =>
    size === 0 ? [] : (/^tables\/(\w+)\.ndjson$/.exec(path)?.[1] ?? []),
  )
  const here = new Set(await filledTables(trx))
  const unknown = tables.find((table) => !here.has(table))
  if (unknown) throw new BadBackup(`it holds a table ${unknown} that this version of Heard does not know`)
  await fillingBare(trx, tables, async () => {
    for (const table of tables) await putRows(trx, table, linesOf(join(source, 'tables', `${table}.ndjson`)))
  })
  await goOnCounting(trx)
}

// Opened when its first line is asked for: readline forgets lines that nobody awaits.
async function* linesOf(path: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })
}

async function checked(
  db: Kysely<Database>,
  folder: string,
  { ledger, missing }: Manifest,
): Promise<readonly Finding[]> {
  const whole = (await keptWhole(db, folder)).filter(({ id }) => !missing.includes(id))
  if (whole.length > 0) return whole
  return (await verifyLedger(db, ledger.seq === 0 ? [] : [ledger])).findings
}

/** A backup holds sessions that were open when it was made, and links that may have been used since. */
async function endSessions(trx: Transaction<Database>): Promise<void> {
  const here = new Set(await tablesOf(trx))
  for (const table of ['session', 'verification'])
    if (here.has(table)) await sql`delete from ${sql.table(table)}`.execute(trx)
}

/** The database gets its name last: a folder without it is no installation. A list of erasures that is there is the later one. */
async function moveIn(from: string, to: string): Promise<void> {
  if (isElsewhere(to)) for (const folder of ['recordings', 'photos']) await bringAway(from, to, folder)
  const names = (await readdir(from)).toSorted(
    (a, b) => Number(a === databaseFile) - Number(b === databaseFile),
  )
  const stays = (await readdir(to)).includes(erasureListName)
  for (const name of names)
    if (name !== erasureListName || !stays) await rename(join(from, name), join(to, name))
  await syncFolder(to)
  await syncFolder(dirname(to))
}

/** Into the store that keeps the files of this data folder. */
async function bringAway(from: string, to: string, folder: string): Promise<void> {
  const [here, there] = [folderStore(from), storeOf(to)]
  for await (const { name } of here.list(folder)) {
    const writing = await there.begin(`${folder}/${name}`)
    for await (const piece of (await here.read(`${folder}/${name}`)) ?? [])
      await writing.write(piece as Buffer)
    await writing.end()
  }
  await rm(join(from, folder), { recursive: true, force: true })
}
