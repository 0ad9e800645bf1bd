import { expect, test } from 'vitest'
import { saveAdvocacyCase } from '../../db/queries/advocacy-cases.ts'
import { hasRated } from '../../db/queries/raters.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'

const november = { from: '2026-11-01', to: '2026-11-30' }
const now = '2026-11-20T09:00:00Z'

onEveryDatabase((fresh) => {
  test('whoever saw that Rosa’s case is the company’s has rated her, and nobody else', async () => {
    const { db } = await fresh()
    await moveIn(db)
    const rated = (who: string, rep = 'rosa') => hasRated(db, who, [rep], november)
    expect(await rated('hana')).toBe(false)

    await db
      .insertInto('customers')
      .values({ id: 'cora', name: 'Cora', account: null, created_at: now })
      .execute()
    const nothing = { conversationId: null, utterance: null, askedWhom: null }
    const unanswered = { answeredAt: null, answer: null, toldCustomerAt: null }
    const id = await saveAdvocacyCase(db, {
      ...{ customerId: 'cora', repId: 'rosa', need: 'A ramp', raisedAt: '2026-11-04T10:00:00Z' },
      ...nothing,
      ...unanswered,
    })
    await db
      .updateTable('advocacy_cases')
      .set({ confirmed_by: 'hana', confirmed_at: now })
      .where('id', '=', id)
      .execute()
    expect([await rated('hana'), await rated('hana', 'rena'), await rated('mina')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
