import { expect, test } from 'vitest'
import { createPerson } from '../../db/queries/people.ts'
import {
  askForApproval,
  createDraft,
  findDraft,
  publishDraft,
  saveDraft,
} from '../../db/queries/plan-drafts.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { publishedPlans } from '../../db/queries/published-plans.ts'
import { signersOf, signPlan } from '../../db/queries/signatures.ts'
import { draftOf } from '../../server/pay/plan-draft.ts'
import { onEveryDatabase } from '../databases.ts'
import { relationships } from '../pay/made.ts'

const now = '2026-11-24T09:00:00Z'

onEveryDatabase((fresh) => {
  test('a draft is written by one at a time, published by another, and then neither it nor a signature changes', async () => {
    const { db } = await fresh()
    for (const id of ['hana', 'ada', 'rosa'] as const)
      await createPerson(db, { id, email: `${id}@mina.example`, name: id, role: 'hr', now })
    await savePlan(db, relationships, { state: 'active', madeBy: 'hana', now })
    const draft = draftOf(relationships, 'five')
    const id = await createDraft(db, { replaces: relationships.id, version: 4, draft, byId: 'hana', now })
    const seen = await findDraft(db, id)
    if (!seen) throw new Error('no draft')
    const write = (purpose: string) =>
      saveDraft(db, seen, { draft: { ...draft, purpose }, byId: 'hana', now })
    expect([await write('Keep promises.'), await write('Keep them all.')]).toEqual([true, false])
    expect(await findDraft(db, id)).toMatchObject({ revision: 2, draft: { purpose: 'Keep promises.' } })

    const plan = { ...relationships, id: 'next', version: 4, effectiveFrom: '2027-01-01' }
    const publishing = { plan, byId: 'ada', now, replacedUntil: '2026-12-31' }
    const written = { ...seen, revision: 2 }
    expect(await publishDraft(db, written, publishing)).toBe(false)
    expect(await askForApproval(db, written, { byId: 'hana', now })).toBe(true)
    expect(await publishDraft(db, seen, publishing)).toBe(false)
    expect(await publishDraft(db, written, publishing)).toBe(true)
    const [newest, older] = await publishedPlans(db)
    expect(newest).toMatchObject({ plan: { id: 'next' }, approvedBy: 'ada', madeBy: 'hana', endsOn: null })
    expect(older).toMatchObject({ plan: relationships, endsOn: '2026-12-31' })

    const hash = newest?.hash ?? ''
    await signPlan(db, { planId: 'next', personId: 'rosa', hash, now })
    expect([...(await signersOf(db, 'next', hash)).keys()]).toEqual(['rosa'])
    const tampering = [
      db.updateTable('plans').set({ rules: '{}' }).where('id', '=', 'next'),
      db.deleteFrom('plan_signatures'),
      db.updateTable('plan_signatures').set({ hash: 'another' }),
      db.deleteFrom('plans').where('id', '=', 'next'),
    ]
    for (const act of tampering) await expect(act.execute()).rejects.toThrow()
  })
})
