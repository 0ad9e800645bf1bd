import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { settingsOf } from '../../db/connect.ts'
import { isSqlite } from '../../db/dialect.ts'
import { packed } from '../../db/packed-text.ts'
import { saveDraft } from '../../db/queries/drafts.ts'
import { allErasures } from '../../db/queries/erasures.ts'
import { endHold, setHold } from '../../db/queries/holds.ts'
import { keepPayReading } from '../../db/queries/pay-readings.ts'
import { beginRun } from '../../db/queries/pay-runs.ts'
import { createPeriod } from '../../db/queries/periods.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { addRecording } from '../../db/queries/recordings.ts'
import { beginRemeasuring } from '../../db/queries/remeasurings.ts'
import type { Database } from '../../db/schema.ts'
import { sweepSqlite } from '../../db/sweep.ts'
import { erase, repeatErasures } from '../../server/actions/privacy/erase.ts'
import { erasuresToRepeat } from '../../server/actions/privacy/erasure-list.ts'
import { plan } from '../actions/november.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import { fairCall } from '../spoken.ts'

const now = '2026-11-22T10:00:00Z'
const canary = 'periwinkle'
const theirs = [canary, 'Lindqvist']
const lines = fairCall.map(([who, start, end, text]) => [who, start, end, `${text} ${canary}`] as const)
const erased = (kind: 'customer' | 'person', subject: string) => ({
  ...{ kind, subject, isAnyway: false, timeZone: 'UTC', nameless: 'Somebody who left', byId: 'hana', now },
})

onEveryDatabase((fresh) => {
  test('nothing of a customer who was erased is left, in no table, file or byte of the database', async () => {
    const { db } = await fresh()
    const dataDir = folderOf(db)
    const { rosa } = await moveIn(db)
    const talk = await importCall(db, rosa, { lines })
    await importCall(db, rosa, { lines, number: 2 })
    const cora = await customerOf(db, talk)
    await record(db, dataDir, talk)
    await saveDraft(db, { personId: 'mina', about: `conversations/${talk}/note`, text: canary, now })
    await db.insertInto('purchases').values(bought(cora)).execute()
    await workedOutBeside(db, talk)
    expect(found(await bytesIn(db, dataDir), theirs)).toEqual(['periwinkle', 'Lindqvist'])

    const hold = { kind: 'person', subject: rosa.id, reason: 'A case before the court' } as const
    const id = await db.transaction().execute((trx) => setHold(trx, hold, { byId: 'ada', now }))
    expect(await erase(db, dataDir, erased('customer', cora))).toMatchObject({ conversations: 2, held: 1 })
    expect(await customerOf(db, talk)).toBe(cora)
    await db.transaction().execute((trx) => endHold(trx, id, { byId: 'ada', now }))

    expect(await erase(db, dataDir, erased('customer', cora))).toBeNull()
    if (isSqlite(db)) sweepSqlite(dataDir)
    expect(found(await bytesIn(db, dataDir), [...theirs, 'periwinkl'])).toEqual([])
    for (const table of ['remeasured', 'remeasured_insights', 'pay_readings', 'pay_runs'] as const)
      expect([table, await db.selectFrom(table).selectAll().execute()]).toEqual([table, []])
    expect(await allErasures(db)).toMatchObject([{ kind: 'customer', subject: cora, by: 'Hana Sato' }])
  })

  test('a rep who was erased is a number in what they were paid, and nowhere else', async () => {
    const { db } = await fresh()
    const dataDir = folderOf(db)
    const { rosa, rena } = await moveIn(db)
    await importCall(db, rosa, { lines })
    await importCall(db, rena)
    await saveDraft(db, { personId: rosa.id, about: 'note', text: canary, now })
    expect(await erase(db, dataDir, erased('person', rosa.id))).toBeNull()
    if (isSqlite(db)) sweepSqlite(dataDir)
    expect(found(await bytesIn(db, dataDir), ['Rosa Diaz', 'rosa@loomworks', 'periwinkl'])).toEqual([])
    const person = await db.selectFrom('people').selectAll().where('id', '=', rosa.id).executeTakeFirst()
    expect(person).toMatchObject({ name: 'Somebody who left', deactivated_at: now })
    expect(await db.selectFrom('conversations').select('rep_id').execute()).toEqual([{ rep_id: rena.id }])
  })

  test('what was erased stays erased when an older backup comes back', async () => {
    const { db } = await fresh()
    const dataDir = folderOf(db)
    const { rosa } = await moveIn(db)
    const cora = await customerOf(db, await importCall(db, rosa, { lines }))
    const line = JSON.stringify({ kind: 'customer', subject: cora, at: now })
    writeFileSync(join(dataDir, 'erasures.ndjson'), `${line}\n{"kind":"cust`)
    expect(await erasuresToRepeat(db, dataDir)).toEqual([JSON.parse(line)])
    await repeatErasures(db, dataDir, { nameless: '', now })
    expect(await erasuresToRepeat(db, dataDir)).toEqual([])
    expect(await db.selectFrom('customers').select('id').execute()).toEqual([])
    expect(await db.selectFrom('utterances').select('id').execute()).toEqual([])
  })
})

function folderOf(db: Kysely<Database>): string {
  const own = settingsOf(db)?.dataDir
  return own && isSqlite(db) ? own : mkdtempSync(join(tmpdir(), 'heard-erasing-'))
}

async function customerOf(db: Kysely<Database>, id: string): Promise<string> {
  const row = await db
    .selectFrom('conversations')
    .select('customer_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.customer_id ?? ''
}

async function record(db: Kysely<Database>, dataDir: string, talk: string): Promise<void> {
  mkdirSync(join(dataDir, 'recordings'), { recursive: true })
  const path = `${'a'.repeat(32)}.wav`
  writeFileSync(join(dataDir, 'recordings', path), `RIFF ${canary}`)
  await addRecording(db, {
    ...{ path, name: 'Cora Lindqvist.wav', container: 'wav', mime: 'audio/wav', size: 15 },
    ...{ sha256: 'b'.repeat(64), conversationId: talk, addedBy: 'rosa', now },
  })
}

/** They were measured again, and a period that nobody froze was worked out, all of it beside what pages show. */
async function workedOutBeside(db: Kysely<Database>, conversation_id: string): Promise<void> {
  const run = (await beginRemeasuring(db, { version: 'another', byId: 'ada', now })) ?? ''
  const place = { run, conversation_id }
  await db
    .insertInto('remeasured')
    .values({ ...place, revision: 1, earlier_revision: 1, rep_id: 'rosa', said: 0, measures: packed(canary) })
    .execute()
  await db
    .insertInto('remeasured_insights')
    .values({
      ...place,
      side: 'after',
      id: 'i1',
      seq: 0,
      kind: 'need',
      utterance: 'u1',
      words: canary,
      confidence: 1,
    })
    .execute()
  await savePlan(db, plan, { state: 'active', madeBy: 'hana', approvedBy: 'ada', now })
  const past = { from: '2020-01-01', to: '2020-01-31' }
  const { id: periodId } = await createPeriod(db, { planId: plan.id, name: 'Long ago', ...past })
  const reading = { asked: [{ sql: '', parameters: [canary], answer: '' }], given: {} }
  await keepPayReading(db, await beginRun(db, { periodId, of: 1, now }), reading)
}

function bought(customerId: string) {
  return {
    ...{ id: 'p1', customer_id: customerId, account: null, at: now, value_minor: 100, currency: 'EUR' },
    ...{ what: canary, source: 'person', channel: null, rep_id: 'rosa', external_id: null },
    ...{ recorded_by: 'rosa', recorded_at: now, cancelled_at: null },
  }
}

/** Which of these stand in it, in capitals or not. */
function found(bytes: string, wanted: readonly string[]): readonly string[] {
  const plain = bytes.toLowerCase()
  return wanted.filter((one) => plain.includes(one.toLowerCase()))
}

/** Every byte in the data folder as text; of PostgreSQL, which has no folder of ours, every row. */
async function bytesIn(db: Kysely<Database>, dataDir: string): Promise<string> {
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const bytes = files.map((one) => `${one.name} ${readFileSync(join(one.parentPath, one.name), 'latin1')}`)
  if (isSqlite(db)) return bytes.join('\n')
  const rows: unknown[] = []
  for (const { name } of await db.introspection.getTables())
    rows.push(
      await db
        .selectFrom(name as 'people')
        .selectAll()
        .execute(),
    )
  return [
    ...bytes,
    JSON.stringify(rows, (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
    ),
  ].join('\n')
}
