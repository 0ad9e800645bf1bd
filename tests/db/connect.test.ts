import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { type Connected, connect, settingsOf } from '../../db/connect.ts'
import { changesOf, knownChanges, migrate } from '../../db/migrate.ts'
import { makeSqlite, onEveryDatabase } from '../databases.ts'

onEveryDatabase((fresh) => {
  test('a database is made once, and making it again changes nothing', async () => {
    const { db } = await fresh()
    await migrate(db)
    expect(await db.selectFrom('people').selectAll().execute()).toEqual([])
  })

  test('a database that had a later change before an earlier one is brought up to date', async () => {
    const { db } = await fresh()
    await sql`delete from kysely_migration where name = '2026-11-22-019-saved-views-come-back'`.execute(db)
    await sql`alter table saved_views drop column deleted_at`.execute(db)
    await migrate(db)
    expect(await db.selectFrom('saved_views').select('deleted_at').execute()).toEqual([])
  })

  test('D-66 a database of a newer Heard is left alone', async () => {
    const { db } = await fresh()
    await sql`insert into kysely_migration (name, timestamp) values ('2036-01-01-1-create-wings', '2036-01-01T00:00:00Z')`.execute(
      db,
    )
    await expect(migrate(db)).rejects.toThrow('newer version')
  })

  test('D-66 killed on the way to a newer version, the next start gets there', async () => {
    const { db, database, again } = await fresh(false)
    const all = knownChanges()
    const steps = [all[0], all[all.length >> 1], all.at(-1)]
    const left: Connected[] = database === 'sqlite' ? await killedAt(db, steps) : []
    for (const step of database === 'postgres' ? steps : []) {
      const victim = again().db
      await expect(
        migrate(victim, { before: async (name) => void (name === step && (await end(db))) }),
      ).rejects.toThrow()
      left.push(again())
    }
    for (const one of left) {
      expect(await changesOf(one.db)).toEqual([])
      if (database === 'sqlite' || one === left.at(-1)) await migrate(one.db)
    }
    for (const one of left) {
      expect(await changesOf(one.db)).toEqual(all)
      expect(await one.db.selectFrom('people').selectAll().execute()).toEqual([])
    }
  })

  test('two programs that start at once make one database', async () => {
    const { db, again } = await fresh(false)
    await Promise.all([migrate(db), migrate(again().db)])
    expect(await db.selectFrom('people').selectAll().execute()).toEqual([])
  })
})

test('what was acknowledged survives a power cut, on every connection and after every reopening', async () => {
  const { db, reader, again } = await makeSqlite((end) => onTestFinished(async () => void (await end())))
  const later = again()
  for (const connection of [db, reader, later.db, later.reader]) {
    expect(await pragma(connection, 'journal_mode')).toBe('wal')
    expect(await pragma(connection, 'synchronous')).toBe(2)
    expect(await pragma(connection, 'foreign_keys')).toBe(1)
    expect(await pragma(connection, 'recursive_triggers')).toBe(1)
    expect(await pragma(connection, 'busy_timeout')).toBe(0)
  }
})

async function pragma(db: Parameters<typeof migrate>[0], name: string) {
  const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)
  return Object.values(rows[0] ?? {})[0]
}

/** What the disk holds when a program is killed before each of these changes: all that was written, and no end to it. */
async function killedAt(db: Connected['db'], steps: readonly (string | undefined)[]): Promise<Connected[]> {
  const dataDir = settingsOf(db)?.dataDir ?? ''
  const left: Connected[] = []
  await sql`pragma cache_size = 5`.execute(db)
  await migrate(db, {
    before: async (name) => {
      if (!steps.includes(name)) return
      const image = await mkdtemp(join(tmpdir(), 'heard-killed-'))
      for (const ending of ['', '-wal'])
        await copyFile(join(dataDir, `heard.sqlite${ending}`), join(image, `heard.sqlite${ending}`))
      const one = connect({ dataDir: image, databaseUrl: null })
      onTestFinished(() => one.close().then(() => rm(image, { recursive: true })))
      left.push(one)
    },
  })
  return left
}

/** Ends whoever is in the middle of something in this database. */
async function end(db: Connected['db']): Promise<void> {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%'`.execute(
    db,
  )
}
