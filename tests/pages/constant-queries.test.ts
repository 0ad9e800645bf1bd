import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveNote } from '../../db/queries/notes.ts'
import type { Database } from '../../db/schema.ts'
import { type CastName, openApp, type TestApp } from './app.ts'
import { bringIn, idOf, talk } from './brought.ts'

let app: TestApp
let asked = 0

beforeAll(async () => {
  app = await openApp()
  listenTo(app.services.reader)
  listenTo(app.services.db)
})
afterAll(() => app.close())

const pages: readonly (readonly [CastName, string])[] = [
  ['rosa', '/'],
  ['rosa', '/reach-out'],
  ['mina', '/'],
  ['mina', '/team'],
  ['mina', '/queue'],
]

test('the pages of every morning ask the database as often for twenty conversations as for eleven', async () => {
  await bring(1, 11)
  const few = await questions()
  await bring(12, 20)
  expect(await questions()).toEqual(few)
})

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
    asked = 0
    expect((await person.get(path)).status, path).toBe(200)
    counts[`${who} ${path}`] = asked
  }
  return counts
}

function listenTo(db: Kysely<Database>): void {
  const executor = db.getExecutor()
  const execute = executor.executeQuery.bind(executor)
  executor.executeQuery = (query) => {
    asked += 1
    return execute(query)
  }
}
