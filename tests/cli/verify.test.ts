import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { heard } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('verify says by its exit code that nothing was changed, that something was, or that it could not look', async () => {
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
  database.exec('drop trigger ledger_stays; delete from ledger where seq = 2')
  database.close()
  const cut = await heard(['verify', '--checkpoint', kept], folder)
  expect(cut.code).toBe(3)
  expect(cut.out).toContain('The guard ledger_stays is missing')
  expect(cut.out).toContain('The end was cut off: entry 2')
})
