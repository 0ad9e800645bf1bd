import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { approachesSince, claim, end, openApproaches, take } from '../../db/queries/approaches.ts'
import { createCustomer } from '../../db/queries/customers.ts'
import { createPerson } from '../../db/queries/people.ts'
import { saveFreedom } from '../../db/queries/reach-freedoms.ts'
import { saveReachSettings, usualReach } from '../../db/queries/reach-settings.ts'
import { trialsBetween } from '../../db/queries/reach-trials.ts'
import type { Database } from '../../db/schema.ts'
import { makeOffers } from '../../server/actions/reach-out/make-offers.ts'
import { replayScores } from '../../server/actions/reach-out/replay.ts'
import { type ToldEvent, takeEvents } from '../../server/actions/reach-out/take-events.ts'
import { onEveryDatabase } from '../databases.ts'

const at = (time: string) => `2026-11-24T${time}.000Z`

function told(visitor: string, time: string, more: Partial<ToldEvent> = {}): ToldEvent {
  return {
    source: 'person:till',
    id: `${visitor}-${time}`,
    visitor,
    kind: 'view',
    page: `/${time}`,
    product: 'The small oven',
    valueMinor: 200_000,
    currency: 'EUR',
    campaign: null,
    consent: 'none',
    customer: null,
    at: at(time),
    ...more,
  }
}

async function moveIn(db: Kysely<Database>): Promise<void> {
  for (const id of ['rosa', 'rena'] as const) {
    const email = `${id}@mina.example`
    await createPerson(db, { id, email, name: id, role: 'rep', now: at('08:00:00') })
    await saveFreedom(db, { personId: id, state: 'free', at: at('08:00:00') })
  }
}

/** Visitors who came yesterday and are back: likely enough to be worth a word. */
async function come(db: Kysely<Database>, visitors: readonly string[]): Promise<void> {
  const times = ['07:00:00', '08:00:00', '09:00:00', '09:00:10', '09:00:20']
  await takeEvents(
    db,
    visitors.flatMap((one) => times.map((time) => told(one, time))),
    at('09:00:21'),
  )
}

onEveryDatabase((fresh) => {
  test('visitors are offered after half a minute, each to one who is free and has a place, and two programs offer nobody twice', async () => {
    const { db, again } = await fresh()
    const other = again()
    await moveIn(db)
    await saveReachSettings(db, { ...usualReach, heldOutPercent: 0 })
    await come(db, ['v1', 'v2', 'v3'])
    await makeOffers(db, at('09:00:25'))
    expect(await openApproaches(db)).toEqual([])

    await Promise.all([makeOffers(db, at('09:01:00')), makeOffers(other.db, at('09:01:00'))])
    const offered = await openApproaches(db)
    expect(offered.map((one) => one.repId).toSorted()).toEqual(['rena', 'rosa'])
    expect(new Set(offered.map((one) => one.visitor)).size).toBe(2)

    const [first, second] = offered
    if (!first || !second) throw new Error('nobody was offered')
    const taken = { id: first.id, channel: 'chat', now: at('09:01:05') } as const
    const both = await Promise.all([
      claim(db, { ...taken, repId: first.repId }),
      claim(other.db, { ...taken, repId: first.repId }),
    ])
    expect(both.filter((one) => one)).toHaveLength(1)
    expect(await claim(db, { ...taken, id: second.id, repId: first.repId })).toBe(false)
    const ending = { id: first.id, outcome: 'answered', minutes: 5, now: at('09:06:00') } as const
    expect([await end(db, ending), await end(db, ending)]).toEqual([true, false])

    await saveFreedom(db, { personId: first.repId, state: 'busy', at: at('09:07:00') })
    await makeOffers(db, at('09:10:00'))
    const all = await approachesSince(db, at('09:00:00'))
    expect(all.map((one) => one.outcome).toSorted()).toEqual(['answered', 'not-taken'])

    const replayed = await replayScores(db, at('09:00:00'))
    expect(replayed.map((one) => one.isSame)).toEqual([true, true])
    await db.updateTable('events').set({ value_minor: 1 }).where('visitor', '=', first.visitor).execute()
    const changed = await replayScores(db, at('09:00:00'))
    expect(changed.filter((one) => !one.isSame).map((one) => one.approach)).toEqual([first.id])
  })

  test('the hold-out is offered to nobody and remembered, busy people are offered nobody, and a customer goes to one rep at a time', async () => {
    const { db } = await fresh()
    await moveIn(db)
    await saveReachSettings(db, { ...usualReach, heldOutPercent: 100 })
    await come(db, ['v1', 'v2'])
    await makeOffers(db, at('09:01:00'))
    expect(await openApproaches(db)).toEqual([])
    const trials = await trialsBetween(db, { from: at('09:00:00'), before: at('10:00:00') })
    expect(trials.map(({ visitor, isHeldOut }) => [visitor, isHeldOut])).toEqual([
      ['v1', true],
      ['v2', true],
    ])

    await saveReachSettings(db, { ...usualReach, heldOutPercent: 0 })
    for (const personId of ['rosa', 'rena'])
      await saveFreedom(db, { personId, state: 'busy', at: at('09:00:30') })
    await come(db, ['v3'])
    await makeOffers(db, at('09:01:00'))
    expect(await openApproaches(db)).toEqual([])

    const cora = await createCustomer(db, { name: 'Cora', account: null, email: null }, at('08:00:00'))
    const going = { customerId: cora.id, reason: 'owed', channel: 'phone', now: at('09:02:00') } as const
    const went = await Promise.all(['rosa', 'rena'].map((repId) => take(db, { ...going, repId })))
    expect(went.filter((one) => one)).toHaveLength(1)
  })
})
