import { expect, test } from 'vitest'
import { saveStatementView } from '../../db/queries/lookers.ts'
import { type LookKind, lookKinds, looksFor } from '../../db/queries/looks.ts'
import { payrollCutoffs, saveCutoffDay, saveCutoffOf } from '../../db/queries/payroll-cutoffs.ts'
import { createPeriod } from '../../db/queries/periods.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { saveOutsideView, saveView } from '../../db/queries/views.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`

onEveryDatabase((fresh) => {
  test('who opened what stands in one order, by person, kind and time, and payroll’s days are kept by period', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const conversationId = await importCall(db, cast.rosa)
    const dates = { effectiveFrom: '2026-11-01', effectiveTo: null, stages: [null], paysFactsAtOnce: true }
    const rules = {
      components: [],
      atTargetMinor: {},
      manyBehavioursBecause: null,
      baselines: {},
      error: 0.1,
    }
    const plan = { id: 'plan-1', name: 'Heard', version: 1, currency: 'EUR', ...dates, ...rules }
    await savePlan(db, plan, { state: 'draft', madeBy: 'hana', now: at(8) })
    const days = { from: '2026-11-01', to: '2026-11-30' }
    const { id: periodId } = await createPeriod(db, { planId: 'plan-1', name: 'November', ...days })
    await saveView(db, { conversationId, viewerId: 'mina', how: 'read', now: at(9) })
    await saveView(db, { conversationId, viewerId: 'mina', how: 'listened', now: at(10) })
    await saveOutsideView(db, { conversationId, name: 'Otto', now: at(11) })
    await saveStatementView(db, { periodId, repId: 'rosa', viewerId: 'hana', now: at(12) })

    const kinds = async (wanted: Omit<Parameters<typeof looksFor>[1], 'limit'> = {}) =>
      (await looksFor(db, { ...wanted, limit: 10 })).map((one): LookKind => one.kind)
    expect(await kinds()).toEqual(['statement', 'outside', 'listened', 'read'])
    expect(await kinds({ personId: 'mina' })).toEqual(['listened', 'read'])
    expect(await kinds({ from: at(10), before: at(12) })).toEqual(['outside', 'listened'])
    for (const kind of lookKinds)
      expect(new Set(await kinds({ kind })).difference(new Set([kind])).size).toBe(0)
    expect((await looksFor(db, { limit: 1 }))[0]).toMatchObject({ of: 'Rosa Diaz', period: 'November' })
    await db.updateTable('conversations').set({ with_rep: 1 }).where('id', '=', conversationId).execute()
    expect(await kinds()).toEqual(['statement'])

    await saveCutoffDay(db, 25)
    await saveCutoffOf(db, periodId, '2026-12-20')
    expect(await payrollCutoffs(db)).toEqual({
      dayOfMonth: 25,
      ofPeriods: new Map([[periodId, '2026-12-20']]),
    })
    await saveCutoffDay(db, null)
    await saveCutoffOf(db, periodId, null)
    expect(await payrollCutoffs(db)).toEqual({ dayOfMonth: null, ofPeriods: new Map() })
  })
})
