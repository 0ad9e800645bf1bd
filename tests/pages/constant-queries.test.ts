import { CompiledQuery, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveNote } from '../../db/queries/notes.ts'
import type { Database } from '../../db/schema.ts'
import { type CastName, openApp, type TestApp } from './app.ts'
import { bringIn, idOf, talk } from './brought.ts'

let app: TestApp
let asked = 0
const queries = new Map<string, CompiledQuery>()

beforeAll(async () => {
  app = await openApp()
  listenTo(app.services.reader)
  listenTo(app.services.db)
})
afterAll(() => app.close())

const pages: readonly (readonly [CastName, string])[] = [
  ['rosa', '/'],
  ['rosa', '/conversations'],
  ['rosa', '/customers'],
  ['rosa', '/promises'],
  ['rosa', '/search?q=drivers'],
  ['rosa', '/notices'],
  ['rosa', '/reach-out'],
  ['mina', '/'],
  ['mina', '/conversations'],
  ['mina', '/customers'],
  ['mina', '/promises'],
  ['mina', '/search?q=drivers'],
  ['mina', '/team'],
  ['mina', '/queue'],
  ['hana', '/customers'],
]

/** What grows with every conversation: gone through whole, it makes a page slower every month. */
const growing = [
  'conversations',
  'utterances',
  'commitments',
  'insights',
  'moments',
  'conversation_stats',
  'known_customers',
]

test('the pages of every morning ask the database as often for twenty conversations as for eleven', async () => {
  await bring(1, 11)
  const few = await questions()
  await bring(12, 20)
  expect(await questions()).toEqual(few)
})

test('the first pages of every desk find what they show by an index, and go through nothing that grows', async () => {
  const plans = new Map<string, string>()
  for (const [who, path] of pages.filter(([, path]) =>
    /^.(conversations|customers|promises|search|notices)?\b/.test(path),
  )) {
    queries.clear()
    await (await app.as(who)).get(path)
    for (const { sql: query, parameters } of queries.values()) {
      if (!/^\s*(select|with)/i.test(query)) continue
      const plan = { ...CompiledQuery.raw(`explain query plan ${query}`, [...parameters]) }
      const { rows } = await app.services.reader.executeQuery<{ detail: string }>(plan)
      const whole = rows.find(({ detail }) => goesThrough(detail, query))
      if (whole) plans.set(`${who} ${path}`, `${whole.detail}: ${query}`)
    }
  }
  expect([...plans]).toEqual([])
})

/** A scan of a growing table, whatever it is called in the query, from one end to the other. */
function goesThrough(detail: string, query: string): boolean {
  const scanned = /^SCAN (\w+)/.exec(detail)?.[1]
  if (scanned === undefined) return false
  const named = new RegExp(`"(\\w+)" as "${scanned}"`).exec(query)?.[1] ?? scanned
  return growing.includes(named) && !/limit \?\s*$/.test(query)
}

/** Every other talk with a note, so that some are owed and some are held against the earlier ones. */
async function bring(from: number, to: number): Promise<void> {
  for (let day = from; day <= to; day += 1) {
    const path = await bringIn(app, 'rosa', talk(day, { customer: `Buyer ${String.fromCharCode(64 + day)}` }))
    if (day % 2 === 0)
      await saveNote(app.services.db, {
        conversationId: idOf(path),
        authorId: app.ids.rosa,
        version: 0,
        text: 'They lost two of the drivers and the van breaks down.',
        now: `2026-11-${String(day).padStart(2, '0')}T18:00:00.000Z`,
      })
  }
}

/** How often each page asks the database when it is not looked at for the first time. */
async function questions(): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  await Promise.all([app.services.grades.settled(), app.services.webhooks.settled()])
  for (const [who, path] of pages) {
    const person = await app.as(who)
    await person.get(path)
    const times: number[] = []
    // Work behind the pages may ask something in between.
    while (times.length < 2) {
      asked = 0
      expect((await person.get(path)).status, path).toBe(200)
      times.push(asked)
    }
    counts[`${who} ${path}`] = Math.min(...times)
  }
  return counts
}

function listenTo(db: Kysely<Database>): void {
  const executor = db.getExecutor()
  const execute = executor.executeQuery.bind(executor)
  executor.executeQuery = (query) => {
    asked += 1
    queries.set(query.sql, query)
    return execute(query)
  }
}
