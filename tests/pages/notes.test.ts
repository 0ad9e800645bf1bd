import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'
import { bringIn, kept, missingId, talk } from './brought.ts'

let app: TestApp
let path: string
beforeAll(async () => {
  app = await openApp('2026-11-18T12:00:00Z')
  path = await bringIn(app, 'rosa', talk(18))
})
afterAll(() => app.close())

async function textsKept(): Promise<readonly string[]> {
  return (await kept(app, 'rosa', path)).notes.map((note) => note.text)
}

test('Rosa writes a note and sees what it holds of what Cora said', async () => {
  const rosa = await app.as('rosa')
  const text =
    'Cora lost two drivers. She needs deliveries before seven because the bakery opens early. I owe her the timetable by Friday.'
  const answer = await rosa.post(`${path}/note`, { version: '0', text })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(`${path}#note`)
  const page = await (await rosa.get(path)).text()
  expect(page).toContain('two drivers. She needs')
  expect(page).toMatch(/Your note holds \d+ of the \d+ things/)
  expect(page).toContain('after it ended')
})

test('a note saved from an old window is kept beside, not over, the newer one', async () => {
  const rosa = await app.as('rosa')
  const draft = await rosa.post(`${path}/drafts`, { note: 'yes', text: 'An older thought.' })
  expect(draft.status).toBe(204)
  const answer = await rosa.post(`${path}/note`, { version: '0', text: 'An older thought.' })
  expect(answer.status).toBe(409)
  const page = await answer.text()
  expect(page).toContain('An older thought.')
  expect(page).toContain('Cora lost two drivers.')
  expect(page).toMatch(/name="version" value="1"/)
  expect(await textsKept()).not.toContain('An older thought.')
  expect((await rosa.post(`${path}/note`, { version: '1', text: 'Both thoughts.' })).status).toBe(303)
  expect(await textsKept()).toContain('Both thoughts.')
})

test('an empty note, spaces alone and one too long come back with the reason and the words', async () => {
  const rosa = await app.as('rosa')
  const before = await textsKept()
  for (const [text, says] of [
    ['', 'There is nothing to save yet'],
    [' \n\t ', 'There is nothing to save yet'],
    ['x'.repeat(20_001), 'more than 20,000 characters'],
  ] as const) {
    const answer = await rosa.post(`${path}/note`, { version: '2', text })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(says)
    expect(page).toContain('aria-invalid="true"')
    if (text.startsWith('x')) expect(page).toContain(text)
  }
  expect(await textsKept()).toEqual(before)
})

test('a form without its version, or with a strange one, is a 422', async () => {
  const rosa = await app.as('rosa')
  for (const version of ['', '-1', 'x', '1.5', '1e99', undefined]) {
    const fields = { text: 'Kept words.', ...(version === undefined ? {} : { version }) }
    const answer = await rosa.post(`${path}/note`, fields)
    expect(answer.status, version).toBe(422)
    expect(await answer.text(), version).toContain('Kept words.')
  }
})

test('Mina reads Rosa’s note and cannot write it', async () => {
  const mina = await app.as('mina')
  const page = await (await mina.get(path)).text()
  expect(page).toContain('Both thoughts.')
  expect(page).not.toContain('id="note-text"')
  expect((await mina.post(`${path}/note`, { version: '2', text: 'Mine.' })).status).toBe(403)
  expect(await textsKept()).not.toContain('Mine.')
})

test('nobody else can write one, whatever the number of the conversation', async () => {
  for (const name of ['rena', 'ravi', 'noah', 'hana', 'ada'] as const)
    for (const where of [path, `/conversations/${missingId}`])
      expect(
        (await (await app.as(name)).post(`${where}/note`, { version: '0', text: 'x' })).status,
        name,
      ).toBe(404)
  const answer = await app.stranger.post(`${path}/note`, { version: '0', text: 'A thought of mine.' })
  expect(answer.status).toBe(401)
  expect(await answer.text()).toContain('A thought of mine.')
})

test('what Rosa has begun to write waits for her over the version she began on, and can be dropped', async () => {
  const [rosa, mina] = [await app.as('rosa'), await app.as('mina')]
  const half = { note: 'yes', version: '2', text: 'Half of a note' }
  expect((await rosa.post(`${path}/drafts`, half)).status).toBe(204)
  const begun = await (await rosa.get(path)).text()
  expect(begun).toContain('Half of a note')
  expect(begun).toMatch(/Not saved yet, from \d\d:\d\d\./)
  expect(begun).not.toContain('another version was saved')
  expect(await (await mina.get(path)).text()).not.toContain('Half of a note')
  expect((await rosa.post(`${path}/note`, { note: 'yes', version: '2', text: 'A whole note.' })).status).toBe(
    303,
  )
  expect(await (await rosa.get(path)).text()).not.toContain('Half of a note')

  await rosa.post(`${path}/drafts`, half)
  const stale = await (await rosa.get(path)).text()
  expect(stale).toContain('another version was saved: “A whole note.”')
  expect(stale).toMatch(/name="version" value="2"/)
  const refused = await rosa.post(`${path}/note`, half)
  expect(refused.status).toBe(409)
  expect(await refused.text()).toMatch(/name="version" value="3"[\s\S]*Half of a note[\s\S]*A whole note\./)

  const dropped = await rosa.post(`${path}/drafts/deletion`, { note: 'yes' })
  expect(dropped.headers.get('location')).toBe(`${path}#note`)
  const page = await (await rosa.get(path)).text()
  expect(page).toContain('A whole note.')
  expect(page).not.toContain('Not saved yet')
  expect(page).toMatch(/name="version" value="3"/)
})
