import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginRemeasuring, turn } from '../../db/queries/remeasurings.ts'
import type { Comparison } from '../../server/actions/remeasure/compare.ts'
import type { AppEnv } from '../../server/web/env.ts'
import { sameFigures } from '../../server/web/same-figures.ts'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const now = '2026-12-20T09:00:00.000Z'

test('whoever decides sees what would differ, HR alone whose pay; and a page drawn while figures move is drawn again', async () => {
  const { db } = app.services
  const run = (await beginRemeasuring(db, { version: '2099-01-01.1', byId: null, now })) ?? ''
  const money = [{ repId: app.ids.rosa, currency: 'GBP', beforeMinor: 57_000, afterMinor: 63_000 }]
  const comparison: Comparison = {
    at: now,
    frozen: 1,
    periods: [
      {
        ...{ id: 'p', name: 'Autumn', from: '2026-09-07', to: '2026-11-29', state: 'open' },
        ...{ graded: 3, statements: 1, behaviours: { 'note-taking': { differ: 1, up: 1, down: 0 } }, money },
      },
    ],
  }
  await turn(db, run, ['measuring'], 'ready', { comparison: JSON.stringify(comparison) })
  const [hana, ada, mina] = [await app.as('hana'), await app.as('ada'), await app.as('mina')]
  const page = async (who: typeof hana) => (await who.get('/remeasuring')).text()
  expect(await page(hana)).toMatch(/£.570\.00[\s\S]*£.630\.00[\s\S]*£.60\.00/)
  for (const who of [ada, mina]) expect(await page(who)).not.toMatch(/£|Rosa Diaz/)
  expect(await page(ada)).toContain('Use the new figures')
  expect(await page(mina)).not.toContain('Use the new figures')
  const moved = { run, to: 'before' }
  expect((await hana.post('/remeasuring/moves', moved)).status).toBe(409)

  const drawn = new Hono<AppEnv>()
  drawn.use(async (c, next) => {
    c.set('reader', db)
    await next()
  })
  drawn.use(sameFigures)
  let isMoving = true
  drawn.get('/page', async (c) => {
    if (isMoving) await db.updateTable('remeasurings').set({ moves: 1 }).execute()
    isMoving = false
    return c.html('<p>Figures</p>')
  })
  const first = await drawn.request('/page?of=rosa')
  expect([first.status, first.headers.get('location')]).toEqual([307, '/page?of=rosa'])
  expect((await drawn.request('/page?of=rosa')).status).toBe(200)
})
