import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Kysely, sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { createPeriod } from '../../db/queries/periods.ts'
import type { Database } from '../../db/schema.ts'
import { freezePeriod } from '../../server/actions/grade-period.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import { everythingFrozen } from './everything-frozen.ts'
import { moveTwelveIn, plan, work } from './twelve-reps.ts'

const run = promisify(execFile)
const now = '2026-12-23T09:00:00.000Z'
const span = { from: '2026-09-28', to: '2026-12-20' }
const DAYS = 1_700
const later = `data:text/javascript,const Now=Date;globalThis.Date=class extends Now{constructor(...a){a.length?super(...a):super(Now.now()+${DAYS}*864e5)}static now(){return Now.now()+${DAYS}*864e5}}`

const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/** A company before its close, in a file. */
async function beforeTheClose(db: Kysely<Database>): Promise<string> {
  const house = await moveTwelveIn(db, '2026-07-01T09:00:00Z')
  await work(db, span, (number) => 2 * number)
  for (const number of [1, 2]) await importCall(db, house.rep(number), { number: 9 + number })
  await createPeriod(db, { planId: plan.id, name: 'Autumn', ...span })
  const folder = await mkdtemp(join(tmpdir(), 'heard-same-'))
  folders.push(folder)
  await sql`vacuum into ${join(folder, 'heard.sqlite')}`.execute(db)
  return folder
}

/** Freezes it in a program of its own, with the clock, zone and language of another place, alone or in threads. */
async function frozenUnder(
  folder: string,
  threads: '0' | '2',
  env: Readonly<Record<string, string>>,
  ...options: readonly string[]
) {
  const copy = await mkdtemp(join(tmpdir(), 'heard-there-'))
  folders.push(copy)
  await cp(folder, copy, { recursive: true })
  const there = resolve(import.meta.dirname, 'frozen-there.ts')
  const { stdout } = await run(process.execPath, [...options, there, copy, now, threads], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    maxBuffer: 64 * 1024 ** 2,
  })
  return { ...(JSON.parse(stdout) as { again: readonly string[]; frozen: unknown }), folder: copy }
}

/** `heard recompute --all` as an auditor types it on a machine of their own, years later. */
async function recomputedUnder(folder: string, env: Readonly<Record<string, string>>): Promise<string> {
  const typed = ['--require', './server/preflight.cjs', '--import', later, 'server/cli/heard.ts']
  const { stdout } = await run(process.execPath, [...typed, 'recompute', '--all'], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { PATH: process.env.PATH, DATA_DIR: folder, ...env },
  })
  return stdout
}

const made: { readonly folder: string; readonly frozen: unknown }[] = []

onEveryDatabase((fresh) => {
  test('D-68 D-75 the same company closes to the same bytes on both databases, in every zone and language, and years later', async () => {
    const { db, database } = await fresh()
    if (database === 'sqlite') {
      const folder = await beforeTheClose(db)
      const [here, there] = await Promise.all([
        frozenUnder(folder, '0', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }),
        frozenUnder(
          folder,
          '2',
          { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
          '--import',
          later,
        ),
      ])
      expect([there.again, there.frozen]).toEqual([here.again, here.frozen])
      made.push({ folder, frozen: here.frozen })
      const elsewhere = { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }
      expect(await recomputedUnder(there.folder, elsewhere)).toBe(
        '12 the same to the last byte, 0 different, 0 that could not be worked out again.\n',
      )
      expect(here.again).toEqual(Array.from({ length: 12 }, () => 'same'))
      return
    }
    const [onSqlite] = made
    if (!onSqlite) throw new Error('It was not made on SQLite')
    const source = connect({ dataDir: onSqlite.folder, databaseUrl: null })
    await copyInto(source.db, db)
    await source.close()
    const [period] = await db.selectFrom('periods').select('id').execute()
    await freezePeriod(db, { periodId: period?.id ?? '', timeZone: 'Europe/London', now })
    expect(await everythingFrozen(db)).toEqual(onSqlite.frozen)
  })
})

const isCopied = (table: string) => !/search|^said_|^heard_changes$/.test(table)

/** Every row as it is, but for what words are searched by and what was only noted; nothing is checked on the way. */
async function copyInto(from: Kysely<Database>, to: Kysely<Database>): Promise<void> {
  const tables = await to.introspection.getTables()
  await to.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one)
    for (const { name } of tables.filter((table) => isCopied(table.name))) {
      const rows = await from
        .selectFrom(name as 'people')
        .selectAll()
        .execute()
      for (const { row_id: _, ...row } of rows as readonly { row_id?: number }[])
        await one
          .insertInto(name as 'people')
          .values(row as never)
          .execute()
    }
    await sql`set session_replication_role = default`.execute(one)
  })
}
