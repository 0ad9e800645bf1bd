import { afterAll, beforeAll, expect, test } from 'vitest'
import { allDraws } from '../../db/queries/draws.ts'
import { saveOwnTimeDays } from '../../db/queries/own-time.ts'
import { createPerson } from '../../db/queries/people.ts'
import { saveQueueShare } from '../../db/queries/queue.ts'
import { saveQuiet } from '../../db/queries/quiets.ts'
import { queueFor } from '../../server/actions/queue/queue.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, talk } from './brought.ts'
import { drawEverything } from './drawn.ts'

let app: TestApp
let asked: string
let period: string

beforeAll(async () => {
  app = await openApp('2026-11-24T09:00:00Z')
  period = await drawEverything(app)
  await saveQueueShare(app.services.db, (await app.viewer('mina')).teamId ?? '', 100)
  asked = await bringIn(app, 'rosa', talk(20))
  await bringIn(app, 'rosa', talk(3, { customer: 'Carl Berg' }))
})
afterAll(() => app.close())

const queueOf = async (who: 'mina' | 'noah') =>
  queueFor(app.services.db, await app.viewer(who), app.services.now().toISOString())
const reasonsOf = async (who: 'mina' | 'noah') => (await queueOf(who)).shown.map((one) => one.why.reason)
const keyOf = async (reason: string) =>
  (await queueOf('mina')).shown.find((one) => one.why.reason === reason)?.key ?? ''

test('a rep asks, and her manager finds the question with its reason; nobody else’s manager finds anything', async () => {
  const rosa = await app.as('rosa')
  await rosa.post(`${asked}/listening-requests`, { question: 'Did I <talk> too much?' })
  const page = await (await (await app.as('mina')).get('/queue')).text()
  const says = ['Rosa Diaz asks you to listen', 'Did I &lt;talk&gt; too much?', 'An hour a week covers it.']
  expect(says.filter((one) => !page.includes(one))).toEqual([])
  expect(new Set(await reasonsOf('mina'))).toEqual(new Set(['asked', 'silence', 'note-owed', 'drawn']))
  expect(await reasonsOf('noah')).toEqual([])
  expect((await (await rosa.get(asked)).text()).includes('You asked on')).toBe(true)
})

test('done can be undone, and two managers at once do not write over each other', async () => {
  const { services, ids } = app
  const mina = await app.as('mina')
  const item = await keyOf('asked')
  const done = { item, seen: '0', act: 'done' }
  const answer = await mina.post('/queue/acts', done)
  const did = answer.headers.get('location') ?? ''
  expect(await reasonsOf('mina')).not.toContain('asked')
  expect((await (await mina.get(did)).text()).includes('Done: Cora Lindqvist.')).toBe(true)
  const again = await mina.post('/queue/acts', done)
  expect(again.status).toBe(409)

  await mina.post(`/queue/acts/${did.split('did=')[1]}/undoing`, {})
  expect(await reasonsOf('mina')).toContain('asked')

  const teamId = (await app.viewer('mina')).teamId
  const more = { email: 'milo@mina.example', name: 'Milo Rask', role: 'manager' as const, teamId }
  await createPerson(services.db, { id: 'milo', ...more, now: services.now().toISOString() })
  await mina.post('/queue/acts', { item, seen: '1', act: 'assigned', to: 'milo' })
  expect((await queueOf('mina')).elsewhere.map((one) => one.key)).toEqual([item])
  const stranger = await mina.post('/queue/acts', { item, seen: '2', act: 'assigned', to: ids.noah })
  expect(stranger.status).toBe(422)
  await mina.post('/queue/acts', { item, seen: '2', act: 'assigned', to: ids.mina })
})

test('what is put off comes back on its day, which lies ahead', async () => {
  const mina = await app.as('mina')
  const item = await keyOf('note-owed')
  for (const until of ['2026-11-24', '2028-01-01', 'soon', ''])
    expect((await mina.post('/queue/acts', { item, seen: '0', act: 'snoozed', until })).status).toBe(422)
  await mina.post('/queue/acts', { item, seen: '0', act: 'snoozed', until: '2026-11-26' })
  expect((await queueOf('mina')).snoozed.map((one) => one.key)).toEqual([item])
  const later = await queueFor(app.services.db, await app.viewer('mina'), '2026-11-26T09:00:00Z')
  expect(later.shown.map((one) => one.key)).toContain(item)
})

test('whoever asked for quiet is in no queue until it is over, and nobody has more than their places', async () => {
  const { db, now } = app.services
  const before = await queueOf('mina')
  expect(before.shown.find((one) => one.why.reason === 'silence')?.why).toMatchObject({ days: 21 })
  const mina = await app.as('mina')
  expect((await mina.post('/queue/share', { share: '5' })).status).toBe(422)
  await mina.post('/queue/share', { share: '20' })
  const few = await queueOf('mina')
  expect(few.shown).toHaveLength(2)
  expect(few.shown.map((one) => one.why.reason)).toContain('asked')
  const held = 'At most two of ten places are one rep’s'
  expect((await (await mina.get('/queue')).text()).includes(held)).toBe(true)
  await mina.post('/queue/share', { share: '100' })

  const [silent] = before.shown.filter((one) => one.why.reason === 'silence')
  const row = await db
    .selectFrom('conversations')
    .select('customer_id')
    .where('id', '=', silent?.conversation ?? '')
    .executeTakeFirstOrThrow()
  const quiet = { customerId: row.customer_id ?? '', until: '2027-01-15', byId: app.ids.rosa }
  await saveQuiet(db, { ...quiet, now: now().toISOString() })
  expect(await reasonsOf('mina')).not.toContain('silence')
})

test('what is its rep’s alone is in no queue, no count and no team view, until they ask', async () => {
  const { db } = app.services
  const mina = await app.as('mina')
  const seen = async () => {
    const pages = await Promise.all(['/queue', '/team', `/draws/${period}`].map((path) => mina.get(path)))
    const texts = await Promise.all(pages.map((page) => page.text()))
    return texts.map((text) => text.replaceAll(/nonce="[^"]*"|datetime="[^"]*"|[\dN]\d:\d\d/g, ''))
  }
  const before = await seen()
  await saveOwnTimeDays(db, 2)
  const own = await bringIn(app, 'rosa', talk(2, { customer: 'Canary Quist' }))
  expect(await seen()).toEqual(before)
  await (await app.as('rosa')).post(`${own}/listening-requests`, { question: 'And here?' })
  expect((await seen())[0]).toContain('Canary Quist')
  expect((await queueOf('mina')).shown.some((one) => one.conversation === idOf(own))).toBe(true)
})

test('the seed of a running draw stands nowhere, whoever looks', async () => {
  const { db } = app.services
  const { seed } = await db.selectFrom('draws').select('seed').executeTakeFirstOrThrow()
  expect((await allDraws(db)).get(period)?.seed).toBeNull()
  for (const who of ['rosa', 'mina', 'hana', 'ada'] as const)
    for (const path of ['/draws', `/draws/${period}`, `/draws/${period}/draw.json`]) {
      const answer = await (await app.as(who)).get(path)
      expect([answer.status, (await answer.text()).includes(seed)]).toEqual([200, false])
    }
})

test('Mina goes through what was drawn, one answer each, and is told what it took', async () => {
  const mina = await app.as('mina')
  const id = idOf(asked)
  expect(await (await mina.get(`/queue/drawn/${id}`)).text()).toMatch(/Begin: \d+ findings?/)
  await mina.post(`/queue/drawn/${id}/beginnings`, {})
  for (let at = `/queue/drawn/${id}`; ; ) {
    const page = await (await mina.get(at)).text()
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
    if (field('finding') === '') {
      expect(page).toContain('Everything that counts in it is settled.')
      expect(page).toContain('It took 0:00.')
      break
    }
    const answer = {
      finding: field('finding'),
      kind: field('kind'),
      skipped: field('skipped'),
      answer: 'yes',
    }
    const answered = await mina.post(`/queue/drawn/${id}/answers`, answer)
    expect(answered.status).toBe(303)
    at = answered.headers.get('location') ?? ''
  }
  const keys = (await queueOf('mina')).shown.map((one) => one.key)
  expect(keys).not.toContain(`drawn:${id}`)
})

test('another team’s manager takes on a conversation that another manager has acted on before', async () => {
  const { db } = app.services
  const teamId = (await app.viewer('noah')).teamId
  const acted = db.selectFrom('queue_acts').select('item as id').where('item', 'like', 'asked:%')
  const { id } = await acted.executeTakeFirstOrThrow()
  const request = db.selectFrom('listening_requests').select('conversation_id').where('id', '=', id.slice(6))
  await db.updateTable('conversations').set({ team_id: teamId }).where('id', 'in', request).execute()
  const noah = await app.as('noah')
  expect((await queueOf('noah')).shown.find((one) => one.key === id)).toMatchObject({ seen: 0 })
  const done = { item: id, seen: '0', act: 'done' }
  expect((await noah.post('/queue/acts', done)).status).toBe(303)
  expect((await noah.post('/queue/acts', done)).status).toBe(409)
})
