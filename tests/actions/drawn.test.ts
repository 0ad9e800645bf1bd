import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { noteConsent } from '../../db/queries/consents.ts'
import { allDraws, drawnList, goneFromDraw } from '../../db/queries/draws.ts'
import { beginGoing, endGoing } from '../../db/queries/goings-through.ts'
import { saveOwnTimeDays } from '../../db/queries/own-time.ts'
import { createPeriod } from '../../db/queries/periods.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { drawnAndOpen } from '../../db/queries/queue.ts'
import { findGrades } from '../../db/queries/statements.ts'
import { deleteConversation } from '../../db/queries/withdrawals.ts'
import type { Database } from '../../db/schema.ts'
import { commitDraw } from '../../server/actions/commit-draw.ts'
import { findDrawnEncounter } from '../../server/actions/drawn-encounter.ts'
import { freezePeriod, gradePeriod } from '../../server/actions/grade-period.ts'
import { markPrivate, unmarkPrivate } from '../../server/actions/own-time.ts'
import { sayOfFinding } from '../../server/actions/say-of-finding.ts'
import { drawnBy } from '../../server/grading/draw.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const now = '2026-12-01T09:00:00Z'
const span = { from: '2026-11-01', to: '2026-11-30' }

async function november(db: Kysely<Database>) {
  const cast = await moveIn(db, '2026-10-01T09:00:00Z')
  const plan = { id: 'plan', name: 'Heard and paid', version: 1, currency: 'EUR', effectiveFrom: span.from }
  const rest = { effectiveTo: null, components: [], atTargetMinor: {}, manyBehavioursBecause: null }
  const more = { baselines: {}, error: 0.1, stages: [null], paysFactsAtOnce: true }
  await savePlan(db, { ...plan, ...rest, ...more }, { state: 'active', madeBy: 'hana', now })
  const { id } = await createPeriod(db, { planId: plan.id, name: 'November', ...span })
  return { cast, period: id, request: { periodId: id, timeZone: 'UTC', now } }
}

const before = new Date('2026-10-31T12:00:00Z')

onEveryDatabase((fresh) => {
  test('a draw is fixed once and before its period, and its seed is nobody’s until the period is closed', async () => {
    const { db } = await fresh()
    const { cast, period, request } = await november(db)
    const asked = { periodId: period, perMille: 500, byId: 'hana', now: before }
    expect(await commitDraw(db, { ...asked, now: new Date('2026-11-01T00:00:00Z') })).toEqual({
      problem: 'begun',
    })
    expect(await commitDraw(db, asked)).toMatchObject({ commitment: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(await commitDraw(db, asked)).toEqual({ problem: 'there' })

    const ids = [
      await importCall(db, cast.rosa, { number: 3 }),
      await importCall(db, cast.rosa, { number: 9 }),
    ]
    const known = (await allDraws(db)).get(period)
    expect(known).toMatchObject({ seed: null, revealedAt: null, rate: 0.5 })
    expect(await drawnList(db, period)).toEqual([])

    await freezePeriod(db, request)
    const { seed, commitment } = (await allDraws(db)).get(period) ?? {}
    expect(commitment).toBe(known?.commitment)
    const worked = ids
      .toSorted()
      .map((id) => ({ ...drawnBy({ seed: seed ?? '', rate: 0.5 }, id), isGone: false }))
    expect(await drawnList(db, period)).toEqual(worked)

    await importCall(db, cast.rosa, { number: 12 })
    expect(await drawnList(db, period)).toHaveLength(2)
  })

  test('what was drawn and taken out stays on the list; what is its rep’s alone is not on it', async () => {
    const { db } = await fresh()
    const { cast, period, request } = await november(db)
    await commitDraw(db, { periodId: period, perMille: 1000, byId: 'hana', now: before })
    const [gone, own, open] = [
      await importCall(db, cast.rosa, { number: 3 }),
      await importCall(db, cast.rosa, { number: 5 }),
      await importCall(db, cast.rosa, { number: 7 }),
    ]
    await db.transaction().execute((trx) => deleteConversation(trx, gone))
    await db.updateTable('conversations').set({ with_rep: 1 }).where('id', '=', own).execute()
    expect((await drawnAndOpen(db, cast.mina)).map((one) => one.id)).toEqual([open])
    expect(await drawnAndOpen(db, cast.noah)).toEqual([])
    await freezePeriod(db, request)
    expect(await goneFromDraw(db, period)).toEqual(new Map([['rosa', 1]]))
    const listed = await drawnList(db, period)
    expect(listed.map(({ id, isGone }) => [id, isGone]).toSorted()).toEqual(
      [
        [gone, true],
        [open, false],
      ].toSorted(),
    )
  })

  test('X-06 a rep who says that a customer did not agree, or that a drawn call was private, loses the sample with the call', async () => {
    const { db } = await fresh()
    const { cast, period } = await november(db)
    await commitDraw(db, { periodId: period, perMille: 1000, byId: 'hana', now: before })
    const conversationId = await importCall(db, cast.rosa, { number: 3 })
    const no = { conversationId, state: 'refused', how: 'asked', reason: 'She said no.', now } as const
    const lostAfter = async (byId: string) => {
      await db.transaction().execute((trx) => noteConsent(trx, { ...no, byId }))
      return (await goneFromDraw(db, period)).get('rosa') ?? 0
    }
    expect([await lostAfter('rosa'), await lostAfter('mina')]).toEqual([1, 0])
    expect(await drawnAndOpen(db, cast.mina)).toEqual([])
    await saveOwnTimeDays(db, 2)
    const own = { conversationId: await importCall(db, cast.rosa, { number: 9 }), repId: 'rosa', now }
    expect(await markPrivate(db, own)).toBe('marked')
    expect((await goneFromDraw(db, period)).get('rosa')).toBe(1)
    expect(await unmarkPrivate(db, own)).toBe('unmarked')
    expect((await goneFromDraw(db, period)).get('rosa') ?? 0).toBe(0)
  })

  test('an encounter is settled when somebody else than its rep has answered all that was found in it', async () => {
    const { db } = await fresh()
    const { cast, period, request } = await november(db)
    await commitDraw(db, { periodId: period, perMille: 1000, byId: 'hana', now: before })
    const id = await importCall(db, cast.rosa, { number: 3 })
    const confirmed = async () => {
      await gradePeriod(db, request)
      const grades = await findGrades(db, cast.rosa, period, 'rosa')
      return (['humility', 'serving', 'listening'] as const).map(
        (one) => grades?.grades[one]?.units[0]?.confirmed ?? false,
      )
    }
    expect(await confirmed()).toEqual([false, false, false])
    expect(await findDrawnEncounter(db, cast.rosa, id, now)).toBeUndefined()
    expect(await findDrawnEncounter(db, cast.noah, id, now)).toBeUndefined()

    const encounter = await findDrawnEncounter(db, cast.mina, id, now)
    const asked = encounter?.toConfirm.now ?? []
    expect(asked.map(({ finding }) => finding.is === 'moment' && finding.kind)).toContain('uptake')
    const sitting = { sitting: 'one', byId: 'mina', now }
    await beginGoing(db, { ...sitting, conversationIds: [id] })
    for (const { id: findingId, finding } of asked)
      await sayOfFinding(db, cast.mina, { kind: finding.is, findingId }, 'agreed', now)
    await endGoing(db, { ...sitting, shown: asked.length, leftOut: 0 })
    expect((await findDrawnEncounter(db, cast.mina, id, now))?.toConfirm).toEqual({ now: [], leftOut: 0 })
    expect(await drawnAndOpen(db, cast.mina)).toEqual([])
    expect(await confirmed()).toEqual([true, true, true])
  })
})
