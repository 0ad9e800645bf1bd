import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { movePerson } from '../../db/queries/people.ts'
import { deleteConversation } from '../../db/queries/withdrawals.ts'
import { openApp, type Somebody, type TestApp } from './app.ts'
import { bringIn, idOf, talk } from './brought.ts'
import { taught } from './coached.ts'
import { commentOn } from './commented.ts'

const secret = 'I will send the walnut list by Wednesday.'
const open = 'I will send the sample of rye by Thursday.'
let app: TestApp
let called: string
let hidden: string
let [rosa, mina]: Somebody[] = []

beforeAll(async () => {
  app = await openApp('2026-11-24T09:00:00Z')
  called = await bringIn(app, 'rosa', talk(23, { ending: open }))
  hidden = await bringIn(app, 'rosa', talk(20, { ending: secret, customer: 'Walter Nuss' }))
  rosa = await app.as('rosa')
  mina = await app.as('mina')
})
afterAll(() => app.close())

const page = async (who: Somebody | undefined, path: string) => (await (await who?.get(path))?.text()) ?? ''
const to = async (answer: Promise<Response> | undefined) => (await answer)?.headers.get('location') ?? ''

async function ownTime(path: string, isOwn: boolean): Promise<void> {
  const set = { with_rep: isOwn ? 1 : 0 }
  await app.services.db.updateTable('conversations').set(set).where('id', '=', idOf(path)).execute()
}

async function arranged(day: string): Promise<string> {
  const fields = { once: newId(), with: app.ids.rosa, day, time: '10:00' }
  return to(mina?.post('/one-to-ones', fields))
}

test('an agenda makes itself of what both may see, and holds nothing of what is still its rep’s alone', async () => {
  await ownTime(hidden, true)
  const before = [await page(mina, '/promises'), await page(mina, '/coaching')].join()
  const path = await arranged('2026-11-26')
  for (const who of [mina, rosa]) {
    const agenda = await page(who, path)
    expect(agenda).toContain('send the sample of rye by Thursday')
    expect(agenda).toMatch(new RegExp(`${called}\\?t=\\d+#said-u`))
    expect(agenda).not.toMatch(/walnut|Walter/)
  }
  expect(before).not.toMatch(/walnut|Walter/)
  expect(await page(rosa, '/promises')).toContain('walnut list')
  await ownTime(hidden, false)
  expect(await page(mina, path)).toContain('walnut list')
})

test('what either says of a point stands for both; who was slower sees both texts and loses none', async () => {
  const path = await arranged('2026-11-27')
  await rosa?.post(`${path}/points`, { once: '1'.repeat(32), text: 'How do I say no to a Saturday?' })
  const point = `${path}/points/own/${'1'.repeat(32)}/text`
  expect((await mina?.post(point, { version: '1', text: 'Saturdays: we take turns' }))?.status).toBe(303)
  const late = await rosa?.post(point, { version: '1', text: 'Saturdays: never again' })
  const both = await late?.text()
  expect(late?.status).toBe(409)
  expect(both).toContain('we take turns')
  expect(both).toContain('never again')
  expect(await page(mina, path)).toContain('we take turns')
})

test('what was agreed comes back next time, and a point whose conversation was deleted says so', async () => {
  const path = await arranged('2026-11-28')
  const gone = await bringIn(app, 'rosa', talk(22, { ending: 'I will send the oats by Friday.' }))
  const agenda = await page(mina, path)
  const point = /points\/promise\/([^/"]+)\/state" *>(?:(?!points\/promise).)*oats/s.exec(agenda)?.[1]
  expect(point, 'the promise stands on the agenda').toBeDefined()
  const due = { who: app.ids.rosa, what: 'ring the bakery before six', due: '2026-11-30' }
  await mina?.post(`${path}/actions`, { once: newId(), ...due })
  expect((await rosa?.post(`${path}/holding`, {}))?.status).toBe(303)
  await app.services.db.transaction().execute((trx) => deleteConversation(trx, idOf(gone)))
  const held = await page(rosa, path)
  expect(held).not.toContain('oats')
  expect(held).toContain('no longer here')
  expect(await page(mina, await arranged('2026-12-04'))).toContain('ring the bakery before six')
})

test('what a manager sent is read, answered and closed, and both see the same state', async () => {
  const comment = await commentOn(app, idOf(called), { text: 'Well asked, that one.' }, 'mina')
  const states = async () =>
    Promise.all(
      [rosa, mina].map(
        async (who) =>
          /Well asked|(not read yet|, read|answered|closed)/.exec(
            (await page(who, '/feedback')).split(`sent-${comment}`)[1] ?? '',
          )?.[1],
      ),
    )
  expect(await states()).toEqual(['not read yet', 'not read yet'])
  await rosa?.post(`/comments/${comment}/acknowledgement`, { back: '/coaching' })
  expect(await states()).toEqual([', read', ', read'])
  await commentOn(app, idOf(called), { parent: comment, text: 'I will do it again.' })
  expect(await states()).toEqual(['answered', 'answered'])
  await mina?.post(`/comments/${comment}/resolution`, {})
  expect(await states()).toEqual(['closed', 'closed'])
})

test('others read a good moment without names while its rep allows it, and not a moment longer', async () => {
  const { goodMoment, lesson } = await taught(app, idOf(called))
  const ravi = await app.as('ravi')
  const words = await page(ravi, `/good-moments/${goodMoment}`)
  expect(words).toContain('A question, and then nothing')
  expect(words).not.toMatch(/Cora|Lindqvist|Diaz/)
  expect(words).not.toContain(called)
  expect((await ravi.post(`/good-moments/${goodMoment}/refusal`, {})).status).toBe(403)

  const seen = async () =>
    (
      await Promise.all(
        ['/lessons', `/lessons/${lesson}`, '/coaching', '/good-moments'].map((one) => page(mina, one)),
      )
    )
      .join()
      .replaceAll(/nonce="[^"]*"|value="[0-9a-f]{32}"/g, '')
  const before = await seen()
  await rosa?.post(`/lessons/${lesson}/answers`, { choice: '0' })
  expect(await page(rosa, `/lessons/${lesson}`)).toContain('Something else happened.')
  expect(await seen()).toBe(before)

  expect((await rosa?.post(`/good-moments/${goodMoment}/refusal`, {}))?.status).toBe(303)
  for (const path of [`/good-moments/${goodMoment}`, `/lessons/${lesson}`])
    expect((await ravi.get(path)).status).toBe(404)
})

test('whoever takes a team over gets the meeting to come with what was shared with them, and no more', async () => {
  const past = await arranged('2026-11-24')
  await mina?.post(`${past}/notes`, { version: '0', text: 'Rosa worries about the rye.' })
  await mina?.post(`${past}/holding`, {})
  const coming = await arranged('2026-12-11')
  const noahs = await app.viewer('noah')
  await movePerson(app.services.db, app.ids.rosa, { teamId: noahs.teamId })
  const noah = await app.as('noah')
  expect((await mina?.get(coming))?.status).toBe(404)
  const agenda = await page(noah, coming)
  expect(agenda).toContain('has taken the team over')
  expect(agenda).not.toMatch(/walnut|sample of rye|worries about/)
  expect((await noah.get(past)).status).toBe(404)
  await rosa?.post(`${past}/sharing`, { shared: 'yes' })
  expect(await page(noah, past)).toContain('worries about the rye')
  expect((await noah.post(`${past}/notes`, { version: '1', text: 'Mine now' })).status).toBe(403)
  await movePerson(app.services.db, app.ids.rosa, { teamId: (await app.viewer('mina')).teamId })
})
