import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { wordsCitedBy } from '../../db/queries/evidence.ts'
import { saveFulfilment } from '../../db/queries/fulfilments.ts'
import { saveNote } from '../../db/queries/notes.ts'
import { deactivatePerson } from '../../db/queries/people.ts'
import { createPeriod, findPeriod } from '../../db/queries/periods.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { openPromises } from '../../db/queries/promises.ts'
import { findGrades, statementsOfPeriod, statementsOfRep } from '../../db/queries/statements.ts'
import type { Database } from '../../db/schema.ts'
import { correctParty } from '../../server/actions/correct-party.ts'
import { freezePeriod, gradePeriod } from '../../server/actions/grade-period.ts'
import type { Plan } from '../../server/pay/plan.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const now = '2026-12-01T09:00:00Z'
const plan: Plan = {
  id: 'plan-1',
  name: 'Heard and paid',
  version: 1,
  currency: 'GBP',
  effectiveFrom: '2026-11-01',
  effectiveTo: null,
  components: [
    {
      behaviour: 'follow-up',
      share: 0.5,
      rule: { target: 0.75, stretch: 0.9, floor: 0.5, up: 0.1, down: 0.1 },
    },
    { behaviour: null, share: 0.5, rule: null },
  ],
  atTargetMinor: { rosa: 60_000, ravi: 50_000 },
  manyBehavioursBecause: null,
  baselines: { 'follow-up': { mean: 0.78, within: null } },
  error: 0.1,
  stages: [null, 0.05],
  paysFactsAtOnce: true,
}

onEveryDatabase((fresh) => {
  test('D-76 a period is graded from what is kept: promises kept count, and too few are paid at target', async () => {
    const { db, cast, request } = await november()
    const [promise] = await openPromises(db, cast.rosa, 'rosa')
    await saveFulfilment(db, {
      commitmentId: promise?.id ?? '',
      keptOn: promise?.dueOn ?? '',
      byId: 'rosa',
      now,
    })

    expect(await gradePeriod(db, request)).toEqual({ graded: 3 })
    const grades = await findGrades(db, cast.rosa, request.periodId, 'rosa')
    expect(grades?.grades['follow-up']).toMatchObject({ measurable: false, sum: 1, size: { n: 1 } })
    expect(grades?.grades.listening?.size.n).toBeLessThanOrEqual(3)

    const [statement] = await statementsOfRep(db, cast.rosa, 'rosa')
    expect(statement?.statement).toMatchObject({ totalMinor: 60_000, composite: 1 })
    expect(statement?.statement.lines[0]?.why).toContain('Not measurable')
    expect(await statementsOfPeriod(db, cast.hana, request.periodId)).toHaveLength(2)
  })

  test('a note is graded as it stood when its day was over: what was filled in later earns nothing', async () => {
    const { db, cast, request, id } = await november()
    const full =
      'Two drivers left. Cora needs deliveries before seven because the bakery opens early; Mondays the cold room is empty. I promised the new timetable by Friday.'
    const note = { conversationId: id, authorId: 'rosa' }
    const counted = async () => {
      await gradePeriod(db, request)
      const grades = await findGrades(db, cast.rosa, request.periodId, 'rosa')
      return grades?.grades['note-taking']?.units.map((unit) => unit.value)
    }
    await saveNote(db, { ...note, version: 0, text: 'Drivers.', now: '2026-11-03T16:00:00Z' })
    await saveNote(db, { ...note, version: 1, text: full, now: '2026-11-06T16:00:00Z' })
    expect(await counted()).toEqual([0])

    const other = { conversationId: await importCall(db, cast.rosa, { number: 10 }), authorId: 'rosa' }
    await saveNote(db, { ...other, version: 0, text: 'Drivers.', now: '2026-11-10T16:00:00Z' })
    await saveNote(db, {
      ...other,
      version: 1,
      text: 'Wants them before seven, the bakery opens early. Nobody drives since two drivers left. Empty cold room on Mondays. The new timetable goes out by Friday.',
      now: '2026-11-10T18:00:00Z',
    })
    await saveNote(db, { ...other, version: 2, text: 'Nothing.', now: '2026-11-14T18:00:00Z' })
    expect(await counted()).toEqual([0, 1])
  })

  test('D-75 the same period graded twice is the same, byte for byte', async () => {
    const { db, request } = await november()
    await gradePeriod(db, request)
    await gradePeriod(db, { ...request, now: '2026-12-02T09:00:00Z' })
    expect(
      await db.selectFrom('statements').select(['rep_id', 'version']).orderBy('rep_id').execute(),
    ).toEqual([
      { rep_id: 'ravi', version: 1 },
      { rep_id: 'rosa', version: 1 },
    ])
    expect(await db.selectFrom('grades').select('version').execute()).toHaveLength(3)
  })

  test('D-74 a frozen period stays as it was, whatever is put right later', async () => {
    const { db, cast, request, id } = await november()
    expect(await freezePeriod(db, request)).toEqual({ graded: 3 })
    const before = await statementsOfRep(db, cast.rosa, 'rosa')
    expect(before[0]?.frozenAt).toBe(now)
    expect((await findPeriod(db, request.periodId))?.state).toBe('frozen')

    await correctParty(
      db,
      cast.mina,
      { conversationId: id, revision: 1, party: 'p1', role: 'colleague' },
      now,
    )
    expect(await gradePeriod(db, request)).toEqual({ problem: 'frozen' })
    expect(await freezePeriod(db, request)).toEqual({ problem: 'frozen' })
    expect(await statementsOfRep(db, cast.rosa, 'rosa')).toEqual(before)
  })

  test('HR reads the words a statement cites, and nobody reads those of a statement they may not see', async () => {
    const { db, cast, request } = await november()
    const [promise] = await openPromises(db, cast.rosa, 'rosa')
    await saveFulfilment(db, {
      commitmentId: promise?.id ?? '',
      keptOn: promise?.dueOn ?? '',
      byId: 'rosa',
      now,
    })
    await gradePeriod(db, request)
    const id = (await statementsOfRep(db, cast.rosa, 'rosa'))[0]?.id ?? ''
    const cited = await wordsCitedBy(db, cast.hana, id)
    expect(cited).toContainEqual(
      expect.objectContaining({
        behaviour: 'follow-up',
        speaker: 'Rosa Diaz',
        text: expect.stringContaining('timetable'),
      }),
    )
    expect(cited).toEqual(await wordsCitedBy(db, cast.rosa, id))
    for (const viewer of [cast.rena, cast.mina, cast.noah, cast.ada])
      expect(await wordsCitedBy(db, viewer, id), viewer.name).toBeUndefined()
  })

  test('who left in the period still has a statement for it, who left before has none', async () => {
    const { db, cast, request } = await november()
    await deactivatePerson(db, 'rosa', '2026-11-20T09:00:00Z')
    await deactivatePerson(db, 'ravi', '2026-10-31T09:00:00Z')
    expect(await freezePeriod(db, request)).toEqual({ graded: 2 })
    const statements = await statementsOfPeriod(db, cast.hana, request.periodId)
    expect(statements.map((one) => one.repId)).toEqual(['rosa'])
  })

  test('a period that is not there is not graded', async () => {
    const { db, request } = await november()
    expect(await gradePeriod(db, { ...request, periodId: 'nowhere' })).toEqual({ problem: 'missing' })
  })

  async function november() {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const id = await importCall(db, cast.rosa, { number: 3 })
    await importCall(db, cast.ravi, { number: 4 })
    const request = { periodId: await openPeriod(db), timeZone: 'Europe/London', now }
    return { db, cast, request, id }
  }
})

async function openPeriod(db: Kysely<Database>): Promise<string> {
  await savePlan(db, plan, { state: 'active', madeBy: 'hana', now })
  const period = await createPeriod(db, {
    planId: plan.id,
    name: 'November',
    from: '2026-11-01',
    to: '2026-11-30',
  })
  return period.id
}
