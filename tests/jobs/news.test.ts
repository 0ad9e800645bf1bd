import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliveriesOf } from '../../db/queries/deliveries.ts'
import { saveFulfilment } from '../../db/queries/fulfilments.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { promisesFor } from '../../db/queries/promises.ts'
import { createWebhook, events, type Webhook } from '../../db/queries/webhooks.ts'
import { gradePeriod } from '../../server/actions/grade-period.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { newsSchema } from '../../server/api/news.ts'
import { announceDuePromises } from '../../server/jobs/due-promises.ts'
import { openApp, type TestApp } from '../pages/app.ts'
import { talk } from '../pages/brought.ts'
import { payEverybody } from '../pages/paid.ts'

let app: TestApp
let webhook: Webhook

beforeAll(async () => {
  app = await openApp('2026-11-20T08:00:00Z')
  const now = app.services.now().toISOString()
  const hook = { url: 'https://crm.example/', events, byId: app.ids.ada, now }
  webhook = await createWebhook(app.services.db, hook)
})
afterAll(() => app.close())

async function news(event: string) {
  const all = await deliveriesOf(app.services.db, webhook.id, 100)
  return all.map((one) => one.announcement).filter((one) => one.event === event)
}

async function bring(day: number, ending = '') {
  const [[name, bytes] = ['', new Uint8Array()]] = Object.entries(talk(day, { ending }))
  const viewer = await app.viewer('rosa')
  const now = app.services.now().toISOString()
  await importFiles(app.services.db, {
    files: [{ name, bytes }],
    viewer,
    repId: viewer.id,
    zone: null,
    now,
  })
}

test('a conversation that comes in is news, a newer version too, and one that is here already is none', async () => {
  await bring(18)
  await bring(18)
  expect(await news('conversation.imported')).toMatchObject([{ about: { outcome: 'imported' } }])
  await bring(18, 'And one sentence more.')
  const outcomes = (await news('conversation.imported')).map((one) => one.about.outcome)
  expect(outcomes.toSorted()).toEqual(['imported', 'newer-version'])
})

test('news say that something happened and where, and never a word of it', async () => {
  const told = JSON.stringify(await deliveriesOf(app.services.db, webhook.id, 100))
  for (const word of ['Cora', 'Lindqvist', 'timetable', 'drivers']) expect(told).not.toContain(word)
})

test('a promise is news on the day it is due, once; one that was kept is none', async () => {
  const { db, now } = app.services
  const due = (await promisesFor(db, await app.viewer('rosa'))).filter((one) => one.dueOn === '2026-11-20')
  expect(due.length).toBeGreaterThan(0)
  await announceDuePromises(app.services)
  await announceDuePromises(app.services)
  const told = await news('promise.due')
  expect(told.map((one) => one.about.promise).toSorted()).toEqual(due.map((one) => one.id).toSorted())

  await bring(17)
  const [another] = (await promisesFor(db, await app.viewer('rosa'))).filter(
    (one) => one.dueOn === '2026-11-20' && !due.some(({ id }) => id === one.id),
  )
  if (!another) throw new Error('Nothing was promised')
  const at = now().toISOString()
  await saveFulfilment(db, { commitmentId: another.id, keptOn: '2026-11-19', byId: app.ids.rosa, now: at })
  await announceDuePromises(app.services)
  expect(await news('promise.due')).toHaveLength(told.length)
})

test('what is told is what the document promises', async () => {
  await payEverybody(app)
  for (const event of events) {
    const [one] = await news(event)
    const data = { ...one?.about, url: `https://heard.example${one?.path}` }
    const body = { type: event, timestamp: one?.now, data }
    expect(newsSchema(event).safeParse(body).error, event).toBeUndefined()
  }
  const document = (await (await app.stranger.get('/api/openapi.json')).json()) as { webhooks: object }
  expect(Object.keys(document.webhooks)).toEqual([...events])
})

test('grades are news when they change, and only then', async () => {
  const first = await news('grade.changed')
  expect(first.filter((one) => one.about.rep === app.ids.rosa)).toHaveLength(2)
  const [november] = await allPeriods(app.services.db)
  const now = app.services.now().toISOString()
  const again = { periodId: november?.id ?? '', timeZone: 'Europe/London', now }
  expect(await gradePeriod(app.services.db, again)).toEqual({ graded: 3 })
  expect(await news('grade.changed')).toHaveLength(first.length)
})
