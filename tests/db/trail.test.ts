import { expect, test } from 'vitest'
import { factsOf } from '../../db/queries/customer-facts.ts'
import { createCustomer, customersFor } from '../../db/queries/customers.ts'
import { cancelPurchase, purchasesOf, savePurchase } from '../../db/queries/purchases.ts'
import { mayWorkWith } from '../../db/queries/visibility.ts'
import { checkInsDone, checkInsDue, checkInsOf } from '../../server/actions/check-ins.ts'
import { checkInsMeasured } from '../../server/actions/check-ins-measured.ts'
import { editFacts, lastChange, undoChange } from '../../server/actions/edit-facts.ts'
import { merge } from '../../server/actions/merge-customers.ts'
import { takeCancellation, takePurchase } from '../../server/actions/sent-purchase.ts'
import { subjectOfCustomer } from '../../server/actions/trail/subject.ts'
import { trailOf, wholeTrailOf } from '../../server/actions/trail/trail.ts'
import { undoMerge } from '../../server/actions/undo-merge.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import type { fairCall } from '../spoken.ts'

const now = '2026-11-21T10:00:00Z'
const trailers = {
  account: null,
  what: 'Two trailers',
  value: { minor: 1_840_000, currency: 'EUR' },
  source: 'person',
  channel: 'person',
  repId: 'rosa',
  externalId: null,
} as const

onEveryDatabase((fresh) => {
  test('a trail is for whoever works with the customer, page after page, and nothing is lost between two pages', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const conversation = await importCall(db, cast.rosa)
    const [cora] = await customersFor(db, cast.rosa)
    const customerId = cora?.id ?? ''
    const may = await Promise.all(
      (['rosa', 'mina', 'rena', 'ravi', 'noah', 'hana', 'ada'] as const).map(async (who) =>
        (await mayWorkWith(db, cast[who], customerId)) ? who : '',
      ),
    )
    expect(may.filter((who) => who !== '')).toEqual(['rosa', 'mina'])
    expect(await subjectOfCustomer(db, cast.rena, customerId)).toBeUndefined()

    for (let at = 0; at < 65; at += 1)
      await savePurchase(
        db,
        { ...trailers, customerId, at: `2026-11-${at < 40 ? '02' : '03'}T12:00:00.000Z` },
        { byId: 'rosa', now },
      )
    const asked = { customerIds: [customerId], now }
    const first = await trailOf(db, cast.rosa, asked)
    expect(first.entries).toHaveLength(30)
    const second = await trailOf(db, cast.rosa, { ...asked, ...(first.next ? { after: first.next } : {}) })
    expect(second.entries[0]?.key).not.toBe(first.entries.at(-1)?.key)
    const whole = await wholeTrailOf(db, cast.rosa, asked)
    expect(new Set(whole.map(({ key }) => key)).size).toBe(whole.length)
    expect(whole.filter(({ kind }) => kind === 'purchase')).toHaveLength(65)
    expect(whole.filter(({ kind }) => kind === 'conversation').map(({ key }) => key)).toEqual([
      `conversation:${conversation}`,
    ])
    const calls = await trailOf(db, cast.rosa, { ...asked, channel: 'phone' })
    expect(calls.entries.map(({ kind }) => kind)).toEqual(['conversation'])
    expect((await trailOf(db, cast.ravi, { ...asked, kind: 'conversation' })).entries).toEqual([])
  })

  test('a purchase is kept once under its name, in the money it was paid in, and asks how they like it', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    await importCall(db, cast.rosa)
    const [cora] = await customersFor(db, cast.rosa)
    const customerId = cora?.id ?? ''
    const sent = {
      externalId: 'order-1',
      customer: { name: 'Cora Lindqvist' },
      at: '2026-10-02T09:00:00+02:00',
      what: 'Two trailers',
      value: '18400.00',
      currency: 'EUR',
      rep: 'rosa',
    }
    const sending = { viewer: cast.ada, source: 'api', now } as const
    const take = (more: object) => takePurchase(db, { ...sent, ...more }, sending)
    expect(await take({})).toMatchObject({ outcome: 'recorded' })
    expect(await take({ value: '18400' })).toMatchObject({ outcome: 'again' })
    expect(await take({ value: '18400.01' })).toEqual({ problem: 'other' })
    expect(await take({ externalId: 'yen', value: '1200', currency: 'jpy' })).toMatchObject({
      outcome: 'recorded',
    })
    expect(await take({ externalId: 'dinar', value: '1.234', currency: 'KWD' })).toMatchObject({
      outcome: 'recorded',
    })
    const refused = [
      [{ value: '1200.5', currency: 'JPY' }, 'value'],
      [{ value: '-5' }, 'negative'],
      [{ currency: 'XXQ' }, 'currency'],
      [{ at: '2027-01-01T00:00:00Z' }, 'at'],
      [{ customer: { name: 'Nobody Known' } }, 'customer'],
      [{ rep: 'nobody@loomworks.example' }, 'rep'],
    ] as const
    for (const [more, problem] of refused)
      expect(await take({ externalId: 'bad', ...more }), problem).toEqual({ problem })
    expect(
      await takePurchase(db, { ...sent, externalId: 'south' }, { ...sending, viewer: cast.ravi }),
    ).toEqual({
      problem: 'customer',
    })
    const kept = await purchasesOf(db, [customerId])
    expect(kept.map(({ value }) => value?.minor).toSorted()).toEqual([1200, 1234, 1_840_000])

    expect((await checkInsDue(db, cast.rosa, now)).map(({ dueOn }) => dueOn)).toEqual(
      Array(3).fill('2026-11-01'),
    )
    await importCall(db, cast.rosa, { number: 5, lines: asking })
    expect(await checkInsDue(db, cast.rosa, now)).toEqual([])
    expect(checkInsDone(await checkInsOf(db, cast.rosa, [customerId], now))).toEqual({ done: 3, of: 3 })
    const november = { from: '2026-11-01', to: '2026-11-30', now }
    const measured = await checkInsMeasured(db, cast.mina, ['rosa'], november)
    expect(measured).toMatchObject({ done: 3, of: 3, areFew: false })
    expect(measured.asked[0]?.asked?.words).toBe(asking[0]?.[3])
    expect(await checkInsMeasured(db, cast.mina, ['rena'], november)).toMatchObject({
      done: 0,
      areFew: true,
    })
    expect(await takeCancellation(db, 'order-1', { viewer: cast.ravi, now })).toEqual({ problem: 'unknown' })
    expect(await takeCancellation(db, 'order-1', { viewer: cast.ada, now })).toMatchObject({
      outcome: 'cancelled',
    })
    expect(checkInsDone(await checkInsOf(db, cast.rosa, [customerId], now))).toEqual({ done: 2, of: 2 })
  })

  test('what is known of a customer keeps its history, two editors lose nothing, and merging moves all of it there and back', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    await importCall(db, cast.rosa)
    const [cora] = await customersFor(db, cast.rosa)
    const customerId = cora?.id ?? ''
    const edit = (who: 'rosa' | 'mina', seen: string, facts: Readonly<Record<string, string | null>>) =>
      editFacts(db, {
        ...{ customerId, seen, byId: who, now },
        written: new Map(Object.entries(facts)) as never,
      })
    expect(await edit('rosa', '', { role: 'runs the fleet', country: 'NL' })).toEqual({ done: true })
    const seen = await lastChange(db, customerId)
    expect(await edit('mina', seen, { role: 'signs', country: 'NL' })).toEqual({ done: true })
    expect(await edit('rosa', seen, { role: 'runs the fleet', country: 'BE' })).toEqual({ done: true })
    expect(await edit('rosa', seen, { role: 'owns it' })).toMatchObject({
      clashes: [{ field: 'role', by: 'Mina Aalto', theirs: 'signs' }],
    })
    expect(await factsOf(db, customerId)).toMatchObject({ role: 'signs', country: 'BE' })
    const undo = { customerId, changeId: await lastChange(db, customerId), byId: 'rosa', now }
    expect(await undoChange(db, undo)).toBe('undone')
    expect(await undoChange(db, undo)).toBe('changed')
    expect(await factsOf(db, customerId)).toMatchObject({ country: 'NL' })

    const other = await createCustomer(db, { name: 'C. Lindqvist', account: null, email: null }, now)
    const bought = await savePurchase(db, { ...trailers, customerId, at: now }, { byId: 'rosa', now })
    const pair = { kind: 'customer', kept: other.id, gone: customerId } as const
    const answer = await merge(db, cast.hana, pair, now)
    const mergeId = 'id' in answer ? answer.id : ''
    expect((await purchasesOf(db, [other.id])).map(({ id }) => id)).toEqual([bought])
    expect(await factsOf(db, other.id)).toMatchObject({ name: 'C. Lindqvist', role: 'signs' })
    expect(await undoMerge(db, cast.hana, { mergeId }, now)).toBe('undone')
    expect((await purchasesOf(db, [customerId])).map(({ id }) => id)).toEqual([bought])
    expect(await factsOf(db, other.id)).toMatchObject({ role: null })
    expect(await cancelPurchase(db, bought, now)).toBe(true)
    expect(await cancelPurchase(db, bought, now)).toBe(false)
  })
})

const asking: typeof fairCall = [
  ['Rosa Diaz', 0, 10, 'How are you getting on with the two trailers since they came?'],
  [
    'Cora Lindqvist',
    10,
    70,
    'Very well, thank you, nobody thinks about them any more and the doors close as they should.',
  ],
  ['Rosa Diaz', 70, 80, 'I am glad to hear that. Is there anything about them that bothers you?'],
  ['Cora Lindqvist', 80, 110, 'No, nothing at all, the drivers are content with both of them and so am I.'],
]
