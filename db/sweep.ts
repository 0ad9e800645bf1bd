import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import type { Database } from './schema.ts'

const patienceMs = 30_000

/**
 * Writes the file of a SQLite database anew and empties its log, so that nothing that was deleted is left in their
 * bytes. Whoever writes waits meanwhile: to be done beside the program, in a thread of its own.
 */
export function sweepSqlite(dataDir: string): void {
  const database = new BetterSqlite3(join(dataDir, 'heard.sqlite'), { timeout: patienceMs })
  try {
    database.pragma('secure_delete = ON')
    database.prepare("insert into utterance_search (utterance_search) values ('optimize')").run()
    database.exec('vacuum')
    const [{ busy } = { busy: 1 }] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    if (busy !== 0) throw new Error('somebody else reads the database; it is emptied at the next round')
  } finally {
    database.close()
  }
}

/** Writes the tables anew; the log and the backups of PostgreSQL are kept by whoever runs it. */
export async function sweepPostgres(db: Kysely<Database>): Promise<void> {
  await sql`vacuum (full)`.execute(db)
}
