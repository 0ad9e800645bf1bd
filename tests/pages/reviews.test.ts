import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CastName, openApp, type TestApp } from './app.ts'
import { bringIn, idOf, talk } from './brought.ts'
import { allMarked, begunReview } from './reviewed.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const canary = 'kanarienvogel'

/** Everything of a page that does not change from one look to the next. */
async function seen(who: CastName, path: string): Promise<string> {
  const answer = await (await app.as(who)).get(path)
  const page = await answer.text()
  const same = [/nonce="[^"]*"/g, /value="[0-9a-f]{32}"/g, /\d+ times, the last on [^<]*/g]
  return `${answer.status} ${same.reduce((rest, changing) => rest.replaceAll(changing, ''), page)}`
}

/** The pages that differ, each from where it begins to. */
function changedBetween(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) {
  return Object.entries(after).flatMap(([page, text]) => {
    const was = before[page] ?? ''
    if (was === text) return []
    const at = [...text].findIndex((sign, place) => sign !== was[place])
    return [`${page}: ${was.slice(at - 60, at + 60)} => ${text.slice(at - 60, at + 60)}`]
  })
}

test('D-25 a self-review with a canary word changes nothing that anybody else can fetch, until it is shared', async () => {
  const id = idOf(await bringIn(app, 'rosa', talk(17)))
  const rosa = await app.as('rosa')
  const paths = [
    '/',
    '/conversations',
    `/conversations/${id}`,
    `/conversations/${id}/reviews`,
    '/reviews',
    '/scorecards',
    '/scorecards/the-essay/versions/1',
    '/calibrations',
    '/people',
    `/people/${app.ids.rosa}`,
    '/views',
    '/clips',
    `/search?q=${canary}`,
    '/statements',
    '/coverage',
  ]
  const others = ['rena', 'mina', 'noah', 'hana', 'ada'] as const
  const look = async () => {
    const pages: Record<string, string> = {}
    for (const who of others) for (const path of paths) pages[`${who} ${path}`] = await seen(who, path)
    return pages
  }
  await look()
  const before = await look()
  const review = await begunReview(app, id)
  await rosa.post(`/reviews/${review}/draft`, { 'comment.need-first': canary })
  expect(await seen('rosa', `/reviews/${review}`)).toContain(canary)
  const write = (what: string, form: Readonly<Record<string, string>>) =>
    rosa.post(`/reviews/${review}/${what}`, form)
  const first = { window: 'one', after: '', 'comment.need-first': `${canary} here` }
  expect((await write('draft', first)).status).toBe(303)
  for (const what of ['draft', 'completion']) {
    const there = await write(what, { window: 'two', after: '', 'comment.need-first': `${canary} there` })
    const page = await there.text()
    expect([what, there.status]).toEqual([what, 409])
    for (const text of [`${canary} here`, `${canary} there`]) expect(page).toContain(text)
    expect(page).toMatch(/name="after" value="one"/)
  }
  expect((await write('draft', { ...first, window: 'two', after: 'one' })).status).toBe(303)
  const begun = { revision: '1', window: 'two' }
  const empty = await rosa.post(`/reviews/${review}/completion`, { ...begun, 'mark.need-first': '1' })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('The lowest mark needs a comment')
  const marks = { ...begun, ...allMarked('3', canary), 'try1.text': canary }
  expect((await rosa.post(`/reviews/${review}/completion`, marks)).status).toBe(422)
  const customers = { 'try1.said': 'u2', 'keep.text': 'Wait.', 'keep.said': 'u1' }
  const wrong = await rosa.post(`/reviews/${review}/completion`, { ...marks, ...customers })
  expect(await wrong.text()).toContain('These are not the customer’s words')
  const done = await rosa.post(`/reviews/${review}/completion`, { ...marks, 'try1.said': 'u2' })
  expect(done.status).toBe(303)
  expect(await seen('rosa', `/conversations/${id}/reviews`)).toContain(canary)
  expect(changedBetween(before, await look())).toEqual([])
  for (const who of others) expect(await seen(who, `/reviews/${review}`)).toMatch(/^404/)

  await rosa.post(`/reviews/${review}/sending`, {})
  const known = await seen('mina', `/conversations/${id}/reviews`)
  expect(known).toContain('Rosa has shared a self-review')
  expect(known).not.toContain(canary)
  expect((await rosa.post(`/reviews/${review}/withdrawal`, {})).status).toBe(303)
  expect(await seen('mina', `/conversations/${id}/reviews`)).not.toContain('has shared a self-review')
})

test('two mark blind, then lie side by side, and the rep has the last word', async () => {
  const id = idOf(await bringIn(app, 'rosa', talk(18)))
  const [rosa, mina] = [await app.as('rosa'), await app.as('mina')]
  const own = await begunReview(app, id)
  await rosa.post(`/reviews/${own}/completion`, allMarked('4'))
  await rosa.post(`/reviews/${own}/sending`, {})
  const theirs = await begunReview(app, id, 'mina', 'manager')
  const marking = await seen('mina', `/reviews/${theirs}`)
  expect(marking).toContain('What the machine counted stays hidden')
  expect(marking).not.toMatch(/airtime|held \d+%/i)
  expect((await mina.post(`/reviews/${theirs}/completion`, allMarked('2'))).status).toBe(303)
  const again = await mina.post(`/reviews/${theirs}/completion`, allMarked('1', 'Typed elsewhere.'))
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('Typed elsewhere.')
  const beside = await seen('mina', `/conversations/${id}/reviews`)
  expect(beside).toContain('2 marks apart: worth talking about first.')
  expect(beside).toContain('Alike on 0 of 8 questions.')
  expect((await rosa.post(`/reviews/${own}/withdrawal`, {})).status).toBe(409)
  expect((await mina.post(`/reviews/${theirs}/reopening`, {})).status).toBe(409)
  await mina.post(`/reviews/${theirs}/sending`, {})
  expect(await seen('rosa', `/conversations/${id}/reviews`)).toContain('2 marks apart')
  await rosa.post(`/reviews/${theirs}/acknowledgement`, { answer: 'Next time I wait.' })
  expect(await seen('mina', `/conversations/${id}/reviews`)).toContain('Next time I wait.')
})

test('a colleague who is asked sees first names and this conversation’s words, and the manager hears nothing', async () => {
  const id = idOf(await bringIn(app, 'rosa', talk(19)))
  const [rosa, rena] = [await app.as('rosa'), await app.as('rena')]
  await rosa.post(`/conversations/${id}/reviews`, { kind: 'peer', colleague: app.ids.rena })
  const asked = /\/reviews\/[0-9a-f]{32}/.exec(await seen('rena', '/reviews'))?.[0] ?? ''
  const page = await seen('rena', asked)
  expect(page).toContain('Two of our drivers left')
  expect(page).not.toContain('Lindqvist')
  expect((await rena.get(`/conversations/${id}`)).status).toBe(404)
  await rena.post(`${asked}/completion`, allMarked('3', 'Heard.'))
  expect(await seen('rosa', `/conversations/${id}/reviews`)).not.toContain('Heard.')
  await rena.post(`${asked}/sending`, {})
  expect(await seen('rosa', `/conversations/${id}/reviews`)).toContain('Heard.')
  expect(await seen('mina', `/conversations/${id}/reviews`)).not.toContain('Rena')
  const stranger = { kind: 'peer', colleague: app.ids.ravi }
  expect((await rosa.post(`/conversations/${id}/reviews`, stranger)).status).toBe(404)
})
