import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { isSqlite } from '../../db/dialect.ts'
import { entriesAfter, headOfLedger } from '../../db/queries/ledger.ts'
import { createPeriod } from '../../db/queries/periods.ts'
import { findPlan, savePlan } from '../../db/queries/plans.ts'
import { signPlan } from '../../db/queries/signatures.ts'
import type { Database } from '../../db/schema.ts'
import { freezePeriod } from '../../server/actions/grade-period.ts'
import { type Finding, verifyLedger } from '../../server/actions/ledger/verify.ts'
import { anchorIn, type Head, receiptOf } from '../../server/pay/ledger.ts'
import type { Plan } from '../../server/pay/plan.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { unguarded } from '../unguarded.ts'

const now = '2026-12-01T09:00:00.000Z'
const plan: Plan = {
  id: 'plan-1',
  name: 'Heard and paid',
  version: 1,
  currency: 'GBP',
  effectiveFrom: '2026-11-01',
  effectiveTo: null,
  components: [{ behaviour: null, share: 1, rule: null }],
  atTargetMinor: { rosa: 60_000 },
  manyBehavioursBecause: null,
  baselines: {},
  error: 0.1,
  stages: [null, 0.05],
  paysFactsAtOnce: true,
}

onEveryDatabase((fresh) => {
  test('plan, signature, grades, statements and the close stand in the ledger, and it is intact', async () => {
    const { db, head } = await closed()
    const entries = await entriesAfter(db, 0, 100)
    const kinds = entries.map((one) => one.kind)
    expect(kinds.slice(0, 2)).toEqual(['plan', 'signature'])
    expect(kinds.slice(2, -1).toSorted()).toEqual(['grades', 'grades', 'grades', 'statement'])
    expect(kinds.at(-1)).toBe('audit')
    expect(entries.map((one) => one.payload).join()).not.toMatch(/Rosa|Diaz|60000/)
    expect(await verifyLedger(db, [head, anchorIn(receiptOf(head)) as Head])).toMatchObject({
      head,
      statements: 1,
      grades: 3,
      plans: 1,
      signatures: 1,
      anchors: { given: 2, held: 2 },
      findings: [],
    })
    const kept = await verifyLedger(db, [], [head])
    const taken = await verifyLedger(db, [], [])
    expect([kept.findings, taken.findings]).toMatchObject([[], [{ what: 'close-not-kept', seq: head.seq }]])
  })

  test('D-72 the database refuses to change, drop, replace, empty or misplace an entry', async () => {
    const { db, head } = await closed()
    const [first] = await entriesAfter(db, 0, 1)
    const attempts = [
      sql`update ledger set at = '2027-01-01' where seq = 1`,
      sql`delete from ledger where seq = ${head.seq}`,
      sql`insert into ledger (seq, at, kind, payload, previous, hash)
        values (${head.seq + 2}, ${now}, 'audit', '{}', ${head.hash}, 'x')`,
      sql`insert into ledger (seq, at, kind, payload, previous, hash)
        values (${head.seq + 1}, ${now}, 'audit', '{}', ${first?.hash}, 'x')`,
      sql`insert into statements select 'other', period_id, rep_id, version + 1, statement, capsule, hash, made_at, null
        from statements`,
      ...(isSqlite(db)
        ? [
            sql`insert or replace into ledger select * from ledger where seq = 1`,
            sql`insert or replace into ledger select seq, at, kind, '{}', previous, hash from ledger where seq = 1`,
            sql`update or replace ledger set seq = 2 where seq = 1`,
          ]
        : [sql`truncate ledger`, sql`truncate ledger cascade`]),
    ]
    for (const attempt of attempts) await expect(attempt.execute(db)).rejects.toThrow(/added to|frozen/)
    expect(await headOfLedger(db)).toEqual(head)
    if (!isSqlite(db)) return
    await sql`pragma recursive_triggers = off`.execute(db)
    const replaced = sql`insert or replace into ledger select seq, at, kind, '{}', previous, hash from ledger where seq = 1`
    await expect(replaced.execute(db)).rejects.toThrow('added to')
    const rewritten = sql`insert or replace into statements
      select id, period_id, rep_id, version, '{}', capsule, hash, made_at, frozen_at from statements`
    await expect(rewritten.execute(db)).rejects.toThrow('frozen')
  })

  test('D-71 whoever gets past the guards is found, with the first entry that is wrong', async () => {
    const { db, head } = await closed()
    const found = async (act: (db: Kysely<Database>) => Promise<unknown>, anchors: readonly Head[] = []) => {
      await unguarded(db, act)
      const { findings } = await verifyLedger(db, anchors)
      return findings.map(({ what, seq, kind }: Finding) => [what, seq, kind])
    }
    if (isSqlite(db)) {
      const { rows } = await sql<{ sql: string }>`select sql from sqlite_master
        where name = 'ledger_stays'`.execute(db)
      const other = 'create trigger ledger_stays before delete on ledger begin select 1; end'
      await sql`drop trigger ledger_stays`.execute(db)
      expect(await found((one) => sql.raw(other).execute(one))).toEqual([['guard', null, 'guard']])
      await sql`drop trigger ledger_stays`.execute(db)
      await sql.raw(rows[0]?.sql ?? '').execute(db)
    }
    const statement = Number((await entriesAfter(db, 0, 100)).find((one) => one.kind === 'statement')?.seq)
    const kept = await db.selectFrom('statements').selectAll().executeTakeFirstOrThrow()
    const back = () => unguarded(db, (one) => one.updateTable('statements').set(kept).execute())

    expect(await found((one) => one.updateTable('statements').set({ capsule: '{}' }).execute())).toEqual([
      ['capsule', statement, 'statement'],
    ])
    const dearer = kept.statement.replace('"totalMinor":60000', '"totalMinor":90000')
    await back()
    expect(await found((one) => one.updateTable('statements').set({ statement: dearer }).execute())).toEqual([
      ['changed', statement, 'statement'],
    ])
    await back()
    expect(
      await found((one) =>
        one.updateTable('ledger').set({ at: '2026-12-02' }).where('seq', '=', 2).execute(),
      ),
    ).toEqual([
      ['hash', 2, 'signature'],
      ['changed', 2, 'signature'],
    ])
    const second = (payload: string) => (one: Kysely<Database>) =>
      one.updateTable('ledger').set({ at: now, payload }).where('seq', '=', 2).execute()
    const { payload = '' } = (await entriesAfter(db, 1, 1))[0] ?? {}
    expect(await found(second('null'))).toEqual([
      ['payload', 2, 'signature'],
      ['not-entered', null, 'signature'],
    ])
    await unguarded(db, second(payload))
    const signedOn = (day: string) => (one: Kysely<Database>) =>
      one.updateTable('plan_signatures').set({ signed_at: day }).execute()
    expect(await found(signedOn('2020-01-01'))).toEqual([['changed', 2, 'signature']])
    await unguarded(db, signedOn(now))
    const step = { id: 'slipped-in', period_id: kept.period_id, from_state: 'open', to_state: 'measured' }
    const slipped = { ...step, by_id: null, until: null, at: now } as const
    expect(await found((one) => one.insertInto('period_steps').values(slipped).execute())).toEqual([
      ['not-entered', null, 'step'],
    ])
    await unguarded(db, (one) => one.deleteFrom('period_steps').where('id', '=', step.id).execute())
    expect(await found(async () => {})).toEqual([])

    for (const other of [{ rep_id: 'ravi' }, { version: 2 }]) {
      const taken = await found((one) => one.updateTable('statements').set(other).execute())
      expect(taken).toEqual([['changed', statement, 'statement']])
      await back()
    }
    const later = { ...kept, id: 'slipped-in', version: kept.version + 1, frozen_at: null }
    expect(await found((one) => one.insertInto('statements').values(later).execute())).toEqual([
      ['not-entered', null, 'statement'],
    ])
    await unguarded(db, (one) => one.deleteFrom('statements').where('id', '=', 'slipped-in').execute())

    expect(await found((one) => one.deleteFrom('ledger').where('seq', '=', head.seq).execute())).toEqual([])
    expect(await found(async () => {}, [head])).toEqual([['cut-off', head.seq, 'checkpoint']])
    expect(
      await found((one) => one.deleteFrom('ledger').where('seq', '>=', statement).execute()),
    ).toContainEqual(['not-entered', null, 'statement'])
    expect(await found((one) => one.deleteFrom('ledger').where('seq', '=', 2).execute())).toContainEqual([
      'number',
      3,
      expect.any(String),
    ])
  })

  async function closed() {
    const { db } = await fresh()
    await moveIn(db)
    await savePlan(db, plan, { state: 'active', madeBy: 'hana', now })
    const hash = (await findPlan(db, plan.id))?.hash ?? ''
    await signPlan(db, { planId: plan.id, personId: 'rosa', hash, now })
    await signPlan(db, { planId: plan.id, personId: 'rosa', hash, now })
    const span = { from: '2026-11-01', to: '2026-11-30' }
    const { id: periodId } = await createPeriod(db, { planId: plan.id, name: 'November', ...span })
    await freezePeriod(db, { periodId, timeZone: 'Europe/London', now })
    return { db, head: await headOfLedger(db) }
  }
})
