import { existsSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import { isBusy, PatientSqliteDialect } from './dialect.ts'
import type { Database } from './schema.ts'

/** A SQLite database that nobody else can open meanwhile. */
export interface OpenAlone {
  readonly db: Kysely<Database>
  /** Every row of a table, with these columns, whole numbers as they are kept; nothing else is asked meanwhile. */
  rows(table: string, columns: readonly string[]): IterableIterator<readonly unknown[]>
  close(): Promise<void>
}

/** Another program has the database open. */
export class InUse extends Error {
  constructor(path: string) {
    super(`${path} is open in another program: stop Heard and everything that reads from it first`)
  }
}

/** Opens the database of a data folder for one program alone, as it is, until it closes it. */
export async function openAlone(dataDir: string): Promise<OpenAlone> {
  const path = join(dataDir, 'heard.sqlite')
  if (!existsSync(path)) throw new Error(`There is no ${path}: say with DATA_DIR where the database is`)
  const file = new BetterSqlite3(path, { timeout: 0 })
  const db = new Kysely<Database>({ dialect: new PatientSqliteDialect(file) })
  const close = async () => {
    await db.destroy()
    file.close()
  }
  try {
    file.pragma('locking_mode = EXCLUSIVE')
    file.exec('begin immediate')
    file.exec('commit')
    await sql`pragma query_only = on`.execute(db)
  } catch (error) {
    await close()
    throw isBusy(error) ? new InUse(path) : error
  }
  const rows: OpenAlone['rows'] = (table, columns) => {
    const named = columns.map((name) => `"${name}"`).join(', ')
    const all = file.prepare(`select ${named} from "${table}"`).safeIntegers(true).raw(true)
    return all.iterate() as IterableIterator<readonly unknown[]>
  }
  return { db, rows, close }
}
