import fc from 'fast-check'
import { type Kysely, sql, type Transaction } from 'kysely'
import { expect, test } from 'vitest'
import { isSqlite } from '../../db/dialect.ts'
import { moveToAccount } from '../../db/queries/customer-moves.ts'
import { replaceFindings } from '../../db/queries/findings.ts'
import { heardChanges, heardMark } from '../../db/queries/heard-changes.ts'
import { saveStems } from '../../db/queries/insight-stems.ts'
import { holdUntil, letGo } from '../../db/queries/own-time.ts'
import { raritiesOf } from '../../db/queries/rarity.ts'
import type { Database } from '../../db/schema.ts'
import { raritiesNow } from '../../server/actions/rarities/rarities-now.ts'
import { rarityOf } from '../../server/measures/rarity.ts'
import type { Known } from '../../server/measures/topic.ts'
import { onEveryDatabase } from '../databases.ts'
import { conversationRow } from '../pages/many-customers.ts'

const now = '2026-11-20T10:00:00Z'
const since = '2025-11-20T10:00:00Z'
const things = ['harvest', 'frost', 'kiln', 'glaze', 'lorry', 'roof']

const learnt = fc.record({
  kind: fc.constantFrom('pain' as const, 'goal' as const),
  topic: fc.option(
    fc.uniqueArray(fc.constantFrom(...things), { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
  ),
  words: fc.constant('It was said.'),
})

onEveryDatabase((fresh) => {
  test('the rarity of an insight out of the database is the one the rule gives for all that was learnt', async () => {
    const { db } = await fresh()
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(learnt, { maxLength: 3 }), { minLength: 19, maxLength: 23 }),
        async (all) => {
          run += 1
          const asked = await storeAll(db, all, `r${run}`)
          const told = await raritiesOf(db, asked, since)
          expect(await raritiesNow(db, asked, since)).toEqual(told)
          for (const { id, insight, customer } of asked) {
            const others = all.filter((_, at) => `r${run}-${at}` !== customer)
            expect(told.get(id)).toEqual(rarityOf(insight, others))
          }
          await db.deleteFrom('conversations').execute()
        },
      ),
      { numRuns: 12 },
    )
  })

  test('what lies a year back, what is its rep’s alone and what is gone counts no more', async () => {
    const { db } = await fresh()
    const frost: Known = { kind: 'pain', topic: 'harvest frost', words: 'Frost took the harvest.' }
    const asked = await storeAll(db, [...Array(3).fill([frost]), ...Array(19).fill([])], 'r')
    const own = asked[0] as (typeof asked)[number]
    const rarity = async () => (await raritiesOf(db, [own], since)).get(own.id)
    expect(await rarity()).toEqual({ rarity: 1 - 3 / 22, count: 3, of: 22 })

    await db.updateTable('conversations').set({ with_rep: 1 }).where('id', '=', 'r-1').execute()
    await db
      .updateTable('conversations')
      .set({ sorted_at: '2025-01-01T09:00:00Z' })
      .where('id', '=', 'r-2')
      .execute()
    expect(await rarity()).toEqual({ rarity: 0.95, count: 1, of: 20 })

    await db.deleteFrom('conversations').where('id', '=', 'r-5').execute()
    expect(await rarity()).toBeNull()
  })

  test('pages tell the rarity that counting everything gives, at once after whatever changes it', async () => {
    const { db } = await fresh()
    const of = (topic: string): Known => ({ kind: 'pain', topic, words: 'It was said.' })
    const told = [
      of('harvest frost'),
      of('frost'),
      of('kiln glaze roof'),
      of('harvest frost lorry'),
      of('roof'),
    ]
    const all = Array.from({ length: 26 }, (_, at) => told.slice(at % 5, (at % 5) + (at % 3)))
    const asked = await storeAll(db, all, 'r')
    const own = asked.map(({ id, customer }) => ({ id, customer }))
    const frost = own.find(({ id }) => id === 'r-5-0') ?? fail()
    const counts = async () => {
      const counted = await raritiesOf(db, own, since)
      expect(await raritiesNow(db, own, since)).toEqual(counted)
      return counted.get(frost.id)
    }
    const seen = [await counts()]
    const changes: readonly (() => Promise<unknown>)[] = [
      () => holdUntil(db as Transaction<Database>, 'r-10', '2026-11-23T10:00:00Z'),
      () => letGo(db as Transaction<Database>, 'r-10'),
      () => conversation('r-10').set({ practice: 1 }).execute(),
      () => conversation('r-15').set({ sorted_at: '2025-03-01T09:00:00Z' }).execute(),
      () => moveToAccount(db as Transaction<Database>, ['r-20', 'r-16', 'r-1'], { from: null, to: 'Berg' }),
      () => moveToAccount(db as Transaction<Database>, ['r-1'], { from: 'Berg', to: null }),
      () => conversation('r-11').set({ customer_id: 'r-12' }).execute(),
      () => conversation('r-16').set({ customer_id: null }).execute(),
      () => replaceFindings(db, 'r-6', [], () => null),
      () => db.deleteFrom('conversations').where('id', 'in', ['r-20', 'r-21']).execute(),
      () => storeAll(db, [[of('frost harvest')], [of('roof')]], 'later'),
      () => db.deleteFrom('heard_changes').execute(),
      () => db.deleteFrom('conversations').where('id', 'like', 'r-1%').execute(),
    ]
    const conversation = (id: string) => db.updateTable('conversations').where('id', '=', id)
    for (const change of changes) {
      await change()
      seen.push(await counts())
    }
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBeGreaterThan(5)
  })

  test('what was begun before and ends after something else is not missed', async () => {
    const { db } = await fresh()
    if (isSqlite(db)) return
    await sql`truncate heard_changes restart identity`.execute(db)
    await db.insertInto('heard_changes').values({ customer_id: 'earlier' }).execute()
    const before = await heardMark(db, 0)
    const slow = await db.startTransaction().execute()
    await slow.insertInto('heard_changes').values({ customer_id: 'slow' }).execute()
    await db.insertInto('heard_changes').values({ customer_id: 'fast' }).execute()
    const first = (await heardChanges(db, before, 1)) ?? fail()
    expect(first.customerIds).toEqual(['fast'])
    await slow.commit().execute()
    const second = (await heardChanges(db, first.mark, 2)) ?? fail()
    expect(second).toMatchObject({ customerIds: ['slow'], mark: { awaited: [] } })
    expect((await heardChanges(db, second.mark, 3))?.customerIds).toEqual([])
  })

  test('the very first change is not missed where a later one ended before it', async () => {
    const { db } = await fresh()
    if (isSqlite(db)) return
    await sql`truncate heard_changes restart identity`.execute(db)
    const slow = await db.startTransaction().execute()
    await slow.insertInto('heard_changes').values({ customer_id: 'slow' }).execute()
    await db.insertInto('heard_changes').values({ customer_id: 'fast' }).execute()
    const mark = await heardMark(db, 0)
    await slow.commit().execute()
    expect((await heardChanges(db, mark, 1))?.customerIds).toEqual(['slow'])
  })
})

function fail(): never {
  throw new Error('It is not there')
}

/** One conversation with each customer, named by its place. */
async function storeAll(db: Kysely<Database>, all: readonly (readonly Known[])[], run: string) {
  const asked = []
  for (const [at, insights] of all.entries()) {
    const id = `${run}-${at}`
    await db.insertInto('customers').values({ id, name: id, account: null, created_at: now }).execute()
    await db.insertInto('conversations').values(conversationRow(id, now)).execute()
    for (const [seq, insight] of insights.entries()) {
      const row = { id: `${id}-${seq}`, kind: insight.kind, topic: insight.topic ?? '', words: insight.words }
      await db
        .insertInto('insights')
        .values({
          ...row,
          conversation_id: id,
          seq,
          utterance: 'u1',
          confidence: 1,
          detector: null,
          by_id: null,
        })
        .execute()
      await saveStems(db, [row])
      asked.push({ id: row.id, insight, customer: id })
    }
  }
  return asked
}
