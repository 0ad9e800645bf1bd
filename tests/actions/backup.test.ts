import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { connect, settingsOf } from '../../db/connect.ts'
import { enter, headOfLedger } from '../../db/queries/ledger.ts'
import { addRecording } from '../../db/queries/recordings.ts'
import { teamNamed } from '../../db/queries/teams.ts'
import { makeBackup } from '../../server/actions/backup/make-backup.ts'
import { readManifest } from '../../server/actions/backup/manifest.ts'
import { restoreBackup } from '../../server/actions/backup/restore-backup.ts'
import { keptWhole } from '../../server/actions/ledger/kept-whole.ts'
import { verifyLedger } from '../../server/actions/ledger/verify.ts'
import { createAuth, migrateAuth } from '../../server/web/auth.ts'
import { moveIn } from '../cast.ts'
import { makeSqlite, type OpenDatabase, onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const now = '2026-11-22T09:00:00.000Z'
const sound = Buffer.alloc(3000, 'heard')
const homes: string[] = []
afterAll(async () => {
  for (const home of homes) await rm(home, { recursive: true, force: true })
})

onEveryDatabase((fresh) => {
  test('D-65 a backup made while people write is restored whole, signs everybody out, and goes over nothing', async () => {
    const open = await fresh()
    const { db, database, dataDir, home, rosa, signInTables } = await lived(open)
    const begun = (await db.selectFrom('teams').select('id').execute()).length
    const target = join(home, 'monday')
    const writer = open.again().db
    const busy = Promise.all(Array.from({ length: 20 }, (_, at) => teamNamed(writer, `Team ${at}`, now)))
    const made = await makeBackup(target, { db, database, dataDir, now })
    await busy
    expect(made).toMatchObject({ missing: [], ledger: { seq: 1 }, database })
    expect(made.files.map((one) => one.path)).toEqual(
      expect.arrayContaining(['recordings/rosa.mp3', 'secret']),
    )
    await expect(makeBackup(target, { db, database, dataDir, now })).rejects.toThrow('is there already')

    const restoring = {
      dataDir: join(home, 'again'),
      databaseUrl: await emptyBeside(open, fresh),
      signInTables,
    }
    await restoringTwice(target, restoring)
    const back = connect(restoring)
    try {
      expect(await keptWhole(back.db, restoring.dataDir)).toEqual([])
      expect((await verifyLedger(back.db, [await headOfLedger(db)])).findings).toEqual([])
      const teams = await back.db.selectFrom('teams').select('id').execute()
      expect(teams.length).toBeGreaterThanOrEqual(begun)
      for (const table of ['utterances', 'parties', 'files', 'people', 'ledger'] as const)
        expect(await everything(back.db, table), table).toEqual(await everything(db, table))
      const { rows } = await sql`select * from session`.execute(back.db)
      expect(rows).toEqual([])
      await importCall(back.db, rosa, { number: 2 })
    } finally {
      await back.close()
    }
  })
})

test('D-65 without room, or when something fails on the way, there is no backup, and none of before is touched', async () => {
  const { db, database, dataDir, home } = await lived(await onSqlite())
  const before = await makeBackup(join(home, 'monday'), { db, database, dataDir, now })
  const room = async () => 1000
  const target = join(home, 'tuesday')
  await expect(makeBackup(target, { db, database, dataDir, now, room })).rejects.toThrow('MB left')
  await rm(join(dataDir, 'recordings', 'rosa.mp3'))
  await mkdir(join(dataDir, 'recordings', 'rosa.mp3'))
  await expect(makeBackup(target, { db, database, dataDir, now })).rejects.toThrow()
  await expect(makeBackup(join(home, 'no', 'such'), { db, database, dataDir, now })).rejects.toThrow(
    'no folder',
  )
  expect((await readdir(home)).toSorted()).toEqual(['data', 'monday'])
  expect(await readManifest(join(home, 'monday'))).toEqual(before)

  await rm(join(dataDir, 'recordings', 'rosa.mp3'), { recursive: true })
  expect((await makeBackup(target, { db, database, dataDir, now })).missing).toEqual(['recordings/rosa.mp3'])
})

test('D-67 one byte flipped in a backup is named, and nothing is restored', async () => {
  const { db, database, dataDir, home, signInTables } = await lived(await onSqlite())
  const source = join(home, 'monday')
  const { files } = await makeBackup(source, { db, database, dataDir, now })
  const restoring = { dataDir: join(home, 'again'), databaseUrl: null, signInTables }
  for (const { path } of files) {
    await flip(join(source, path))
    expect((await restoreBackup(source, restoring)).findings).toMatchObject([
      { what: 'file-changed', id: path },
    ])
    await flip(join(source, path))
  }
  expect(existsSync(restoring.dataDir)).toBe(false)
  expect((await restoreBackup(source, restoring)).findings).toEqual([])
})

async function restoringTwice(source: string, needs: Parameters<typeof restoreBackup>[1]) {
  expect((await restoreBackup(source, needs)).findings).toEqual([])
  const there = await readdir(needs.dataDir)
  await expect(restoreBackup(source, needs)).rejects.toThrow('is not empty')
  expect(await readdir(needs.dataDir)).toEqual(there)
}

async function everything(
  db: OpenDatabase['db'],
  table: 'utterances' | 'parties' | 'files' | 'people' | 'ledger',
) {
  const { rows } = await sql`select * from ${sql.table(table)} order by 1, 2`.execute(db)
  return rows
}

async function flip(path: string) {
  const bytes = await readFile(path)
  const at = bytes.length >> 1
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(path, bytes)
}

/** A small installation: a call with its recording, an entry in the ledger, somebody signed in. */
async function lived(open: OpenDatabase) {
  const { db, database } = open
  const home = await mkdtemp(join(tmpdir(), 'heard-backup-'))
  homes.push(home)
  const dataDir = join(home, 'data')
  await mkdir(join(dataDir, 'recordings'), { recursive: true })
  const { rosa } = await moveIn(db)
  const conversationId = await importCall(db, rosa)
  const sha256 = createHash('sha256').update(sound).digest('hex')
  await writeFile(join(dataDir, 'recordings', 'rosa.mp3'), sound)
  await writeFile(join(dataDir, 'secret'), 'of this installation')
  const row = { name: 'rosa.mp3', path: 'rosa.mp3', mime: 'audio/mpeg', container: 'mp3', sha256 } as const
  await addRecording(db, { ...row, size: 3000, addedBy: null, conversationId, matchedHow: 'name', now })
  await enter(db, { at: now, kind: 'checkpoint', payload: { entries: 0 } })
  const signInTables = async (one: Pick<OpenDatabase, 'db' | 'database'>) =>
    migrateAuth(
      createAuth(one.db, {
        secret: 's'.repeat(32),
        database: one.database,
        baseUrl: 'http://127.0.0.1:3000',
        secureCookies: false,
      }),
    )
  await signInTables(open)
  await sql`insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
    values ('rosa', 'Rosa', 'rosa@mina.example', ${database === 'sqlite' ? 1 : true}, ${now}, ${now})`.execute(
    db,
  )
  await sql`insert into session (id, "userId", token, "expiresAt", "createdAt", "updatedAt")
    values ('s', 'rosa', 't', ${now}, ${now}, ${now})`.execute(db)
  return { db, database, dataDir, home, rosa, signInTables }
}

/** `null` is a file of its own in the folder. */
async function emptyBeside({ database }: OpenDatabase, fresh: (made: boolean) => Promise<OpenDatabase>) {
  return database === 'sqlite' ? null : (settingsOf((await fresh(false)).db)?.databaseUrl ?? '')
}

function onSqlite() {
  return makeSqlite((end) => onTestFinished(async () => void (await end())))
}
