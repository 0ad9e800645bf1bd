import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { sql } from 'kysely'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { addRecording } from '../../db/queries/recordings.ts'
import { sayOfFinding } from '../../server/actions/say-of-finding.ts'
import { moveIn } from '../cast.ts'
import { importCall } from '../imported.ts'
import { heard } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('D-71 verify says by its exit code that nothing was changed, that something was, or that it could not look', async () => {
  expect(await heard(['verify'], folder)).toMatchObject({ code: 4 })
  expect((await heard(['recompute', '--all'], folder)).code).toBe(4)
  const { db, close } = connect({ dataDir: folder, databaseUrl: null })
  await migrate(db)
  await close()
  const kept = join(folder, 'kept')
  for (const _ of ['first', 'second'])
    expect((await heard(['ledger', 'checkpoint', '--out', kept], folder)).code).toBe(0)
  expect(await heard(['verify', '--checkpoint', kept], folder)).toMatchObject({ code: 0 })
  expect((await heard(['verify', '--receipt', '1'], folder)).code).toBe(2)
  expect((await heard(['verify', '--checkpoint', join(folder, 'no')], folder)).code).toBe(4)
  expect((await heard(['recompute', 'Nothing'], folder)).code).toBe(4)
  expect((await heard(['recompute'], folder)).code).toBe(2)

  const database = new BetterSqlite3(join(folder, 'heard.sqlite'))
  database.exec("drop trigger ledger_never_changes; update ledger set payload = '{}' where seq = 1")
  const changed = await heard(['verify'], folder)
  expect([changed.code, changed.out]).toEqual([3, expect.stringMatching(/Entry 1 was changed/)])
  const other = join(folder, 'other')
  writeFileSync(other, readFileSync(kept, 'utf8').replaceAll(/[0-9a-f]{64}/g, 'a'.repeat(64)))
  const exchanged = await heard(['verify', '--checkpoint', other], folder)
  expect([exchanged.code, exchanged.out]).toEqual([3, expect.stringMatching(/aaaaaaaa/)])
  database.exec('drop trigger ledger_stays; delete from ledger where seq = 2')
  database.close()
  const cut = await heard(['verify', '--checkpoint', kept], folder)
  expect(cut.code).toBe(3)
  expect(cut.out).toContain('The guard ledger_stays is missing')
  expect(cut.out).toContain('The end was cut off: entry 2')
})

test('D-67 one byte flipped in the database or in a recording is told with the table or the file', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'heard-verify-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const { db, close } = connect({ dataDir, databaseUrl: null })
  await migrate(db)
  const { rosa } = await moveIn(db)
  const conversationId = await importCall(db, rosa)
  const row = { name: 'rosa.mp3', path: 'rosa.mp3', mime: 'audio/mpeg', container: 'mp3' } as const
  const sound = Buffer.alloc(3000, 'heard')
  const sha256 = createHash('sha256').update(sound).digest('hex')
  mkdirSync(join(dataDir, 'recordings'))
  writeFileSync(join(dataDir, 'recordings', 'rosa.mp3'), sound)
  const at = '2026-11-22T09:00:00.000Z'
  await addRecording(db, {
    ...row,
    sha256,
    size: 3000,
    addedBy: null,
    conversationId,
    matchedHow: 'name',
    now: at,
  })
  const { text } = await db.selectFrom('utterances').select('text').executeTakeFirstOrThrow()
  await close()
  expect((await heard(['verify'], dataDir)).code).toBe(0)

  const file = join(dataDir, 'heard.sqlite')
  const whole = readFileSync(file)
  const pagesOf = pagesIn(file)
  const within = (table: string, words: string) =>
    pagesOf(table)
      .map((page) => page + whole.subarray(page, page + 4096).indexOf(words))
      .find((at) => !pagesOf(table).includes(at + 1)) ?? 0
  const flips = [
    { where: within('utterances', text), says: 'in utterances:' },
    { where: within('files', text), says: 'In the table files, rosa-1.json' },
    { where: (pagesOf('moments')[0] ?? 0) + 3, says: 'in moments:' },
    { where: 3, says: 'in heard.sqlite:' },
  ]
  for (const { where, says } of flips) {
    writeFileSync(file, flipped(whole, where))
    const { code, out } = await heard(['verify'], dataDir)
    expect(out).toContain(says)
    expect(code).toBe(3)
  }
  writeFileSync(file, whole)
  writeFileSync(join(dataDir, 'recordings', 'rosa.mp3'), flipped(sound, 1000))
  const { code, out } = await heard(['verify'], dataDir)
  expect(out).toContain('The file recordings/rosa.mp3 is not what was kept.')
  expect(code).toBe(3)
})

test('X-03 a figure that does not follow from the words it was taken from is told with its table, however well formed', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'heard-verify-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const { db, close } = connect({ dataDir, databaseUrl: null })
  await migrate(db)
  const { rosa, mina } = await moveIn(db)
  const conversationId = await importCall(db, rosa)
  const { id } = await db.selectFrom('commitments').select('id').executeTakeFirstOrThrow()
  const about = { findingId: id, kind: 'commitment' } as const
  await sayOfFinding(db, mina, about, 'refused', '2026-11-22T09:00:00Z')
  const untouched = await heard(['verify', '--all', '--json'], dataDir)
  expect(JSON.parse(untouched.out)).toMatchObject({ verdict: 'intact', conversations: 1 })
  await db.updateTable('moments').set({ words: 'What changed' }).where('seq', '=', 0).execute()
  await db
    .updateTable('measurements')
    .set((row) => ({
      measures: sql<string>`replace(${row.ref('measures')}, '"questions":{"known":true,"value":', '"questions":{"known":true,"value":1')`,
    }))
    .execute()
  await close()
  expect((await heard(['verify'], dataDir)).code).toBe(0)
  const { code, out } = await heard(['verify', '--all'], dataDir)
  expect(code).toBe(3)
  for (const table of ['moments', 'measurements'])
    expect(out).toContain(`In the table ${table}, what stands of the conversation ${conversationId}`)
})

/** Where the pages of a table begin in the file. */
function pagesIn(file: string) {
  const database = new BetterSqlite3(file, { readonly: true })
  const rows = database.prepare('select name, pgoffset as at from dbstat').all()
  database.close()
  return (table: string) =>
    (rows as { name: string; at: number }[]).flatMap(({ name, at }) => (name === table ? [at] : []))
}

function flipped(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes)
  other[at] = (other[at] ?? 0) ^ 1
  return other
}
