import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { alarmsOf, frozenWeights, liftAlarm, raiseAlarm } from '../../db/queries/alarms.ts'
import { endAppeal, saveAppeal } from '../../db/queries/appeal-acts.ts'
import { fairnessOf, keepReport } from '../../db/queries/fairness-reports.ts'
import { answersOf, bringFacts, deleteFacts, factsAbout, saveOwnFacts } from '../../db/queries/group-facts.ts'
import { noticesFor } from '../../db/queries/notices.ts'
import { createPerson } from '../../db/queries/people.ts'
import { createPeriod, movePeriod } from '../../db/queries/periods.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { savePurchase } from '../../db/queries/purchases.ts'
import { realityIn } from '../../db/queries/reality.ts'
import { statementsOfRep } from '../../db/queries/statements.ts'
import { judgeClose } from '../../server/actions/fairness/judge-close.ts'
import { objectionsIn } from '../../server/actions/fairness/objections.ts'
import { freezePeriod, gradePeriod } from '../../server/actions/grade-period.ts'
import { recomputePeriod } from '../../server/actions/ledger/recompute.ts'
import { verifyLedger } from '../../server/actions/ledger/verify.ts'
import { goodhartOf, signNames } from '../../server/pay/fairness/goodhart.ts'
import { defaultRule, type Plan } from '../../server/pay/plan.ts'
import { moveIn } from '../cast.ts'
import { type OpenDatabase, onEveryDatabase } from '../databases.ts'

const now = '2026-12-01T09:00:00.000Z'
const later = '2026-12-02T09:00:00.000Z'
const plan: Plan = {
  id: 'plan-1',
  name: 'Kept promises',
  version: 1,
  currency: 'GBP',
  effectiveFrom: '2026-11-01',
  effectiveTo: null,
  components: [{ behaviour: 'follow-up', share: 1, rule: defaultRule }],
  atTargetMinor: { rosa: 60_000 },
  manyBehavioursBecause: null,
  baselines: {},
  error: 0.1,
  stages: [null, 0.05],
  paysFactsAtOnce: true,
}

const points = (...shares: readonly number[]) => shares.map((share) => ({ k: share * 400, n: 400 }))
const flat = goodhartOf(points(0.6, 0.7, 0.8, 0.85), { returned: points(0.4, 0.4, 0.39, 0.4) })

async function november({ db }: OpenDatabase) {
  const cast = await moveIn(db)
  await savePlan(db, plan, { state: 'active', madeBy: 'hana', now })
  const period = await createPeriod(db, {
    planId: plan.id,
    name: 'November',
    from: '2026-11-01',
    to: '2026-11-30',
  })
  return { cast, period }
}

const way = ['open', 'measured', 'preview', 'appeals', 'approved', 'frozen'] as const

onEveryDatabase((fresh) => {
  test('what people say of themselves stands against what HR brings in, is deleted by them, and goes with the person', async () => {
    const { db } = await fresh()
    await moveIn(db)
    await saveOwnFacts(db, 'rosa', { gender: 'woman', disability: 'yes' }, now)
    const brought = [
      { personId: 'rosa', fact: 'gender', value: 'man' },
      { personId: 'rena', fact: 'gender', value: 'woman' },
      { personId: 'rena', fact: 'age', value: '30-44' },
    ] as const
    const why = 'Equal pay report of 2026'
    expect(await bringFacts(db, brought, { byId: 'hana', why, now })).toEqual({ kept: 2, theirOwn: 1 })
    await bringFacts(db, [{ personId: 'rena', fact: 'age', value: null }], { byId: 'hana', why, now })
    expect(await factsAbout(db, 'rena')).toEqual([
      { fact: 'gender', value: 'woman', source: 'hr', why, at: now },
    ])
    const { gender } = await answersOf(db, ['rosa', 'rena', 'ravi'])
    expect([...(gender ?? [])].toSorted()).toEqual([
      ['rena', 'woman'],
      ['rosa', 'woman'],
    ])
    await deleteFacts(db, 'rosa')
    expect(await factsAbout(db, 'rosa')).toEqual([])
    await saveOwnFacts(db, 'rena', { gender: 'woman' }, now)
    await sql`delete from people where id = 'rena'`.execute(db)
    expect(await answersOf(db, ['rosa', 'rena'])).toEqual({})
  })

  test('a period has one fairness report, made after its close; who reads verdicts alone sees no group', async () => {
    const open = await fresh()
    const { db } = open
    const { cast, period } = await november(open)
    const make = () => judgeClose(db, { periodId: period.id, byId: 'hana', now })
    expect(await make()).toBe('open')
    expect(await judgeClose(db, { periodId: 'no such', byId: null, now })).toBe('missing')
    await gradePeriod(db, { periodId: period.id, timeZone: 'Europe/London', now })
    for (const [at, state] of way.entries()) {
      const next = way[at + 1]
      if (next) await movePeriod(db, period.id, state, next, now)
    }
    expect(await make()).toBe('kept')
    expect(await make()).toBe('known')
    const kept = await fairnessOf(db, cast.hana, period.id)
    expect(kept?.report.subjects.map(({ subject, verdict }) => [subject, verdict])).toEqual([
      ['whole', 'too-few'],
      ['follow-up', 'too-few'],
    ])
    expect((await fairnessOf(db, { role: 'workers-rep' }, period.id))?.hash).toBe(kept?.hash)
    expect(await fairnessOf(db, cast.mina, period.id)).toBeUndefined()
    await expect(sql`update fairness_reports set report = '{}'`.execute(db)).rejects.toThrow('never changes')
    await expect(sql`delete from fairness_reports`.execute(db)).rejects.toThrow(/stays|never changes/)
    expect((await verifyLedger(db, [])).findings).toEqual([])
    const reality = await realityIn(db, period)
    expect(signNames.map((sign) => reality(sign, 'listening')?.n ?? 0)).toEqual(signNames.map(() => 0))
  })

  test('an alarm pays its behaviour at target from the next grading on, with its reason, until two people lift it', async () => {
    const open = await fresh()
    const { db } = open
    const { cast, period } = await november(open)
    expect(flat.verdict).toBe('alarm')
    const alarm = {
      planId: plan.id,
      periodId: period.id,
      behaviour: 'follow-up',
      evidence: flat,
      now,
    } as const
    expect([await raiseAlarm(db, alarm), await raiseAlarm(db, alarm)]).toEqual([true, false])
    expect(await frozenWeights(db, plan.id, '2026-11-30T09:00:00.000Z')).toEqual([])
    expect(await frozenWeights(db, plan.id, now)).toEqual(['follow-up'])
    await savePlan(db, { ...plan, id: 'plan-2', version: 2 }, { state: 'draft', madeBy: 'hana', now })
    expect(await frozenWeights(db, 'plan-2', now)).toEqual(['follow-up'])

    await gradePeriod(db, { periodId: period.id, timeZone: 'Europe/London', now })
    const [statement] = await statementsOfRep(db, cast.rosa, 'rosa')
    expect(statement?.statement.lines[0]).toMatchObject({
      multiplier: 1,
      lacks: { gates: [{ name: 'alarm' }] },
    })
    expect(statement?.statement.lines[0]?.why).toContain('Its weight is frozen')
    await freezePeriod(db, { periodId: period.id, timeZone: 'Europe/London', now })
    const again = await Array.fromAsync(recomputePeriod(db, period))
    expect(again.map((one) => one.is)).toEqual(['same'])

    const [raised] = await alarmsOf(db, period.id)
    const lift = (personId: string) =>
      liftAlarm(db, {
        id: raised?.id ?? '',
        personId,
        why: 'Customers answered the new form late.',
        now: later,
      })
    expect([await lift('hana'), await lift('hana')]).toEqual([true, false])
    expect(await frozenWeights(db, plan.id, later)).toEqual(['follow-up'])
    expect([await lift('ada'), await lift('mina')]).toEqual([true, false])
    expect(await frozenWeights(db, plan.id, later)).toEqual([])
    expect(await frozenWeights(db, plan.id, now)).toEqual(['follow-up'])
    expect((await alarmsOf(db))[0]).toMatchObject({
      liftedAt: later,
      lifts: [{ personId: 'ada' }, { personId: 'hana' }],
    })
    await expect(sql`delete from alarm_lifts`.execute(db)).rejects.toThrow(/stays|never changes/)
  })

  test('at the close a figure that rose for three periods, while purchases stayed as they were, rings', async () => {
    const open = await fresh()
    const { db } = open
    const { cast, period } = await november(open)
    await gradePeriod(db, { periodId: period.id, timeZone: 'UTC', now })
    const months = [
      ['2026-08-01', '2026-08-31', 0.5],
      ['2026-09-01', '2026-09-30', 0.65],
      ['2026-10-01', '2026-10-31', 0.8],
    ] as const
    for (const [from, to, share] of months) {
      const { id } = await createPeriod(db, { planId: plan.id, name: from, from, to })
      const together = [{ behaviour: 'follow-up', people: 12, k: share * 200, n: 200 }] as const
      await keepReport(db, { periodId: id, report: { subjects: [], together }, madeBy: null, now })
      for (let at = 0; at < 25; at += 1)
        await buy(open, `${from}-${at}`, `${from.slice(0, 8)}10T09:00:00.000Z`)
    }
    for (const [at, state] of way.entries()) {
      const next = way[at + 1]
      if (next) await movePeriod(db, period.id, state, next, now)
    }
    expect(await judgeClose(db, { periodId: period.id, byId: null, now })).toBe('kept')
    expect(await alarmsOf(db)).toMatchObject([
      { behaviour: 'follow-up', periodId: period.id, liftedAt: null, evidence: { measure: { periods: 3 } } },
    ])
    expect((await alarmsOf(db))[0]?.evidence.signs).toMatchObject([
      { name: 'returned', rise: null },
      { name: 'bought-again', rise: { rise: 0 } },
      { name: 'stayed', rise: { rise: 0 } },
      { name: 'confirmed', rise: null },
    ])
    expect(await frozenWeights(db, plan.id, later)).toEqual(['follow-up'])
    expect((await noticesFor(db, cast.rosa)).map(({ kind }) => kind)).toEqual(['weight-frozen'])
  })

  test('how often people objected is told from five on, and of a team only where five reps work in it', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const hire = async (teamId: string | null, ...names: readonly string[]) => {
      for (const name of names)
        await createPerson(db, { id: name, email: `${name}@x.example`, name, role: 'rep', teamId, now })
    }
    await hire(cast.rosa.teamId, 'rick', 'rita', 'roy')
    const decided = async (repId: string, about: string, outcome: 'upheld' | 'refused') => {
      const appeal = {
        kind: 'line',
        about,
        conversationId: null,
        periodId: null,
        behaviour: 'listening',
      } as const
      const said = { units: 1, countsOn: '2026-11-10', reason: 'other', words: 'No', proposed: {} } as const
      const { id } = await saveAppeal(db, {
        ...appeal,
        ...said,
        repId,
        againstId: null,
        deciderId: null,
        dueAt: later,
        now,
      })
      await endAppeal(db, id, 1, { outcome, words: 'Heard again', now: later })
    }
    for (const at of [1, 2, 3, 4]) await decided('rosa', `line ${at}`, at === 1 ? 'upheld' : 'refused')
    const november = { from: '2026-11-01', to: '2026-11-30' }
    expect((await objectionsIn(db, november)).upheld.byBehaviour).toEqual([
      { about: 'listening', rate: null },
    ])
    for (const at of [5, 6]) await decided('rena', `line ${at}`, 'upheld')
    for (const at of [7, 8, 9, 10, 11]) await decided('ravi', `line ${at}`, 'refused')
    const { upheld } = await objectionsIn(db, november)
    expect(upheld.byBehaviour).toEqual([{ about: 'listening', rate: { right: 3, of: 11 } }])
    // Ravi alone is South: North beside everybody would tell of him.
    expect(upheld.byTeam).toEqual([])
    await hire(cast.ravi.teamId, 'ruth', 'remy', 'rolf', 'rhea')
    expect((await objectionsIn(db, november)).upheld.byTeam).toEqual([
      { about: 'North', rate: { right: 3, of: 6 } },
      { about: 'South', rate: { right: 0, of: 5 } },
    ])
  })
})

async function buy({ db }: OpenDatabase, customer: string, at: string) {
  await db
    .insertInto('customers')
    .values({ id: customer, name: customer, account: null, created_at: at })
    .execute()
  const one = {
    customerId: customer,
    account: null,
    at,
    value: null,
    what: 'Oven',
    channel: null,
    repId: null,
  }
  await savePurchase(db, { ...one, source: 'person', externalId: null }, { byId: null, now: at })
}
