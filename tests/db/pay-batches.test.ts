import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { isSqlite } from '../../db/dialect.ts'
import { frozenStatements } from '../../db/queries/frozen-statements.ts'
import { batchesOf, downloadsOf, saveDownload } from '../../db/queries/pay-batches.ts'
import {
  payrollNumbers,
  payrollSettings,
  savePayrollNumbers,
  savePayrollSettings,
} from '../../db/queries/payroll-settings.ts'
import { createPeriod, findPeriod, movePeriod } from '../../db/queries/periods.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { addStatement, sealCapsule, sealStatement } from '../../db/queries/sealed-statements.ts'
import type { Database } from '../../db/schema.ts'
import { verifyLedger } from '../../server/actions/ledger/verify.ts'
import { exportPeriod, foreseeExport } from '../../server/actions/payroll/export-period.ts'
import { payFileOf } from '../../server/actions/payroll/pay-file.ts'
import {
  foreseeAnswer,
  keepAnswer,
  payStanding,
  takeAnswerBack,
} from '../../server/actions/payroll/reconcile-period.ts'
import { hashOf } from '../../server/pay/canonical.ts'
import { sha256Of } from '../../server/pay/export/control.ts'
import { statementOf } from '../../server/pay/statement.ts'
import { xlsxOf } from '../../server/web/xlsx.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { told } from '../pay/export/sent.ts'
import { relationships } from '../pay/made.ts'

const now = '2026-11-21T09:00:00Z'
const november = { from: '2026-11-01', to: '2026-11-30', timeZone: 'Europe/London' }

/** The canonical file of the first batch, worked out by hand: the same on every database. */
function byHand(rosas = '', renas = ''): string {
  const row = (employee: string, code: string, minor: number, seal: string) =>
    `${employee},${code},${minor},EUR,2026-11-01,2026-11-30,true,relationships v3,${seal},HB68823E01\r\n`
  return [
    'employee_id,earning_code,minor_units,currency,earned_from,earned_to,non_discretionary,plan_version,statement_hash,batch_id\r\n',
    row('00123', 'FUP', 292_500, rosas),
    row('00123', 'LIS', 117_000, rosas),
    row('00123', 'NOT', 117_000, rosas),
    row('00123', 'VAR', 58_500, rosas),
    row('00124', 'FUP', 50_001, renas),
    row('00124', 'LIS', 20_000, renas),
    row('00124', 'NOT', 20_000, renas),
    row('00124', 'VAR', 10_000, renas),
  ].join('')
}

onEveryDatabase((fresh) => {
  test('a frozen period is sent once, then only what changed; two people at once make one batch; nothing kept can be changed', async () => {
    const { db } = await fresh()
    await moveIn(db)
    const periodId = await frozenPeriod(db)
    const by = { byId: 'hana', now }
    const ask = () => exportPeriod(db, { periodId, byId: 'hana', now })

    expect(await ask()).toMatchObject({
      problems: expect.arrayContaining([{ is: 'no-number', person: 'rosa' }]),
    })
    await savePayrollSettings(db, told, by)
    expect(await payrollSettings(db)).toEqual(told)
    expect(await savePayrollNumbers(db, 'rosa', { payroll: '00123', adp: '', gusto: '' }, by)).toBe(true)
    expect(await savePayrollNumbers(db, 'rena', { payroll: '00123', adp: '', gusto: '' }, by)).toBe(false)
    expect((await payrollNumbers(db)).has('rena')).toBe(false)
    expect(await savePayrollNumbers(db, 'rena', { payroll: '00124', adp: '7', gusto: '' }, by)).toBe(true)

    const both = await Promise.all([ask(), ask()])
    expect(both.filter((one) => 'batch' in one)).toHaveLength(1)
    expect(both).toContainEqual({ problem: 'nothing-new' })
    expect((await findPeriod(db, periodId))?.state).toBe('exported')
    const [first] = await batchesOf(db, periodId)
    const bytes = first && payFileOf(first, 'csv', { settings: told, numbers: new Map() })
    const seals = (await frozenStatements(db, periodId)).map((one) => one.statement.seal)
    const file = bytes && 'file' in bytes ? bytes.file.bytes : new Uint8Array()
    expect(new TextDecoder().decode(file)).toBe(byHand(seals[1], seals[0]))
    expect(sha256Of(file)).toBe(first?.seal)

    await savePayrollNumbers(db, 'rena', { payroll: 'R-7', adp: '', gusto: '' }, by)
    expect(await ask()).toHaveProperty('batch')
    const batches = await batchesOf(db, periodId)
    const second = batches[1]?.rows ?? []
    expect(second.filter(({ employee }) => employee === '00124').every(({ minor }) => minor < 0)).toBe(true)
    expect(new Set(second.map(({ person }) => person))).toEqual(new Set(['rena']))
    const total = batches.flatMap(({ rows }) => rows).reduce((sum, { minor }) => sum + minor, 0)
    expect(total).toBe(585_000 + 100_001)
    expect(await ask()).toEqual({ problem: 'nothing-new' })
    expect(await batchesOf(db, periodId)).toHaveLength(2)

    if (first) await saveDownload(db, first, { format: 'csv', sha256: first.seal, byId: 'hana', now })
    expect(await downloadsOf(db, first?.id ?? '')).toMatchObject([{ format: 'csv', name: 'Hana Sato' }])
    const looks = await db.selectFrom('statement_views').select('rep_id').orderBy('rep_id').execute()
    expect(looks.map((row) => row.rep_id)).toEqual(['rena', 'rosa'])

    for (const attempt of [
      sql`update pay_batch_rows set minor = minor + 1`,
      sql`delete from pay_batch_rows`,
      sql`update pay_batches set seal = ''`,
      sql`delete from pay_downloads`,
      sql`insert into pay_batches select * from pay_batches`,
    ])
      await expect(attempt.execute(db)).rejects.toThrow()
    const faults = async () => (await verifyLedger(db)).findings.filter(({ kind }) => kind !== 'audit')
    expect(await faults()).toEqual([])
    const asleep = isSqlite(db)
      ? sql`drop trigger pay_batch_rows_never_change`
      : sql`alter table pay_batch_rows disable trigger user`
    await asleep.execute(db)
    await sql`update pay_batch_rows set minor = minor + 1 where batch_id = ${first?.id}`.execute(db)
    const found = await faults()
    expect(found).toContainEqual(expect.objectContaining({ what: 'changed', kind: 'batch', id: first?.id }))
    expect(found.some(({ what, id }) => what === 'guard' && id.startsWith('pay_batch_rows'))).toBe(true)
    if (!isSqlite(db)) await sql`alter table pay_batch_rows enable trigger user`.execute(db)
  })

  test('what payroll paid is held against what it was sent; once all agree the period is reconciled', async () => {
    const { db } = await fresh()
    await moveIn(db)
    const periodId = await frozenPeriod(db)
    const by = { byId: 'hana', now }
    await savePayrollSettings(db, { ...told, answerColumns: { employee: 'Pers. No', amount: '' } }, by)
    for (const [rep, payroll] of [
      ['rosa', '00123'],
      ['rena', '00124'],
    ] as const)
      await savePayrollNumbers(db, rep, { payroll, adp: '', gusto: '' }, by)
    const table = (text: string) => ({ periodId, bytes: new TextEncoder().encode(text) })
    expect(await foreseeAnswer(db, table('a,b'))).toEqual({ problem: 'not-sent' })
    await exportPeriod(db, { periodId, ...by })

    const wrong = await foreseeAnswer(
      db,
      table('Pers. No;Betrag;Currency\n00123;1,250;KWD\n;5;EUR\n9;3;XXQ\n'),
    )
    expect('plan' in wrong && wrong.plan.problems.map(({ line, is }) => [line, is])).toEqual([
      [2, 'amount'],
      [3, 'employee'],
      [4, 'currency'],
    ])
    const keep = async (text: string) => {
      const seen = await foreseeAnswer(db, table(text))
      const seal = 'plan' in seen ? seen.plan.seal : ''
      return keepAnswer(db, { ...table(text), seal, ...by })
    }
    const half = 'Pers. No;Betrag\n123;5.850,00\n00124;1000\n777;1\n'
    const stale = await keepAnswer(db, { ...table(half), seal: 'x', ...by })
    expect(stale).toMatchObject({ problem: 'stale', plan: { guessed: ['123 = 00123'] } })
    expect(await keep(half)).toMatchObject({ isReconciled: false })
    expect(await keep(half)).toMatchObject({ problem: 'told-already' })
    const { verdicts, answers } = await payStanding(db, periodId)
    expect(verdicts.map(({ is, employee, paidMinor }) => [is, employee, paidMinor])).toEqual([
      ['different', '00124', 100_000],
      ['unknown', '777', 100],
      ['matched', '00123', 585_000],
    ])
    expect(await takeAnswerBack(db, { periodId, id: answers[0]?.id ?? '', ...by })).toBe(true)
    const workbook = xlsxOf([
      ['employee_id', 'amount', 'currency'],
      ['00123', { decimal: '5850.00', places: 2 }, 'EUR'],
      ['00124', { decimal: '1000.01', places: 2 }, 'EUR'],
    ])
    const seen = await foreseeAnswer(db, { periodId, bytes: workbook })
    expect(seen).toMatchObject({ problem: null, plan: { problems: [], unread: [] } })
    expect(await keep('plan' in seen ? seen.plan.text : '')).toMatchObject({ isReconciled: true })
    expect((await findPeriod(db, periodId))?.state).toBe('reconciled')
  })

  test('what is not frozen is not sent', async () => {
    const { db } = await fresh()
    await moveIn(db)
    await savePlan(db, relationships, { state: 'active', madeBy: null, now })
    const { id } = await createPeriod(db, { planId: relationships.id, name: 'November', ...november })
    expect(await foreseeExport(db, id)).toEqual({ problem: 'not-frozen' })
    expect(await exportPeriod(db, { periodId: 'none', byId: null, now })).toEqual({ problem: 'missing' })
  })
})

/** Rosa and Rena are paid at target for November. */
async function frozenPeriod(db: Kysely<Database>): Promise<string> {
  await savePlan(db, relationships, { state: 'active', madeBy: null, now })
  const { id } = await createPeriod(db, { planId: relationships.id, name: 'November', ...november })
  await db.updateTable('periods').set({ id: 'november' }).where('id', '=', id).execute()
  for (const repId of ['rosa', 'rena']) {
    const payee = { employee: repId, period: november, nthPeriod: 1, capsule: hashOf('evidence') }
    const statement = statementOf(relationships, {}, payee)
    await addStatement(db, {
      periodId: 'november',
      repId,
      now,
      isFrozen: true,
      statement: sealStatement(statement, sealCapsule({})),
    })
  }
  await movePeriod(db, 'november', 'approved', 'frozen', now)
  await db.updateTable('periods').set({ state: 'frozen', frozen_at: now }).execute()
  return 'november'
}
