import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveView } from '../../db/queries/views.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, kept, talk } from './brought.ts'

let app: TestApp
let path: string
beforeAll(async () => {
  app = await openApp('2026-11-24T09:00:00Z')
  path = await bringIn(app, 'rosa', talk(17))
})
afterAll(() => app.close())

test('from a finding it is three clicks to an appeal whose state and deadline both sides see', async () => {
  const { findings } = await kept(app, 'rosa', path)
  const promise = findings.commitments[0]
  const rosa = await app.as('rosa')
  const first = await (await rosa.get(`${path}?change=${promise?.id}`)).text()
  const way = /href="(\/appeals\/new\?[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await (await rosa.get(way)).text()
  expect(second).toContain(promise?.words ?? '')

  const form = { kind: 'commitment', about: promise?.id ?? '', what: 'nothing' }
  const unsaid = await rosa.post('/appeals', { ...form, reason: 'other', words: ' ' })
  expect(unsaid.status).toBe(422)
  expect(await unsaid.text()).toContain('Say in a few words what it is.')
  expect((await rosa.post('/appeals', { ...form, reason: 'wrong-sum' })).status).toBe(422)
  const sent = await rosa.post('/appeals', { ...form, reason: 'no-promise', words: 'I asked her.' })
  const appeal = sent.headers.get('location') ?? ''
  expect(appeal).toMatch(/^\/appeals\/[0-9a-f]{32}$/)
  for (const name of ['rosa', 'noah', 'mina'] as const)
    expect(await (await (await app.as(name)).get(appeal)).text(), name).toContain('Open until Tue 1 Dec 2026')

  const noah = await app.as('noah')
  expect(await (await noah.get(appeal)).text()).toContain(promise?.words ?? '')
  expect((await noah.get(path)).status).toBe(404)
  expect(await (await (await app.as('hana')).get(appeal)).text()).not.toContain(promise?.words ?? '')
  expect(await (await noah.get('/')).text()).toContain('Notices, 1 unread')
  expect((await noah.post(`${appeal}/decision`, { version: '1', outcome: 'upheld', words: '' })).status).toBe(
    422,
  )
  const decision = { version: '1', outcome: 'upheld', words: 'She was asked, and promised nothing.' }
  expect((await noah.post(`${appeal}/decision`, decision)).status).toBe(303)
  expect((await noah.post(`${appeal}/decision`, decision)).status).toBe(409)
  const ended = await (await rosa.get(appeal)).text()
  expect(ended).toContain('She was asked, and promised nothing.')
  expect(ended).toContain('Decided by Noah Steiner on Tue 24 Nov 2026.')
  expect(await (await (await app.as('ravi')).get('/appeals')).text()).toContain('too few to tell')
})

test('somebody outside sees what is in question without a name, and their link ends with their answer', async () => {
  const other = await bringIn(app, 'rosa', talk(18))
  const { findings } = await kept(app, 'rosa', other)
  const promise = findings.commitments[0]
  const rosa = await app.as('rosa')
  const sent = await rosa.post('/appeals', {
    ...{ kind: 'commitment', about: promise?.id ?? '', what: 'nothing' },
    ...{ reason: 'no-promise', words: 'Cora asked me, says Rosa Diaz.' },
  })
  const appeal = sent.headers.get('location') ?? ''
  const noah = await app.as('noah')
  expect((await noah.post(`${appeal}/handing`, { version: '1' })).status).toBe(422)
  const made = await (await noah.post(`${appeal}/handing`, { version: '1', name: 'Vera Holm' })).text()
  const link = /\/shared\/appeals\/[\w-]+/.exec(made)?.[0] ?? ''
  const outside = app.stranger
  const page = await (await outside.get(link)).text()
  expect(page).toContain(promise?.words ?? '')
  expect(page.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/Rosa|Diaz|Cora/)
  expect((await outside.post(link, { version: '2', outcome: 'refused', words: '' })).status).toBe(422)
  const decision = { version: '2', outcome: 'refused', words: 'It was one.' }
  expect((await outside.post(link, decision)).status).toBe(200)
  expect((await outside.post(link, decision)).status).toBe(404)
  expect((await outside.get(link)).status).toBe(404)
  const again = { kind: 'commitment', about: promise?.id ?? '', what: 'nothing', reason: 'no-promise' }
  expect((await rosa.post('/appeals', again)).headers.get('location'), 'what was refused stays so').toBe(
    appeal,
  )
  expect((await (await rosa.get(other)).text()).replaceAll(/<[^>]*>|\s+/g, ' ')).toMatch(
    /Vera Holm\s+opened a part of it, by a link from outside/,
  )
  expect(await (await rosa.get(appeal)).text()).toContain('Decided by Vera Holm, from outside,')
})

test('who opened a conversation and who played it stands on it, for its rep and for those who looked', async () => {
  const mina = await app.as('mina')
  await mina.get(path)
  const played = { conversationId: idOf(path), viewerId: app.ids.mina, how: 'listened' } as const
  await saveView(app.services.db, { ...played, now: '2026-11-24T10:00:00Z' })
  for (const somebody of [await app.as('rosa'), mina]) {
    const page = (await (await somebody.get(path)).text()).replaceAll(/<[^>]*>|\s+/g, ' ')
    expect(page).toMatch(/Mina Aalto\s+opened it/)
    expect(page).toMatch(/Mina Aalto\s+played the recording/)
  }
})
