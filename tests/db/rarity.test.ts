import fc from 'fast-check'
import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { saveStems } from '../../db/queries/insight-stems.ts'
import { raritiesOf } from '../../db/queries/rarity.ts'
import type { Database } from '../../db/schema.ts'
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
})

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
