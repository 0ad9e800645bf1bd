import { type Kysely, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { isSqlite } from '../../db/dialect.ts'
import { tablesOf } from '../../db/queries/damage.ts'
import { findLoadMark } from '../../db/queries/load-marks.ts'
import { saveOwnTimeDays } from '../../db/queries/own-time.ts'
import { findPersonByEmail } from '../../db/queries/people.ts'
import { searchWords } from '../../db/queries/search.ts'
import type { Database } from '../../db/schema.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { readConfig } from '../../server/config.ts'
import { beginLoad } from '../../server/generate/load/begin.ts'
import { generateLoad } from '../../server/generate/load/load.ts'
import { broughtAt, type LoadSetup } from '../../server/generate/load/prepared.ts'
import { createAuth, migrateAuth } from '../../server/web/auth.ts'
import { makeSqlite, onEveryDatabase } from '../databases.ts'
import { staffed } from '../load.ts'

const MANY = 30

onEveryDatabase((fresh) => {
  test('what is made many at a time is, table by table, what an import makes of the same files', async () => {
    const { db } = await fresh()
    const size = { conversations: MANY, utterances: 12, reps: 4, seed: 'both' }
    const { setup } = await staffed(db, size)
    const ownDays = isSqlite(db) ? 0 : 2
    await saveOwnTimeDays(db, ownDays)
    for (let nth = 0; nth < MANY; nth += 1) await bring(db, setup, nth)
    const imported = await everyRow(db)
    expect(imported.conversations).toHaveLength(MANY)
    for (const channel of ['chat', 'email', 'in-person', 'phone', 'video'])
      expect(imported.conversations?.some((row) => row.includes(`"channel":"${channel}"`))).toBe(true)

    const { db: other } = await fresh()
    const filled = await staffed(other, size)
    await saveOwnTimeDays(other, ownDays)
    const mark = { seed: 'both', conversations: MANY, each: 12, reps: 4, until: filled.setup.size.until }
    await generateLoad(other, filled.setup, { threads: 0, mark: { ...mark, done: 0, utterances: 0 } })
    const { settings = [], ...made } = await everyRow(other)
    const { settings: kept, ...others } = imported
    expect(made).toEqual(others)
    expect(settings.filter((row) => !row.includes('generated-load'))).toEqual(kept)
    const rep = await findPersonByEmail(other, filled.some[0] ?? '')
    expect(rep && (await searchWords(other, rep, 'order')).found.length).toBeGreaterThan(0)
  })

  test('a load that was stopped goes on behind what is whole, and is the same in the end', async () => {
    const { db } = await fresh()
    const size = { conversations: 33, utterances: 2, reps: 4, seed: 'stopped' }
    const { setup } = await staffed(db, size)
    const mark = { seed: 'stopped', conversations: 33, each: 2, reps: 4, until: setup.size.until }
    const stopped = generateLoad(db, setup, {
      ...{ threads: 0, atOnce: 10, mark: { ...mark, done: 0, utterances: 0 } },
      told: ({ done }) => {
        if (done >= 20) throw new Error('the machine was switched off')
      },
    })
    await expect(stopped).rejects.toThrow('switched off')
    const half = await findLoadMark(db, 'stopped')
    expect(half?.done).toBe(20)

    if (half) await generateLoad(db, setup, { threads: isSqlite(db) ? 1 : 0, mark: half })
    const utterances = (await findLoadMark(db, 'stopped'))?.utterances
    const { rows } = await sql<{ many: number; different: number; said: number }>`select count(*) as many,
      count(distinct id) as different, (select count(*) from utterances) as said from conversations`.execute(
      db,
    )
    expect(rows).toEqual([{ many: 33, different: 33, said: utterances }])
  })
})

test('a load leaves conversations that are not its own alone until it is told to add to them', async () => {
  const { db, database } = await makeSqlite((end) => onTestFinished(async () => void (await end())))
  const auth = createAuth(db, {
    ...{ secret: 'a secret of a load that nobody keeps anything in', database, secureCookies: false },
    baseUrl: readConfig({}).baseUrl,
  })
  await migrateAuth(auth)
  const services = { db, auth, now: () => new Date('2026-11-20T09:00:00Z') }
  const wanted = { conversations: 2, utterances: 2, reps: 1, months: 1, seed: 'first', intoExisting: false }
  const first = await beginLoad(services, wanted)
  if ('refused' in first) throw new Error(first.refused)
  await generateLoad(db, first.setup, { threads: 0, mark: first.mark })

  const other = { ...wanted, seed: 'second' }
  expect(await beginLoad(services, other)).toMatchObject({
    refused: expect.stringContaining('--into-existing'),
  })
  expect(await beginLoad(services, { ...wanted, conversations: 3 })).toMatchObject({
    refused: expect.stringContaining('--seed'),
  })
  expect(await beginLoad(services, wanted)).toMatchObject({ mark: { done: 2 } })
  expect(await beginLoad(services, { ...other, intoExisting: true })).toMatchObject({ mark: { done: 0 } })
})

async function bring(db: Kysely<Database>, setup: LoadSetup, nth: number): Promise<void> {
  const { name, bytes, customerId, now } = broughtAt(setup, nth)
  const around = { viewer: null, repId: null, consentKnown: true, zone: setup.size.timeZone }
  const answer = await importFiles(db, { files: [{ name, bytes }], customerId, now, ...around })
  expect('files' in answer && answer.files[0]?.outcome).toBe('imported')
}

/** What tells in how many steps something came to be, and nothing else. */
const ofSteps: Readonly<Record<string, readonly string[]>> = {
  utterances: ['row_id'],
  utterance_search: ['row_id'],
  heard_changes: ['seq'],
  known_customers: ['changes'],
}

/** Every row of every table, with the name of whatever stands behind an id in its place. */
async function everyRow(db: Kysely<Database>): Promise<Record<string, readonly string[]>> {
  const names = new Map<string, string>()
  const { rows: named } = await sql<{ id: string; name: string }>`
    select id, email as name from people union all select id, name from teams union all
    select customer_id, address from customer_addresses where kind = 'email' union all
    select conversation_id, name from conversation_files c join files f on f.sha256 = c.sha256`.execute(db)
  for (const { id, name } of named) names.set(id, name)
  const every: Record<string, readonly string[]> = {}
  for (const table of await tablesOf(db)) {
    if (/^(?:kysely|said)_/.test(table)) continue
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)
    const all = rows.map((row) => told(row, ofSteps[table] ?? [], names)).toSorted()
    every[table] = table === 'heard_changes' ? [...new Set(all)] : all
  }
  return every
}

function told(
  row: Record<string, unknown>,
  without: readonly string[],
  names: ReadonlyMap<string, string>,
): string {
  const kept = Object.entries(row).filter(([key]) => !without.includes(key))
  const readable = kept.map(([key, value]) => [
    key,
    value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
  ])
  return JSON.stringify(Object.fromEntries(readable)).replace(
    /\b[0-9a-f]{32}\b/g,
    (id: string) => names.get(id) ?? 'an id',
  )
}
