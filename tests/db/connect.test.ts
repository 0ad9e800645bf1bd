import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { makeSqlite, onEveryDatabase } from '../databases.ts'

onEveryDatabase((fresh) => {
  test('a database is made once, and making it again changes nothing', async () => {
    const { db } = await fresh()
    await migrate(db)
    expect(await db.selectFrom('people').selectAll().execute()).toEqual([])
  })

  test('a database that had a later change before an earlier one is brought up to date', async () => {
    const { db } = await fresh()
    await sql`delete from kysely_migration where name = '2026-11-22-19-saved-views-come-back'`.execute(db)
    await sql`alter table saved_views drop column deleted_at`.execute(db)
    await migrate(db)
    expect(await db.selectFrom('saved_views').select('deleted_at').execute()).toEqual([])
  })

  test('a database of a newer Heard is left alone', async () => {
    const { db } = await fresh()
    await sql`insert into kysely_migration (name, timestamp) values ('2036-01-01-1-create-wings', '2036-01-01T00:00:00Z')`.execute(
      db,
    )
    await expect(migrate(db)).rejects.toThrow('newer version')
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
