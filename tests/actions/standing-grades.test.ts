import { expect, test } from 'vitest'
import { saveFulfilment } from '../../db/queries/fulfilments.ts'
import { forgetRun } from '../../db/queries/pay-runs.ts'
import { savePlanDays } from '../../db/queries/plan-days.ts'
import { saveVerdict } from '../../db/queries/verdicts.ts'
import { takeStep } from '../../server/actions/close/step.ts'
import { gradePeriod } from '../../server/actions/grade-period.ts'
import { prepareGrades } from '../../server/actions/prepare-grades.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import { everythingFrozen } from './everything-frozen.ts'
import { afterPreview, approvedBy, at, december, november, timeZone } from './november.ts'

const now = '2026-12-14T09:00:00.000Z'

onEveryDatabase((fresh) => {
  test('once measuring is closed grades stand as long as all they were made from reads the same, and are frozen as they stand', async () => {
    const { db } = await fresh()
    const { cast, henk, periodId } = await november(db)
    await importCall(db, cast.ravi, { number: 12 })
    for (const from of ['open', 'measured'] as const)
      await takeStep(db, cast.hana, { periodId, from }, at(december))
    const request = { periodId, timeZone, now }
    const stands = async () => {
      const run = await prepareGrades(db, request, true)
      if ('problem' in run) throw new Error(run.problem)
      if (!run.isStanding) await forgetRun(db, run.run)
      return run.isStanding
    }
    expect(await stands()).toBe(true)

    const commitment = await db
      .selectFrom('commitments')
      .innerJoin('conversations', 'conversations.id', 'conversation_id')
      .select(['commitments.id', 'conversation_id', 'detector'])
      .where('rep_id', '=', 'rosa')
      .where('class', '=', 'promise')
      .executeTakeFirstOrThrow()
    const [conversationId, detector] = [commitment.conversation_id, commitment.detector ?? '']
    const found = { is: 'commitment', class: 'promise', detector } as const
    const changes: Readonly<Record<string, () => Promise<unknown>>> = {
      'a promise proved kept': () =>
        saveFulfilment(db, { commitmentId: commitment.id, keptOn: '2026-11-05', byId: 'rosa', now }),
      'a finding refused': () =>
        saveVerdict(db, {
          ...{ conversationId, findingId: commitment.id, kind: 'commitment', answer: 'no', byId: 'mina' },
          ...{ found: found as never, now },
        }),
      'days on the plan': () =>
        savePlanDays(db, { personId: 'rosa', firstOn: '2026-11-09', lastOn: null, byId: 'hana', now }),
      'another name': () =>
        db.updateTable('people').set({ name: 'Rosa Ortiz' }).where('id', '=', 'rosa').execute(),
      'taken out of the measuring': () =>
        db.updateTable('conversations').set({ voicemail: 1 }).where('id', '=', conversationId).execute(),
    }
    for (const [what, change] of Object.entries(changes)) {
      await change()
      expect([what, await stands()]).toEqual([what, false])
      expect(await gradePeriod(db, request)).toEqual({ graded: 3 })
      expect([what, await stands()]).toEqual([what, true])
    }
    await importCall(db, cast.rosa, { number: 41, now: '2026-12-13T09:00:00Z' })
    expect(await stands()).toBe(true)

    const newest = async () => {
      const { statements } = await everythingFrozen(db)
      const inOrder = statements.toSorted((a, b) => a.version - b.version)
      return new Map(inOrder.map((one) => [one.rep_id, one.hash]))
    }
    const before = await newest()
    await takeStep(db, cast.hana, { periodId, from: 'preview' }, at(afterPreview))
    await approvedBy(db, periodId, cast.hana, henk)
    expect(await stands()).toBe(true)
    expect(await takeStep(db, henk, { periodId, from: 'approved' }, at(afterPreview))).toEqual({
      state: 'frozen',
    })
    expect(await newest()).toEqual(before)
    expect(await db.selectFrom('pay_readings').selectAll().execute()).toEqual([])
  })
})
