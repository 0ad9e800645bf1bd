import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { connect, connectReplica } from '../../db/connect.ts'
import { Replica } from '../../db/replica.ts'
import { startWithReplica } from '../postgres-server.ts'

test('a replica answers only where it has all that was written before it was asked, and the first database otherwise', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'heard-replica-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await chmod(folder, 0o755)
  const servers = await startWithReplica(folder)
  onTestFinished(async () => {
    await servers.replica.stop()
    await servers.first.stop()
  })
  const { db, close } = connect({ dataDir: folder, databaseUrl: `${servers.first.url}/postgres` })
  onTestFinished(close)
  const follows = new pg.Client({ connectionString: `${servers.replica.url}/postgres` })
  await follows.connect()
  follows.on('error', () => {})

  let clock = Date.parse('2026-11-22T09:00:00.000Z')
  const later = () => {
    clock += 10_000
  }
  const one = connectReplica(`${servers.replica.url}/postgres`)
  const replica = new Replica({ first: db, replica: one, now: () => new Date(clock), waitMs: 2_000 })
  onTestFinished(() => replica.close())
  const impatient = new Replica({ first: db, replica: one, now: () => new Date(clock), waitMs: 30 })
  const said = async (from: typeof db) =>
    (
      await sql<{
        word: string
        follows: boolean
      }>`select word, pg_is_in_recovery() as follows from said`.execute(from)
    ).rows[0]

  await sql`create table said (word text)`.execute(db)
  await sql`insert into said values ('ours alone')`.execute(db)
  const reader = await replica.reader()
  expect(await said(reader)).toEqual({ word: 'ours alone', follows: true })
  expect(await reader.transaction().execute(said)).toMatchObject({ follows: false })

  await follows.query('select pg_wal_replay_pause()')
  await sql`update said set word = 'taken back'`.execute(db)
  expect(await said(await impatient.reader())).toEqual({ word: 'taken back', follows: false })
  expect(impatient.served).toMatchObject({ pages: 0, instead: 1, awaySince: null })
  expect(impatient.served.behindMs).toBeGreaterThan(0)

  await follows.query('select pg_wal_replay_resume()')
  later()
  expect(await said(await replica.reader())).toEqual({ word: 'taken back', follows: true })
  expect(replica.served).toMatchObject({ pages: 2, instead: 0, behindMs: 0 })

  const held = await replica.reader()
  await follows.end()
  await servers.replica.stop()
  expect(await said(held)).toEqual({ word: 'taken back', follows: false })
  expect(await said(await replica.reader())).toEqual({ word: 'taken back', follows: false })
  expect(replica.served.awaySince).toBe(new Date(clock).toISOString())

  const notOurs = new Replica({ first: db, replica: db, now: () => new Date(clock), waitMs: 30 })
  expect(await notOurs.reader()).toBe(db)
})
