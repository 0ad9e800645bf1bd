import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { commentsOf } from '../../db/queries/comments.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, missingId, talk } from './brought.ts'
import { commentOn } from './commented.ts'

let app: TestApp
let path: string
let day = 1
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  path = await bringIn(app, 'rosa', talk(day++))
})

const htmx = { 'HX-Request': 'true' }
const kept = () => commentsOf(app.services.db, idOf(path))

test('Mina comments on words, and Rosa reads it beside them', async () => {
  const mina = await app.as('mina')
  const fields = {
    once: newId(),
    utterance: 'u2',
    start: '0',
    words: 'Two of our drivers left',
    text: 'Ask which two.',
  }
  const answer = await mina.post(`${path}/comments`, fields)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toMatch(/#thread-[0-9a-f]{32}$/)
  const page = await (await (await app.as('rosa')).get(path)).text()
  expect(page).toContain('Ask which two.')
  expect(page).toMatch(/data-from="0" data-to="23"/)
  expect(page).toContain('?t=10#said-u2')
})

test('a comment stays with its words when the lines are split, given away and renamed', async () => {
  await commentOn(app, idOf(path), {
    utterance: 'u2',
    start: '29',
    words: 'we need deliveries before seven',
    text: 'Here.',
  })
  const rosa = await app.as('rosa')
  const split = { revision: '1', view: 'lines', act: 'split', turn: 'u2', word: '3' }
  const repaired = await rosa.post(`${path}/repairs`, split)
  expect([200, 303, 422]).toContain(repaired.status)
  const page = await (await rosa.get(path)).text()
  expect(page).toContain('we need deliveries before seven')
  expect(page).not.toContain('no longer in the conversation')
})

test('a comment at a moment, on the whole, and in a chat on words copied by hand', async () => {
  const rosa = await app.as('rosa')
  await rosa.post(`${path}/comments`, { once: newId(), at: '1:05', text: 'Here he hesitates.' })
  await rosa.post(`${path}/comments`, { once: newId(), at: '', text: 'All in all good.' })
  const page = await (await rosa.get(path)).text()
  expect(page).toContain('At 1:05')
  expect(page).toContain('?t=65#said-u3')
  expect(page).toContain('On the whole conversation')
  await rosa.post(`${path}/comments`, { once: newId(), words: 'the cold ROOM is empty', text: 'So.' })
  expect((await kept()).at(-1)?.place.words).toMatchObject({
    utterance: 'u4',
    words: 'the cold room is empty',
  })
})

test('U-25 the same form sent twice is one comment', async () => {
  const rosa = await app.as('rosa')
  const fields = { once: newId(), text: 'Once.' }
  const both = await Promise.all([
    rosa.post(`${path}/comments`, fields),
    rosa.post(`${path}/comments`, fields),
  ])
  expect(both.map((one) => one.status)).toEqual([303, 303])
  expect(await kept()).toHaveLength(1)
})

test('a form that is sent again with other words, or on another conversation, is another comment', async () => {
  const rosa = await app.as('rosa')
  const [once, other] = [newId(), await bringIn(app, 'rosa', talk(day++))]
  await rosa.post(`${path}/comments`, { once, text: 'Once.' })
  await rosa.post(`${path}/comments`, { once, text: 'And once more.' })
  await rosa.post(`${other}/comments`, { once, text: 'Once.' })
  expect((await kept()).map((one) => one.text)).toEqual(['Once.', 'And once more.'])
  expect(await commentsOf(app.services.db, idOf(other))).toHaveLength(1)
})

test('U-12 two people at once lose nothing', async () => {
  const [rosa, mina] = [await app.as('rosa'), await app.as('mina')]
  await Promise.all([
    rosa.post(`${path}/comments`, { once: newId(), text: 'Mine.' }),
    mina.post(`${path}/comments`, { once: newId(), text: 'And mine.' }),
  ])
  expect((await kept()).map((one) => one.text).toSorted()).toEqual(['And mine.', 'Mine.'])
})

test('a change over a newer text is refused with both, by page and by fragment', async () => {
  const id = await commentOn(app, idOf(path), { text: 'First.' })
  const rosa = await app.as('rosa')
  expect((await rosa.post(`/comments/${id}/versions`, { version: '1', text: 'Second.' })).status).toBe(303)
  for (const headers of [{}, htmx]) {
    const answer = await rosa.post(`/comments/${id}/versions`, { version: '1', text: 'Third.' }, headers)
    const page = await answer.text()
    expect(answer.status).toBe(409)
    expect(page).toContain('Second.')
    expect(page).toContain('Third.')
    expect(page).toMatch(/name="version" value="2"/)
  }
  expect((await rosa.post(`/comments/${id}/versions`, { version: '2', text: 'Both.' })).status).toBe(303)
  const [comment] = await kept()
  expect(comment?.earlier.map((one) => one.text)).toEqual(['First.', 'Second.'])
  expect(await (await rosa.get(path)).text()).toContain('changed 2 times')
})

test('a change that was begun keeps the version it was begun on, says so and can be dropped', async () => {
  const id = await commentOn(app, idOf(path), { text: 'First.' })
  const rosa = await app.as('rosa')
  await rosa.post(`${path}/drafts`, { comment: id, version: '1', text: 'First, and mo' })
  expect(await (await rosa.get(path)).text()).toMatch(/value="1"[\s\S]*Not sent yet, from \d\d:\d\d\./)
  await rosa.post(`/comments/${id}/versions`, { version: '1', text: 'Second.' })
  await rosa.post(`${path}/drafts`, { comment: id, version: '1', text: 'First, and mo' })
  const page = await (await rosa.get(path)).text()
  expect(page).toMatch(/name="version" value="1"[\s\S]*it was changed to: “Second\.”/)
  expect((await rosa.post(`${path}/drafts/deletion`, { comment: id })).status).toBe(303)
  expect(await (await rosa.get(path)).text()).not.toContain('Not sent yet')
})

test('an answer opens a settled thread again, and its thread alone is drawn for htmx', async () => {
  const id = await commentOn(app, idOf(path))
  const mina = await app.as('mina')
  const settled = await (await mina.post(`/comments/${id}/resolution`, {}, htmx)).text()
  expect(settled).toContain('Settled by Mina Aalto')
  expect(settled).not.toContain('<html')
  const answer = await mina.post(
    `${path}/comments`,
    { once: newId(), parent: id, text: 'I have listened.' },
    htmx,
  )
  const thread = await answer.text()
  expect(thread).toContain('I have listened.')
  expect(thread).not.toContain('Settled by')
  expect(thread).toContain(`id="thread-${id}"`)
})

test('who is named finds it at home until they are done with it, and only who may see the conversation is named', async () => {
  await commentOn(app, idOf(path), { text: 'Please look, @Mina and @Ravi and @rena okafor.' })
  const home = async (who: 'mina' | 'ravi' | 'rena') => (await (await app.as(who)).get('/')).text()
  expect(await home('mina')).toContain('Please look, @Mina')
  expect(await home('ravi')).not.toContain('Please look')
  expect(await home('rena')).not.toContain('Please look')
  const page = await (await (await app.as('rosa')).get(path)).text()
  expect(page).toContain('<strong class="comment__named">@Mina</strong>')
  expect(page).not.toContain('comment__named">@Ravi')
  const [comment] = await kept()
  expect((await (await app.as('mina')).post(`/comments/${comment?.id}/reading`, {})).status).toBe(303)
  expect(await home('mina')).not.toContain('Please look')
})

test('D-28 and U-26 what is deleted can be taken back, and nobody else sees it meanwhile', async () => {
  const id = await commentOn(app, idOf(path), { text: 'Too sharp, I think.' })
  const [rosa, mina] = [await app.as('rosa'), await app.as('mina')]
  const deleted = await (await rosa.post(`/comments/${id}/deletion`, {}, htmx)).text()
  expect(deleted).toContain('You deleted this comment')
  expect(deleted).not.toContain('Too sharp')
  expect(await (await mina.get(path)).text()).not.toContain('deleted')
  expect((await rosa.post(`/comments/${id}/restoration`, {})).status).toBe(303)
  expect(await (await mina.get(path)).text()).toContain('Too sharp')
  expect((await mina.post(`/comments/${id}/deletion`, {})).status).toBe(403)
  expect((await mina.post(`/comments/${id}/versions`, { version: '1', text: 'Softer.' })).status).toBe(403)
})

test('what somebody writes waits for them in its place, and for nobody else', async () => {
  const id = await commentOn(app, idOf(path))
  const [rosa, mina] = [await app.as('rosa'), await app.as('mina')]
  const draft = { utterance: 'u4', start: '0', words: 'That would help us a lot', text: 'She would be gl' }
  expect((await rosa.post(`${path}/drafts`, draft)).status).toBe(204)
  expect((await rosa.post(`${path}/drafts`, { parent: id, text: 'And ano' })).status).toBe(204)
  const page = await (await rosa.get(path)).text()
  expect(page).toContain('She would be gl')
  expect(page).toContain('And ano')
  expect(await (await mina.get(path)).text()).not.toContain('She would be gl')
  await rosa.post(`${path}/comments`, { once: newId(), ...draft, text: 'She would be glad.' })
  expect(await (await rosa.get(path)).text()).not.toContain('She would be gl<')
  expect((await rosa.post(`${path}/drafts`, { parent: id, text: '' })).status).toBe(204)
  expect(await (await rosa.get(path)).text()).not.toContain('And ano')
})

test('whoever was signed out while writing signs in with their words', async () => {
  const form = {
    once: newId(),
    utterance: 'u2',
    start: '0',
    words: 'Two of our drivers',
    text: 'A long thought.',
  }
  const answer = await app.stranger.post(`${path}/comments`, form)
  const page = await answer.text()
  expect(answer.status).toBe(401)
  expect(page).toContain('A long thought.')
  expect(page).toContain('name="password"')
  const kept = /name="kept" value="([^"]+)"/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? ''
  expect(kept).toContain('A long thought.')
  const fragment = await (await app.stranger.post(`${path}/comments`, form, htmx)).text()
  expect(fragment).toContain('A long thought.')
  expect(fragment).not.toContain('name="password"')
  const wrong = await app.stranger.post('/sign-in', { email: 'rosa@mina.example', password: 'no', kept })
  expect(await wrong.text()).toContain('A long thought.')
  expect(await commentsOf(app.services.db, idOf(path))).toEqual([])
})

test('an empty comment, one too long and a strange moment come back with the words', async () => {
  const rosa = await app.as('rosa')
  for (const [fields, says] of [
    [{ text: ' \n' }, 'nothing to send'],
    [{ text: 'x'.repeat(20_001) }, 'too long'],
    [{ text: 'Kept words.', at: '12:99' }, 'such as 12:34'],
    [{ text: 'Kept words.', at: '99:59' }, 'The conversation ends at '],
    [
      { text: 'Kept words.', utterance: 'u2', start: '0', words: 'Never said by anybody' },
      'no longer in the conversation',
    ],
  ] as const)
    for (const headers of [{}, htmx]) {
      const answer = await rosa.post(`${path}/comments`, { once: newId(), ...fields }, headers)
      expect(answer.status, says).toBe(422)
      const page = await answer.text()
      expect(page).toContain(says)
      if (fields.text === 'Kept words.') expect(page).toContain('Kept words.')
    }
  expect(await kept()).toEqual([])
})

test('D-35 a comment is words and nothing else', async () => {
  const text = '<script>alert(1)</script> https://example.org/a?b=1&c=2. javascript:alert(1) "><img src=x>'
  await commentOn(app, idOf(path), { text })
  const page = await (await (await app.as('mina')).get(path)).text()
  expect(page).not.toContain('<script>alert(1)')
  expect(page).not.toContain('<img src=x>')
  expect(page).toContain('href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer nofollow"')
  expect(page).not.toContain('href="javascript')
})

test('D-27 and D-28 nobody who may not see the conversation can comment, answer or change anything', async () => {
  const id = await commentOn(app, idOf(path))
  for (const name of ['rena', 'ravi', 'noah', 'hana', 'ada'] as const) {
    const who = await app.as(name)
    const acts = ['versions', 'deletion', 'restoration', 'resolution', 'reopening', 'reading']
    for (const act of acts)
      expect((await who.post(`/comments/${id}/${act}`, { version: '1', text: 'x' })).status, name).toBe(404)
    for (const where of [path, `/conversations/${missingId}`])
      expect((await who.post(`${where}/comments`, { once: newId(), text: 'x' })).status, name).toBe(404)
  }
  const elsewhere = await bringIn(app, 'ravi', talk(20, { rep: 'Ravi Menon', customer: 'Tomas Holm' }))
  const fields = { once: newId(), parent: id, text: 'Across.' }
  expect((await (await app.as('ravi')).post(`${elsewhere}/comments`, fields)).status).toBe(404)
})
