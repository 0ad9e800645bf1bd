import fc from 'fast-check'
import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { saveAdvocacyCase } from '../../db/queries/advocacy-cases.ts'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { cameBetween, createCustomer, customersFor } from '../../db/queries/customers.ts'
import { insightsOfCustomers } from '../../db/queries/insights.ts'
import { knownCustomersFor } from '../../db/queries/known-customers.ts'
import { conversationsMeanwhile } from '../../db/queries/merged-conversations.ts'
import { allMerges } from '../../db/queries/merges.ts'
import { promisesWith } from '../../db/queries/promises.ts'
import type { Database } from '../../db/schema.ts'
import { merge, type Pair } from '../../server/actions/merge-customers.ts'
import { undoMerge } from '../../server/actions/undo-merge.ts'
import { type Cast, moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import { fairCall } from '../spoken.ts'

const now = '2026-11-22T09:00:00Z'
const dayBefore = '2026-11-21T08:00:00Z'
const called = (name: string): typeof fairCall =>
  fairCall.map(([who, ...rest]) => [who === 'Cora Lindqvist' ? name : who, ...rest] as const)

/** Rosa called Cora twice; once somebody wrote her name down wrongly. */
async function twoCoras(db: Kysely<Database>) {
  const cast = await moveIn(db)
  const first = await importCall(db, cast.rosa, { number: 1 })
  const second = await importCall(db, cast.rosa, { number: 2, lines: called('Cora Lindquist') })
  const [right = '', wrong = ''] = (
    await db.selectFrom('customers').select('id').orderBy('name', 'desc').execute()
  ).map((row) => row.id)
  return { cast, first, second, right, wrong }
}

onEveryDatabase((fresh) => {
  test('two who are one have one page, one list, one ledger and one set of insights', async () => {
    const { db } = await fresh()
    const { cast, right, wrong } = await twoCoras(db)
    const caseId = await saveAdvocacyCase(db, {
      ...{ customerId: wrong, repId: 'rosa', conversationId: null, utterance: null, need: 'A later slot' },
      ...{ raisedAt: now, askedWhom: null, answeredAt: null, answer: null, toldCustomerAt: null },
    })
    expect(await promisesWith(db, cast.rosa, right)).toHaveLength(1)
    expect(await merge(db, cast.hana, pair(right, wrong), now)).toHaveProperty('id')

    expect(await customersFor(db, cast.rosa)).toMatchObject([{ id: right, conversations: 2 }])
    expect((await listConversations(db, cast.rosa, { customerId: right })).conversations).toHaveLength(2)
    expect(await promisesWith(db, cast.rosa, right)).toHaveLength(2)
    const insights = await insightsOfCustomers(db, [right, wrong], null)
    expect(insights.get(wrong)).toEqual([])
    const { customer_id } = await db
      .selectFrom('advocacy_cases')
      .select('customer_id')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
    expect(customer_id).toBe(right)
    expect(await allMerges(db)).toMatchObject([{ by: 'Hana Sato', at: now, kept: right, undone: null }])
  })

  test('what comes in for the one goes to the other, by either name', async () => {
    const { db } = await fresh()
    const { cast, right, wrong } = await twoCoras(db)
    await merge(db, cast.hana, pair(right, wrong), now)
    await importCall(db, cast.rosa, { number: 3, lines: called('cora lindquist') })
    await importCall(db, cast.rosa, { number: 4 })
    expect(await customersFor(db, cast.rosa)).toMatchObject([{ id: right, conversations: 4 }])
  })

  test('undone, both stand alone again as before, and what came in since goes where a person says', async () => {
    const { db } = await fresh()
    const { cast, first, right, wrong } = await twoCoras(db)
    await db.updateTable('conversations').set({ imported_at: dayBefore }).where('id', '=', first).execute()
    const answer = await merge(db, cast.hana, pair(right, wrong), dayBefore)
    const later = await importCall(db, cast.rosa, { number: 3, lines: called('Cora Lindquist') })
    await importCall(db, cast.rosa, { number: 4, lines: called('Cora Lindquist') })
    const mergeId = 'id' in answer ? answer.id : ''
    expect(await undoMerge(db, cast.hana, { mergeId, also: [later] }, now)).toBe('undone')
    const counts = async () =>
      Object.fromEntries((await customersFor(db, cast.rosa)).map((one) => [one.id, one.conversations]))
    expect(await counts()).toEqual({ [right]: 2, [wrong]: 2 })
    expect(await undoMerge(db, cast.hana, { mergeId }, now)).toBe('over')
    expect(await allMerges(db)).toMatchObject([{ undone: { by: 'Hana Sato', at: now } }])
    const [over] = await allMerges(db)
    expect(over && (await conversationsMeanwhile(db, over, right))).toEqual({ stayed: 1, went: 1 })
  })

  test('somebody merged into somebody who was merged is known by whoever stands', async () => {
    const { db } = await fresh()
    const { cast, right, wrong } = await twoCoras(db)
    const third = await createCustomer(
      db,
      { name: 'C. Lindqvist', account: 'fjordbakery.example', email: 'cora@fjordbakery.example' },
      now,
    )
    const first = await merge(db, cast.ada, pair(right, wrong), now)
    await merge(db, cast.ada, pair(third.id, right), now)
    await importCall(db, cast.rosa, { number: 3, lines: called('Cora Lindquist') })
    expect(await customersFor(db, cast.rosa)).toMatchObject([{ id: third.id, conversations: 3 }])
    expect(await undoMerge(db, cast.ada, { mergeId: 'id' in first ? first.id : '' }, now)).toBe('undone')
    expect(await customersFor(db, cast.rosa)).toMatchObject([
      { id: third.id, conversations: 2 },
      { id: wrong, conversations: 1 },
    ])
  })

  test('HR and the admin may; a manager where both are the team’s alone; nobody else', async () => {
    const { db } = await fresh()
    const { cast, right, wrong } = await twoCoras(db)
    const wanted = pair(right, wrong)
    for (const name of ['rosa', 'ravi', 'noah'] as const)
      expect(await merge(db, cast[name], wanted, now), name).toEqual({ problem: 'missing' })
    await importCall(db, cast.ravi, { number: 5 })
    expect((await knownCustomersFor(db, cast.noah)).map((one) => [one.id, one.isWhole])).toEqual([
      [right, false],
    ])
    expect(await merge(db, cast.mina, wanted, now)).toEqual({ problem: 'forbidden' })
    expect(await merge(db, cast.hana, pair(right, right), now)).toEqual({ problem: 'same' })
    expect(await merge(db, cast.hana, pair(right, 'nobody'), now)).toEqual({ problem: 'missing' })
    expect(await merge(db, cast.hana, wanted, now)).toHaveProperty('id')
    const other = await importCall(db, cast.rena, { number: 6, lines: called('Tomas Berg') })
    expect(other).not.toBe('')
    const own = await importCall(db, cast.rosa, { number: 7, lines: called('Thomas Berg') })
    expect(own).not.toBe('')
    const bergs = (await knownCustomersFor(db, cast.mina)).filter((one) => one.name.endsWith('Berg'))
    const [tomas, thomas] = bergs.map((one) => one.id)
    const answer = await merge(db, cast.mina, pair(tomas ?? '', thomas ?? ''), now)
    const mergeId = 'id' in answer ? answer.id : ''
    expect(await undoMerge(db, cast.noah, { mergeId }, now)).toBe('missing')
    expect(await undoMerge(db, cast.mina, { mergeId }, now)).toBe('undone')
  })

  test('accounts are one by their names, and mail of either goes to the one that stands', async () => {
    const { db } = await fresh()
    const { cast } = await twoCoras(db)
    const at = (name: string, account: string) => createCustomer(db, { name, account, email: null }, now)
    await at('Jon', 'fjordbakery.example')
    await at('Ida', 'Fjord Bakery')
    const wanted = { kind: 'account', kept: 'Fjord Bakery', gone: 'fjordbakery.example' } as const
    const before = await snapshot(db)
    const answer = await merge(db, cast.hana, wanted, now)
    const accounts = (await knownCustomersFor(db, cast.hana)).map((one) => [one.name, one.account])
    expect(accounts).toContainEqual(['Jon', 'Fjord Bakery'])
    const between = { after: dayBefore, until: now }
    const ids = (await knownCustomersFor(db, cast.hana)).map((one) => one.id)
    expect((await cameBetween(db, ids, between)).size).toBe(ids.length)
    expect((await cameBetween(db, ids, { after: now, until: null })).size).toBe(0)
    await undoMerge(db, cast.hana, { mergeId: 'id' in answer ? answer.id : '' }, now)
    expect(await snapshot(db)).toEqual(before)
  })

  test('whatever is merged and undone, in the end everything is where it was', async () => {
    const { db } = await fresh()
    const { cast } = await manyCoras(db)
    const before = await snapshot(db)
    const ids = (await db.selectFrom('customers').select('id').orderBy('id').execute()).map((row) => row.id)
    const acts = fc.array(fc.tuple(fc.nat(ids.length - 1), fc.nat(ids.length - 1), fc.boolean()), {
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(acts, async (wanted) => {
        const done: string[] = []
        for (const [one, other, byName] of wanted) {
          const known = await knownCustomersFor(db, cast.hana)
          const names = known.map((customer) => customer.account ?? '')
          const asked: Pair = byName
            ? { kind: 'account', kept: names[one] ?? '', gone: names[other] ?? '' }
            : pair(ids[one] ?? '', ids[other] ?? '')
          const answer = await merge(db, cast.hana, asked, now)
          if ('id' in answer) done.push(answer.id)
        }
        for (const mergeId of done.toReversed())
          expect(await undoMerge(db, cast.hana, { mergeId }, now)).toBe('undone')
        expect(await snapshot(db)).toEqual(before)
      }),
      { numRuns: 12, seed: 4 },
    )
  })
})

function pair(kept: string, gone: string): Pair {
  return { kind: 'customer', kept, gone }
}

async function manyCoras(db: Kysely<Database>): Promise<{ readonly cast: Cast }> {
  const { cast, wrong } = await twoCoras(db)
  await saveAdvocacyCase(db, {
    ...{ customerId: wrong, repId: 'rosa', conversationId: null, utterance: null, need: 'A later slot' },
    ...{ raisedAt: now, askedWhom: null, answeredAt: null, answer: null, toldCustomerAt: null },
  })
  for (const [name, account] of [
    ['Ida', 'Fjord Bakery'],
    ['Jon', 'fjordbakery.example'],
    ['Ole', 'Depot'],
  ] as const)
    await createCustomer(db, { name, account, email: `${name.toLowerCase()}@fjordbakery.example` }, now)
  return { cast }
}

/** Everything a merge may touch. */
async function snapshot(db: Kysely<Database>) {
  return {
    customers: await db.selectFrom('customers').selectAll().orderBy('id').execute(),
    addresses: await db.selectFrom('customer_addresses').selectAll().orderBy('address').execute(),
    domains: await db.selectFrom('account_domains').selectAll().orderBy('domain').execute(),
    talks: await db
      .selectFrom('conversations')
      .select(['id', 'customer_id', 'revision'])
      .orderBy('id')
      .execute(),
    cases: await db.selectFrom('advocacy_cases').selectAll().orderBy('id').execute(),
    statistics: await db.selectFrom('conversation_stats').selectAll().orderBy('conversation_id').execute(),
  }
}
