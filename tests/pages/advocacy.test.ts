import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { caseAsked } from '../../db/queries/advocacy-cases.ts'
import { saveFulfilment } from '../../db/queries/fulfilments.ts'
import { promisesIn } from '../../db/queries/promises.ts'
import { openApp, type Somebody, type TestApp } from './app.ts'
import { bringIn, idOf, talk } from './brought.ts'

let now = new Date('2026-11-24T09:00:00Z')
let app: TestApp
let rosa: Somebody
let conversation: string

beforeAll(async () => {
  app = await openApp(() => now)
  rosa = await app.as('rosa')
  conversation = idOf(await bringIn(app, 'rosa', talk(20)))
})
afterAll(() => app.close())

test('a colleague without an account answers by a link, the rep promises to tell, and a second answer changes nothing', async () => {
  const { path, link } = await opened({ need: 'A van at six on Mondays.' })
  const page = await (await app.stranger.get(link)).text()
  expect(page).toContain('A van at six on Mondays.')
  expect(page).toContain('before seven because')
  for (const hidden of ['Cora', 'Two of our drivers', 'cold room', conversation])
    expect(page).not.toContain(hidden)

  expect((await app.stranger.post(link, { answer: 'no', words: '', name: 'Ines' })).status).toBe(422)
  const answer = { answer: 'no', words: 'Not before spring: no driver.', name: 'Ines Prado' }
  expect((await rosa.post(link, answer)).status).toBe(403)
  expect((await app.stranger.post(link, answer)).status).toBe(303)
  expect((await app.stranger.post(link, { ...answer, answer: 'yes', words: 'Yes!' })).status).toBe(200)
  const after = await app.stranger.get(link)
  expect(after.status).toBe(200)
  expect(await after.text()).not.toContain('A van at six')

  const one = await caseAsked(app.services.db, idOf(path))
  expect(one).toMatchObject({
    answerIs: 'no',
    answeredBy: 'Ines Prado',
    answeredHow: 'link',
    toldCustomerAt: null,
  })
  const promises = await promisesIn(app.services.db, await app.viewer('rosa'), conversation)
  const promise = promises.find(({ id }) => id === one?.promiseId)
  expect(promise).toMatchObject({
    owner: 'rep',
    dueOn: '2026-11-26',
    action: 'Tell Cora Lindqvist what Ines Prado answered',
  })
  const kept = { commitmentId: promise?.id ?? '', byId: app.ids.rosa, now: now.toISOString() }
  await saveFulfilment(app.services.db, { ...kept, keptOn: '2026-11-25' })
  expect(await (await rosa.get(path)).text()).toContain('The customer was told on')

  expect(await (await rosa.get(path)).text()).not.toContain('This is the company’s answer</button>')
  expect((await (await app.as('mina')).post(`${path}/confirmation`, {})).status).toBe(303)
  expect((await caseAsked(app.services.db, idOf(path)))?.confirmedAt).not.toBeNull()

  const second = await opened({ need: 'The same at five on Fridays.' })
  await app.stranger.post(second.link, { answer: 'yes', words: 'On Fridays we can.', name: 'Ines Prado' })
  const other = await caseAsked(app.services.db, idOf(second.path))
  expect(other?.promiseId).not.toBe(one?.promiseId)
  expect(other).toMatchObject({ answerIs: 'yes', toldCustomerAt: null })
})

test('a link that is forged is not there, one that ended says so, and neither shows anything', async () => {
  const { path, link } = await opened({ need: 'A smaller crate.' })
  const [id = '', until = '', signature = ''] = link.replace('/answers/', '').split('.')
  for (const forged of [
    `${id}.${Number(until) + 9_999_999}.${signature}`,
    `${id}.${until}.${signature.slice(0, -1)}A`.replace(signature, `B${signature.slice(1)}`),
    `${newId()}.${until}.${signature}`,
    `${id}.${until}`,
    'made-up',
  ])
    expect((await app.stranger.get(`/answers/${forged}`)).status, forged).toBe(404)

  const withdrawn = await rosa.post(`${path}/askings`, {
    version: '1',
    name: 'Piet',
    department: '',
    colleague: '',
  })
  expect(withdrawn.status).toBe(303)
  const gone = await app.stranger.get(link)
  expect(gone.status).toBe(410)
  expect(await gone.text()).not.toContain('crate')
  const link2 = linkIn(await (await rosa.get(path)).text())
  expect((await rosa.post(`${path}/withdrawal`, { version: '1' })).status).toBe(409)
  const before = now
  now = new Date('2027-02-01T09:00:00Z')
  expect((await app.stranger.get(link2)).status).toBe(410)
  const late = { answer: 'yes', words: 'Yes.', name: 'Piet' }
  expect((await app.stranger.post(link2, late)).status).toBe(410)
  expect((await caseAsked(app.services.db, idOf(path)))?.answeredAt).toBeNull()
  now = before

  await app.services.db.updateTable('conversations').set({ with_rep: 1 }).execute()
  expect((await app.stranger.get(link2)).status).toBe(410)
  await app.services.db.updateTable('conversations').set({ with_rep: 0 }).execute()
  now = new Date('2026-11-24T10:30:00Z')
  for (let asked = 0; asked < 30; asked += 1) await app.stranger.get(link2)
  expect((await app.stranger.get(link2)).status).toBe(429)
  now = before
})

test('a colleague who is asked answers in the app and sees nothing else of the customer', async () => {
  const { path } = await opened({ need: 'One invoice a month.', colleague: app.ids.noah, name: '' })
  const noah = await app.as('noah')
  expect(await (await noah.get('/advocacy')).text()).toContain('One invoice a month.')
  expect((await (await app.as('ravi')).get(path)).status).toBe(404)
  expect((await noah.get(`/conversations/${conversation}`)).status).toBe(404)
  const answered = await noah.post(`${path}/answer`, { answer: 'yes', words: 'From January on.' })
  expect(answered.status).toBe(303)
  expect((await noah.post(`${path}/answer`, { answer: 'no', words: 'No.' })).status).toBe(409)
  const csv = await (await rosa.get('/advocacy/cases.csv?state=yes')).text()
  expect(csv).toContain('One invoice a month.')
  expect(csv).not.toContain('A van at six')
})

async function opened(more: Readonly<Record<string, string>>) {
  const form = { conversation, utterance: 'u2', quote: 'before seven because the bakery', once: newId() }
  const answer = await rosa.post('/advocacy', { ...form, name: 'Ines Prado', ...more })
  expect(answer.status, await answer.clone().text()).toBe(303)
  const path = answer.headers.get('Location') ?? ''
  return { path, link: linkIn(await (await rosa.get(path)).text()) }
}

function linkIn(page: string): string {
  return /value="[^"]*(\/answers\/[^"]+)"/.exec(page)?.[1] ?? ''
}
