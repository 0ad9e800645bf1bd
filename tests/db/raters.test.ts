import { expect, test } from 'vitest'
import { saveAdvocacyCase } from '../../db/queries/advocacy-cases.ts'
import { expectedCalls, saveExpected, saveNotHeld } from '../../db/queries/expected-calls.ts'
import { hasRated } from '../../db/queries/raters.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'

const november = { from: '2026-11-01', to: '2026-11-30' }
const window = { from: '2026-11-01T00:00:00Z', before: '2026-12-01T00:00:00Z' }
const now = '2026-11-20T09:00:00Z'

onEveryDatabase((fresh) => {
  test('whoever agreed that Rosa’s call was not held, or saw that her case is the company’s, has rated her', async () => {
    const { db } = await fresh()
    await moveIn(db)
    const rated = (who: string, rep = 'rosa') => hasRated(db, who, [rep], november)
    const source = { kind: 'call-log', mark: 'telephones', name: null, fileName: 'calls.csv' } as const
    const call = { repId: 'rosa', mark: 'a', startsAt: '2026-11-03T10:00:00Z', endsAt: null }
    await db
      .transaction()
      .execute((trx) =>
        saveExpected(
          trx,
          { ...source, from: '2026-11-01', to: '2026-11-30', leftOut: {}, byId: 'ada', now },
          [{ ...call, channel: null, title: null, customerId: null, customers: ['Cora'] }],
          window,
        ),
      )
    const [kept] = await expectedCalls(db, ['rosa'], window)
    expect(await rated('mina')).toBe(false)
    const said = { reason: 'moved', byId: 'rosa', agreedBy: 'mina', now } as const
    await saveNotHeld(db, kept?.id ?? '', said)
    expect([await rated('mina'), await rated('mina', 'rena'), await rated('hana')]).toEqual([
      true,
      false,
      false,
    ])

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
    expect(await rated('hana')).toBe(true)
  })
})
