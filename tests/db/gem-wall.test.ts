import { expect, test } from 'vitest'
import { findInsight, gemsWaiting, gemWall, wallReps } from '../../db/queries/gem-wall.ts'
import { decideGem, proposeGem } from '../../db/queries/gems.ts'
import { insightsHeard } from '../../db/queries/insights.ts'
import { laterWith } from '../../db/queries/later-talks.ts'
import { holdUntil } from '../../db/queries/own-time.ts'
import { inTransaction } from '../../db/transaction.ts'
import { companyThemes } from '../../server/actions/themes.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const now = '2026-11-21T10:00:00Z'

onEveryDatabase((fresh) => {
  test('a gem stands on the wall page after page, is found by its words, and is read by whoever may', async () => {
    const { db } = await fresh()
    const { rosa, rena, ravi } = await moveIn(db)
    const conversationId = await importCall(db, rosa)
    await importCall(db, rosa, { number: 5 })
    const { customer_id } = await db
      .selectFrom('conversations')
      .select('customer_id')
      .where('id', '=', conversationId)
      .executeTakeFirstOrThrow()
    const heard = await insightsHeard(db, rosa, [customer_id ?? ''])
    const [one, two] = heard.filter((insight) => insight.conversationId === conversationId)
    if (!one || !two) throw new Error('Too little was learnt')
    for (const { id } of [one, two])
      await proposeGem(db, { insightId: id, conversationId, proposedBy: rosa.id, proposedAt: now })
    expect(await gemsWaiting(db, rena)).toHaveLength(2)
    expect(await findInsight(db, ravi, one.id)).toBeUndefined()

    const said = { byId: rena.id, at: now, competitorKnows: 'no', reason: null, answer: 'accepted' } as const
    await decideGem(db, one.id, { ...said, heardFrom: 1, heardOf: 20 })
    await decideGem(db, two.id, { ...said, heardFrom: 1, heardOf: 20 })
    expect(await decideGem(db, two.id, { ...said, heardFrom: 9, heardOf: 20 })).toBe(false)
    const first = await gemWall(db, { limit: 1 })
    const second = await gemWall(db, { limit: 1, ...(first.next ? { after: first.next } : {}) })
    expect([...first.gems, ...second.gems].map((gem) => gem.id).toSorted()).toEqual(
      [one.id, two.id].toSorted(),
    )
    expect(second.next).toBeNull()
    expect(
      (await gemWall(db, { limit: 5, search: one.words.slice(4, 20).toUpperCase() })).gems,
    ).toMatchObject([{ id: one.id }])
    expect((await gemWall(db, { limit: 5, search: '100%_' })).gems).toEqual([])
    expect(await findInsight(db, ravi, one.id)).toMatchObject({ id: one.id, maySee: false })

    const words = (one.topic ?? '').split(' ')
    expect(await laterWith(db, rosa, { insight: one, words, limit: 5 })).toMatchObject([
      { isSameCustomer: true },
    ])
    expect(await laterWith(db, ravi, { insight: one, words, limit: 5 })).toEqual([])

    const ofRavi = await importCall(db, ravi, { number: 7 })
    const learnt = [{ id: rosa.id, name: rosa.name }]
    expect(await wallReps(db)).toEqual(learnt)
    await inTransaction(db, async (trx) => {
      for (let many = 0; many <= 200; many += 1)
        await proposeGem(trx, {
          insightId: `many-${many}`,
          conversationId: ofRavi,
          proposedBy: ravi.id,
          proposedAt: now,
        })
    })
    expect(await wallReps(db)).toEqual(learnt)
    await inTransaction(db, (trx) => holdUntil(trx, conversationId, null))
    expect(await wallReps(db)).toEqual([])
  })

  test('a theme needs three customers, and its quarters hide fewer', async () => {
    const { db } = await fresh()
    const { rosa, ravi } = await moveIn(db)
    const cold = 'The cold room is empty on Mondays and that hurts us a lot.'
    for (const [at, name] of ['Cora Lindqvist', 'Cleo Barth', 'Cara Weiss'].entries()) {
      expect(await companyThemes(db, ravi, { now })).toEqual([])
      await importCall(db, rosa, {
        number: at + 1,
        lines: [
          ['Rosa Diaz', 0, 5, 'How is it going?'],
          [name, 5, 60, cold],
        ],
      })
    }
    const [theme] = await companyThemes(db, ravi, { now })
    expect(theme).toMatchObject({ customers: 3, quotes: [] })
    expect(theme?.quarters.map((one) => one.customers)).toEqual([null, null, null, 3])
    expect((await companyThemes(db, rosa, { now }))[0]?.quotes).toHaveLength(3)
  })
})
