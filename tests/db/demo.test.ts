import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allPeople, findPersonByEmail, type Viewer } from '../../db/queries/people.ts'
import { approvalsOf, openingsOf, stepsOf } from '../../db/queries/period-steps.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { promisesFor, stateOn } from '../../db/queries/promises.ts'
import { proofsFor } from '../../db/queries/proofs.ts'
import { findRecording } from '../../db/queries/recordings.ts'
import { installation } from '../../db/queries/settings.ts'
import { statementsOfPeriod } from '../../db/queries/statements.ts'
import type { Database } from '../../db/schema.ts'
import type { DemoServices } from '../../db/seeds/demo/bring.ts'
import { loadDemo } from '../../db/seeds/demo.ts'
import { leaveDemo } from '../../server/actions/leave-demo.ts'
import { readConfig } from '../../server/config.ts'
import { periodStates } from '../../server/pay/period-way.ts'
import { createAuth, migrateAuth } from '../../server/web/auth.ts'
import { makeSqlite, type OpenDatabase, onEveryDatabase } from '../databases.ts'

const now = new Date('2026-11-19T13:00:00Z')
const secret = 'a secret of a demo that nobody keeps anything in'
const grades: unknown[] = []

onEveryDatabase((fresh) => {
  let services: DemoServices
  let opened: OpenDatabase
  let dataDir: string
  const person = async (key: string) =>
    (await findPersonByEmail(services.db, `${key}@larkfield.example`)) as Viewer

  beforeAll(async () => {
    opened = await fresh()
    dataDir = await mkdtemp(join(tmpdir(), 'heard-demo-'))
    services = await servicesOn(opened, dataDir, now)
    await loadDemo(services)
  })
  afterAll(() => rm(dataDir, { recursive: true, force: true }))

  test('only what nobody can date or name is not graded', async () => {
    const open = await services.db
      .selectFrom('conversations')
      .innerJoin('conversation_files', 'conversation_id', 'conversations.id')
      .innerJoin('files', 'files.sha256', 'conversation_files.sha256')
      .select(['files.name', 'ungradable'])
      .where('ungradable', '<>', '[]')
      .orderBy('files.name')
      .execute()
    expect(open.map(({ name }) => name)).toEqual([
      'meadow-zoom.vtt',
      'visit-brightwater-by-the-oven.json',
      'windmill-speaker-2.vtt',
    ])
    expect(open[2]?.ungradable).toContain('Speaker 2')
  })

  test('a quote that went with a mail has kept a promise, and an invitation waits to be taken', async () => {
    const rena = await person('rena')
    const promises = await promisesFor(services.db, rena)
    const made = promises.filter(
      (one) => one.words.includes('second deck') || one.words.includes('our fitter'),
    )
    expect(made.map((one) => one.outcome?.proof?.words ?? null)).toEqual([
      expect.stringContaining('as promised'),
      null,
    ])
    const { proofs } = await proofsFor(services.db, rena, made[1]?.id ?? '')
    expect(proofs[0]).toMatchObject({ isLikely: true, reasons: [{ kind: 'invites' }, {}] })
  })

  test('no conversation lies in the future, and each has a customer and a rep', async () => {
    const rows = await real(services.db).selectAll().execute()
    expect(rows.length).toBeGreaterThan(120)
    for (const row of rows) {
      expect(row.sorted_at < now.toISOString(), row.sorted_at).toBe(true)
      expect(row.customer_id).not.toBeNull()
      expect(row.rep_id).not.toBeNull()
    }
  })

  test('Rosa and Rena have talked with nine customers or more in every way there is', async () => {
    const formats = await real(services.db).select('format').distinct().execute()
    expect(formats.map(({ format }) => format).toSorted()).toEqual([
      'eml',
      'heard-json',
      'intercom',
      'teams-vtt',
      'whatsapp',
      'zoom-vtt',
    ])
    for (const key of ['rosa', 'rena', 'ravi']) {
      const customers = await services.db
        .selectFrom('conversations')
        .select('customer_id')
        .distinct()
        .where('rep_id', '=', (await person(key)).id)
        .execute()
      expect(customers.length).toBeGreaterThanOrEqual(9)
    }
  })

  test('promises are open, overdue, kept, late and released', async () => {
    const seen = [
      ...(await promisesFor(services.db, await person('mina'))),
      ...(await promisesFor(services.db, await person('noah'))),
    ].filter(({ owner }) => owner !== 'customer')
    const states = new Set(seen.map((one) => stateOn(one, '2026-11-19')))
    expect([...states].toSorted()).toEqual(['broken', 'due', 'kept', 'late', 'made', 'released'])
  })

  test('what was kept, was kept by a mail on that day and after it was promised', async () => {
    const rows = await services.db
      .selectFrom('fulfilments')
      .innerJoin('commitments', 'commitments.id', 'commitment_id')
      .innerJoin('conversations', 'conversations.id', 'proof_conversation_id')
      .select(['kept_on', 'said_at', 'conversations.started_at', 'channel'])
      .execute()
    expect(rows.length).toBeGreaterThan(50)
    for (const row of rows) {
      expect(row.channel).toBe('email')
      expect(row.started_at?.slice(0, 10)).toBe(row.kept_on)
      expect((row.said_at ?? '') < (row.started_at ?? ''), row.kept_on).toBe(true)
    }
  })

  test('Rosa earns more, Rena less for her notes and nothing less for her promises, and listening is not measurable yet', async () => {
    const hana = await person('hana')
    const closed = (await allPeriods(services.db)).find(({ frozenAt }) => frozenAt !== null)
    const statements = await statementsOfPeriod(services.db, hana, closed?.id ?? '')
    const lines = Object.fromEntries(statements.map(({ repName, statement }) => [repName, statement.lines]))
    const followUp = (name: string) => lines[name]?.find(({ behaviour }) => behaviour === 'follow-up')

    expect(followUp('Rosa Diaz')?.multiplier).toBeGreaterThan(1)
    expect(followUp('Rena Okafor')?.multiplier).toBe(1)
    expect(followUp('Rena Okafor')?.why).toContain('so nothing is deducted')
    const notes = lines['Rena Okafor']?.find(({ behaviour }) => behaviour === 'note-taking')
    expect(notes?.multiplier).toBeLessThan(1)
    expect(notes?.multiplier).toBeGreaterThan(0.95)
    expect(notes?.why).toContain('stays below the goal')
    expect(lines['Rosa Diaz']?.find(({ behaviour }) => behaviour === 'listening')?.why).toContain(
      'Not measurable',
    )
    grades.push(
      Object.entries(lines)
        .toSorted()
        .map(([name, all]) => [
          name,
          all.map(({ title, multiplier, grade, why }) => ({ title, multiplier, grade, why })),
        ]),
    )
  })

  test('two periods were on paper, one is frozen and with payroll, and one runs', async () => {
    const periods = await allPeriods(services.db)
    expect(periods.map(({ state }) => state)).toEqual(['open', 'exported', 'reconciled', 'reconciled'])
    const closed = periods[1]?.id ?? ''
    expect((await stepsOf(services.db, closed)).map(({ to }) => to)).toEqual(periodStates.slice(1, 7))
    const corrected = await services.db.selectFrom('adjustments').select(['minor', 'reason']).execute()
    expect(corrected).toMatchObject([{ reason: 'upheld' }])
    const approvals = await approvalsOf(services.db, closed)
    expect(approvals.map(({ name }) => name)).toEqual(['Hana Brandt', 'Hugo de Wit'])
    expect((await openingsOf(services.db, closed)).length).toBeGreaterThanOrEqual(3)
    expect(periods[0]?.from && periods[0].from <= '2026-11-19' && periods[0].to > '2026-11-19').toBe(true)
  })

  test('the call about the rye can be heard, on two channels', async () => {
    const [row] = await services.db.selectFrom('recordings').select('conversation_id').execute()
    const recording = await findRecording(services.db, row?.conversation_id ?? '')
    expect(recording).toMatchObject({ state: 'ready', channels: 2 })
    expect(await readdir(join(dataDir, 'recordings'))).toEqual([recording?.path])
  })

  test('leaving the demo leaves nothing of it behind', async () => {
    const admin = { organisation: 'Loomworks', name: 'Bea Lund', email: 'bea@loomworks.example' }
    await leaveDemo(services, { ...admin, password: 'a long enough password' })

    const left = await rowsIn(services.db, opened.database)
    expect(left).toEqual({ people: 1, settings: 3, user: 1, account: 1 })
    expect((await allPeople(services.db)).map(({ name, role }) => [name, role])).toEqual([
      ['Bea Lund', 'admin'],
    ])
    expect(await installation(services.db)).toMatchObject({ organisation: 'Loomworks', demo: false })
    expect(await readdir(join(dataDir, 'recordings'))).toEqual([])
  })

  test('an own team cannot be left the same way', async () => {
    const admin = { organisation: 'Loomworks', name: 'Bo Lund', email: 'bo@loomworks.example' }
    await expect(leaveDemo(services, admin)).rejects.toThrow('People work here')
    expect(await allPeople(services.db)).toHaveLength(1)
  })
})

test('both databases grade the demo alike', () => {
  expect(grades).toHaveLength(2)
  expect(grades[0]).toEqual(grades[1])
})

describe('whatever the day', () => {
  const endings: (() => Promise<unknown>)[] = []
  afterAll(async () => {
    for (const end of endings.reverse()) await end()
  })

  test.each(['2027-03-29T00:10:00Z', '2028-01-02T22:50:00Z'])(
    'a demo made at %s makes sense',
    async (day) => {
      const opened = await makeSqlite((end) => endings.push(end))
      const dataDir = await mkdtemp(join(tmpdir(), 'heard-demo-'))
      endings.push(() => rm(dataDir, { recursive: true, force: true }))
      const services = await servicesOn(opened, dataDir, new Date(day))
      await loadDemo(services)

      const rows = await services.db.selectFrom('conversations').select('sorted_at').execute()
      expect(rows.filter((row) => row.sorted_at > day)).toEqual([])
      const hana = (await findPersonByEmail(services.db, 'hana@larkfield.example')) as Viewer
      const closed = (await allPeriods(services.db)).find(({ frozenAt }) => frozenAt !== null)
      const statements = await statementsOfPeriod(services.db, hana, closed?.id ?? '')
      const paid = statements.map(({ repName, statement }) => [repName, statement.composite > 1])
      expect(Object.fromEntries(paid)).toMatchObject({ 'Rosa Diaz': true, 'Rena Okafor': false })
    },
  )
})

/** What reps rehearse is no conversation. */
function real(db: Kysely<Database>) {
  return db.selectFrom('conversations').where('practice', '=', 0)
}

async function servicesOn(opened: OpenDatabase, dataDir: string, at: Date): Promise<DemoServices> {
  const { db, database } = opened
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  const auth = createAuth(db, { secret, database, baseUrl: config.baseUrl, secureCookies: false })
  await migrateAuth(auth)
  return { config, db, auth, now: () => at }
}

/** How many rows each table has, those without any left out. */
async function rowsIn(db: Kysely<Database>, database: OpenDatabase['database']) {
  const all =
    database === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table'
          and name not like 'utterance_search_%' and name not like 'sqlite_%'`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`
  const counts: Record<string, number> = {}
  for (const { name } of (await all.execute(db)).rows) {
    if (name.startsWith('kysely_')) continue
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(db)
    if (Number(rows[0]?.n) > 0) counts[name] = Number(rows[0]?.n)
  }
  return counts
}
