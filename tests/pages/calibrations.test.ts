import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { agreementFor } from '../../server/actions/agreement-of-people.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, missingId, talk } from './brought.ts'
import { allMarked } from './reviewed.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
  for (const day of [16, 17, 18, 19]) await bringIn(app, 'mina', talk(day))
})
afterAll(() => app.close())

const textOf = async (answer: Promise<Response>) => (await answer).text()

test('a team with one manager calibrates with another’s manager, a colleague who agrees and somebody outside', async () => {
  const [mina, noah, ravi, rosa] = [
    await app.as('mina'),
    await app.as('noah'),
    await app.as('ravi'),
    await app.as('rosa'),
  ]
  const bad = await mina.post('/calibrations', { name: '', draw: '4', names: 'first', once: newId() })
  expect(bad.status).toBe(422)
  const fields = { name: 'November', draw: '9', names: 'first', once: newId() }
  const made = await mina.post('/calibrations', fields)
  const path = made.headers.get('location') ?? ''
  expect((await mina.post('/calibrations', fields)).headers.get('location')).toBe(path)
  expect(await textOf(mina.get(path))).toContain('4 conversations')
  expect((await noah.get(path)).status).toBe(404)
  for (const person of [app.ids.mina, app.ids.noah, app.ids.ravi])
    await mina.post(`${path}/reviewers`, { person })
  expect((await mina.post(`${path}/reviewers`, { person: app.ids.hana })).status).toBe(404)
  const linked = await textOf(mina.post(`${path}/outsiders`, { name: 'Otto', days: '7' }))
  const outside = /\/shared\/calibrations\/[\w-]{43}/.exec(linked)?.[0] ?? ''
  expect((await ravi.get(`${path}/conversations/1`)).status).toBe(403)
  await ravi.post(`${path}/agreement`, {})

  const page = await textOf(noah.get(`${path}/conversations/1`))
  expect(page).toContain('Two of our drivers left')
  expect(page).not.toMatch(/Lindqvist|Rosa Diaz|places to look/i)
  const shared = await textOf(app.stranger.get(`${outside}/1`))
  expect(shared).toContain('Two of our drivers left')
  expect(shared).not.toMatch(/Lindqvist|Rosa Diaz|masthead__link|href="\/conversations/)
  for (const place of [1, 2, 3, 4]) {
    const mark = String(place)
    await mina.post(`${path}/conversations/${place}`, allMarked(mark))
    await noah.post(`${path}/conversations/${place}`, allMarked(mark, `Noah on ${place}.`))
    await app.stranger.post(`${outside}/${place}`, allMarked('4'))
  }
  expect((await ravi.post(`${path}/conversations/1`, { 'mark.need-first': '2' })).status).toBe(422)
  await ravi.post(`${path}/conversations/1/draft`, { 'mark.need-first': '2' })
  expect((await noah.post(`${path}/conversations/1`, allMarked('1', 'Again.'))).status).toBe(409)
  expect(await textOf(mina.get(path))).not.toContain('Noah on')
  await ravi.post(`${path}/leaving`, {})
  expect((await ravi.get(path)).status).toBe(404)

  expect((await noah.post(`${path}/closing`, {})).status).toBe(403)
  await mina.post(`${path}/closing`, {})
  expect((await app.stranger.get(outside)).status).toBe(404)
  const closed = await textOf(noah.get(path))
  expect(closed).toMatch(/0\.\d\d, between −?-?[01]\.\d\d and 1\.\d\d|from 4 conversations/)
  expect(closed).toContain('Otto gave mark 4 every time')
  expect(closed).toContain('Noah on 2.')
  expect(await agreementFor(app.services.db, 'serving')).toMatchObject({ doubleCoded: 4 })
  expect(await textOf(rosa.get('/calibrations'))).toContain('Noah Steiner')
  expect(await textOf((await app.as('hana')).get(path))).toContain('How far you agree')

  const conversation = /name="conversation" value="([0-9a-f]{32})"/.exec(closed)?.[1] ?? ''
  const about = { conversation, question: 'need-first' }
  expect((await noah.post(`${path}/remarks`, { ...about, text: 'Monday came first.' })).status).toBe(303)
  const agreed = { ...about, mark: '3', words: 'Monday was named, then the table.', revision: '0' }
  expect((await noah.post(`${path}/answers`, agreed)).status).toBe(303)
  const late = await mina.post(`${path}/answers`, { ...agreed, mark: '2', words: 'Mine was typed too.' })
  expect(late.status).toBe(409)
  const both = await late.text()
  expect(both).toContain('Monday was named, then the table.')
  expect(both).toContain('Mine was typed too.')
  const guide = await mina.post(`${path}/guides`, { question: 'need-first' })
  expect(guide.headers.get('location')).toBe('/scorecards/the-essay/versions/2#q-need-first')
  expect((await rosa.post(`${path}/remarks`, { ...about, text: 'No.' })).status).toBe(404)
})

test('with one reviewer, nothing to draw or a question nobody could answer, the page says so', async () => {
  const [mina, noah] = [await app.as('mina'), await app.as('noah')]
  const none = await noah.post('/calibrations', { name: 'South', draw: '3', names: 'none', once: newId() })
  expect(none.status).toBe(422)
  expect(await none.text()).toContain('There are no open conversations to draw from.')
  const foreign = { name: 'South', draw: '0', names: 'none', once: newId(), chosen: missingId }
  expect((await noah.post('/calibrations', foreign)).status).toBe(422)
  const made = await mina.post('/calibrations', { name: 'Alone', draw: '3', names: 'none', once: newId() })
  const path = made.headers.get('location') ?? ''
  await mina.post(`${path}/reviewers`, { person: app.ids.mina })
  await mina.post(`${path}/conversations/1`, allMarked('not-applicable', ''))
  await mina.post(`${path}/closing`, {})
  expect(await textOf(mina.get(path))).toContain('Only one person marked it')
  expect(idOf(path)).toMatch(/^[0-9a-f]{32}$/)
})
