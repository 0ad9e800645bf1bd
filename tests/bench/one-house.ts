import type { Kysely } from 'kysely'
import { ledgerPage } from '../../db/queries/ledger-page.ts'
import type { Person } from '../../db/queries/people.ts'
import type { LedgerPromise } from '../../db/queries/promises.ts'
import { proofsForAll } from '../../db/queries/proofs.ts'
import type { Database } from '../../db/schema.ts'

const TALKS = 200
const ON_A_PAGE = 50
const SIX_HOURS = 21_600_000
const things = ['ovens', 'mixers', 'trays', 'racks', 'timers', 'doors', 'lamps', 'filters', 'hoses', 'wheels']
const asked = { owner: 'ours', customerId: 'house', now: '2026-11-22T00:00:00Z' } as const

/**
 * A page of promises to one house, two hundred talks and each with an open promise: read promise by promise, as pages
 * did before; all at once and nothing known; and again when nothing new came. Queries, milliseconds and what they find.
 */
export async function oneHouse(db: Kysely<Database>, rosa: Person) {
  await fill(db, rosa)
  const page = (await ledgerPage(db, rosa, { ...asked, limit: ON_A_PAGE })).promises
  const all = counted(db)
  return {
    each: await timed(page, async (some) => {
      let [queries, found] = [0, 0]
      for (const promise of some) {
        const alone = counted(db)
        found += proofsIn(await proofsForAll(alone.db, rosa, [promise]))
        queries += alone.queries()
      }
      return { queries, found }
    }),
    once: await timed(page, (some) => looked(all, rosa, some)),
    again: await timed(page, (some) => looked(all, rosa, some)),
  }
}

type Counted = ReturnType<typeof counted>

async function looked(all: Counted, rosa: Person, some: readonly LedgerPromise[]) {
  const before = all.queries()
  const found = proofsIn(await proofsForAll(all.db, rosa, some))
  return { queries: all.queries() - before, found }
}

async function timed<Found>(
  page: readonly LedgerPromise[],
  look: (page: readonly LedgerPromise[]) => Promise<Found>,
) {
  const from = performance.now()
  const found = await look(page)
  return { ...found, ms: performance.now() - from }
}

function proofsIn(all: Awaited<ReturnType<typeof proofsForAll>>): number {
  return [...all.values()].reduce((sum, { proofs }) => sum + proofs.length, 0)
}

/** The database by a way of its own that counts what is asked, and knows nothing of what was asked before. */
function counted(db: Kysely<Database>) {
  let queries = 0
  const own = db.withPlugin({
    transformQuery: ({ node }) => {
      queries += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  return { db: own, queries: () => queries }
}

async function fill(db: Kysely<Database>, rosa: Person): Promise<void> {
  const thing = (nth: number) => things[nth % things.length] ?? ''
  await db.transaction().execute(async (trx) => {
    const customer = { id: 'house', name: 'House', account: 'House', created_at: '2026-01-01T00:00:00Z' }
    await trx.insertInto('customers').values(customer).execute()
    for (let nth = 0; nth < TALKS; nth += 1) {
      const at = new Date(Date.UTC(2026, 7, 1) + nth * SIX_HOURS).toISOString()
      const id = `house-${nth}`
      await trx
        .insertInto('conversations')
        .values({
          ...{ id, source: 'upload', external_id: null, channel: 'email', kind: null, language: 'en' },
          ...{ started_at: at, ended_at: at, sorted_at: at, time_zone: 'UTC', reference_zone: null },
          ...{ title: null, customer_id: 'house', rep_id: rosa.id, team_id: rosa.teamId, brought_by: null },
          ...{ format: 'eml', report: '{}', voicemail: 0, chosen: 'all', ungradable: '[]', revision: 1 },
          ...{ imported_at: at },
        })
        .execute()
      const party = { conversation_id: id, role_how: 'given', role_confidence: 1, email: null, said: '{}' }
      await trx
        .insertInto('parties')
        .values({ ...party, key: 'r', seq: 0, name: 'Rosa', role: 'rep', person_id: null })
        .execute()
      const promised = `I will send you the price for the ${thing(nth)} by Friday.`
      const lines = [
        `Dear Cora, thank you for the morning in the bakehouse. ${promised}`,
        `As promised, the price for the ${thing(nth * 3)} is attached. The ${thing(nth + 4)} run well.`,
        `Nobody has complained about the ${thing(nth + 7)} since spring. Kind regards, Rosa`,
      ]
      const said = {
        conversation_id: id,
        party: 'r',
        start_ms: null,
        end_ms: null,
        words: null,
        confidence: null,
      }
      await trx
        .insertInto('utterances')
        .values(lines.map((text, seq) => ({ ...said, seq, id: `u${seq + 1}`, at, text })))
        .execute()
      await trx
        .insertInto('commitments')
        .values({
          ...{
            id: `owed-${nth}`,
            conversation_id: id,
            seq: 0,
            utterance: 'u1',
            owner: 'rep',
            class: 'promise',
          },
          ...{
            action: `send them the price for the ${thing(nth)}`,
            due_on: at.slice(0, 10),
            due_words: null,
          },
          ...{ due_how: 'stated', words: promised, confidence: 0.9, said_at: at, detector: '1', by_id: null },
        })
        .execute()
    }
  })
}
