import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { connect, settingsOf } from '../../db/connect.ts'
import { enter, headOfLedger } from '../../db/queries/ledger.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { addRecording } from '../../db/queries/recordings.ts'
import { searchWords } from '../../db/queries/search.ts'
import type { Database } from '../../db/schema.ts'
import { keptWhole } from '../../server/actions/ledger/kept-whole.ts'
import { verifyLedger } from '../../server/actions/ledger/verify.ts'
import { move } from '../../server/actions/move/move.ts'
import { sha256Of } from '../../server/actions/prepare-file.ts'
import { createAuth, migrateAuth } from '../../server/web/auth.ts'
import { makePostgres, makeSqlite, type OpenDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import { fillWithLoad } from '../load.ts'

const now = '2026-11-22T09:00:00.000Z'
const sound = Buffer.alloc(3000, 'heard')
const atEnd = (end: () => Promise<unknown>) => onTestFinished(async () => void (await end()))

test('a whole installation moves to an empty PostgreSQL, all of it or nothing, and goes on there', async () => {
  const from = await lived()
  const before = await looked(from.db, from.rep)
  const { dataDir } = settingsOf(from.db) ?? { dataDir: '' }
  const empty = await makePostgres(atEnd, true)
  const to = settingsOf(empty.db)?.databaseUrl ?? ''
  await expect(move({ dataDir, to, signInTables })).rejects.toThrow('stop Heard')
  await from.close()

  await sql`create database letters encoding 'SQL_ASCII' locale 'C' template template0`.execute(empty.db)
  await expect(move({ dataDir, to: to.replace(/[^/]+$/, 'letters'), signInTables })).rejects.toThrow(
    'keeps letters as SQL_ASCII, and Heard needs UTF8',
  )
  await sql`drop database letters`.execute(empty.db)
  const { id, name } = from.rep
  await rename(dataDir, id, `${name}\0`)
  const which = `the table people where id is "${id}": invalid byte sequence`
  await expect(move({ dataDir, to, signInTables })).rejects.toThrow(which)
  await rename(dataDir, id, name)

  await writeFile(join(dataDir, 'recordings', 'one.mp3'), 'another sound')
  expect((await move({ dataDir, to, signInTables })).findings).toMatchObject([{ what: 'file-changed' }])
  expect(await empty.db.selectFrom('people').select('id').execute()).toEqual([])
  await writeFile(join(dataDir, 'recordings', 'one.mp3'), sound)

  const moved = await move({ dataDir, to, signInTables })
  expect(moved).toMatchObject({ findings: [], entries: 1 })
  expect(moved.tables.get('utterances')?.rows).toBe(before.utterances.length)
  await expect(move({ dataDir, to, signInTables })).rejects.toThrow('not empty')

  const { db } = empty
  expect(await looked(db, from.rep)).toEqual(before)
  expect(await keptWhole(db, dataDir)).toEqual([])
  expect((await verifyLedger(db, [before.head])).findings).toEqual([])
  const { rows: sessions } = await sql`select token, "expiresAt" from session`.execute(db)
  expect(sessions).toEqual([{ token: 't', expiresAt: new Date(now) }])

  const usual = await makePostgres(atEnd, true)
  await signInTables(usual)
  expect(await builtAs(db)).toEqual(await builtAs(usual.db))
  await expect(sql`update ledger set hash = 'other'`.execute(db)).rejects.toThrow()
  await importCall(db, from.rep, { number: 2 })

  const still = connect({ dataDir, databaseUrl: null })
  atEnd(still.close)
  expect(await looked(still.db, from.rep)).toEqual(before)
})

/** A few conversations of every form, with a recording, somebody signed in and an entry in the ledger. */
async function lived() {
  const open = await makeSqlite(atEnd)
  const { db } = open
  const { rep } = await fillWithLoad(db, { conversations: 12, utterances: 6, reps: 2, seed: 'moved' })
  const conversationId = await importCall(db, rep)
  const dataDir = settingsOf(db)?.dataDir ?? ''
  await mkdir(join(dataDir, 'recordings'))
  await writeFile(join(dataDir, 'recordings', 'one.mp3'), sound)
  const row = { name: 'one.mp3', path: 'one.mp3', mime: 'audio/mpeg', container: 'mp3' } as const
  const file = { ...row, sha256: sha256Of(sound), size: 3000, addedBy: null, now }
  await addRecording(db, { ...file, conversationId, matchedHow: 'name' })
  await enter(db, { at: now, kind: 'checkpoint', payload: { entries: 0 } })
  await signInTables(open)
  await sql`insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
    values ('one', 'One', 'one@loomworks.example', 1, ${now}, ${now})`.execute(db)
  await sql`insert into session (id, "userId", token, "expiresAt", "createdAt", "updatedAt")
    values ('s', 'one', 't', ${now}, ${now}, ${now})`.execute(db)
  return { ...open, rep }
}

async function rename(dataDir: string, id: string, name: string): Promise<void> {
  const { db, close } = connect({ dataDir, databaseUrl: null })
  await db.updateTable('people').set({ name }).where('id', '=', id).execute()
  await close()
}

/** What the move may change nothing of. */
async function looked(db: Kysely<Database>, rep: Viewer) {
  const utterances = await db.selectFrom('utterances').selectAll().orderBy('row_id').execute()
  const statistics = await db
    .selectFrom('conversation_stats')
    .selectAll()
    .orderBy('conversation_id')
    .execute()
  const files = await db.selectFrom('files').selectAll().orderBy('sha256').execute()
  const said = await searchWords(db, rep, 'order')
  return { head: await headOfLedger(db), utterances, statistics, files, said: said.found.length }
}

/** Everything that finds, links and guards rows. */
async function builtAs(db: Kysely<Database>): Promise<readonly string[]> {
  const { rows } = await sql<{
    made: string
  }>`select indexdef as made from pg_indexes where schemaname = 'public'
    union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace and contype <> 'n'
    union all select pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger where not tgisinternal
    order by 1`.execute(db)
  return rows.map(({ made }) => made)
}

async function signInTables({ db, database }: Pick<OpenDatabase, 'db' | 'database'>): Promise<void> {
  const settings = { secret: 's'.repeat(32), baseUrl: 'http://127.0.0.1:3000', secureCookies: false }
  await migrateAuth(createAuth(db, { ...settings, database }))
}
