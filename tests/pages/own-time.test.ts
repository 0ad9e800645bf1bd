import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { saveOwnTimeDays } from '../../db/queries/own-time.ts'
import { keepBuiltIn } from '../../db/queries/scorecards.ts'
import { createWebhook, events } from '../../db/queries/webhooks.ts'
import { digestContents } from '../../server/mail/digest-contents.ts'
import { digestMail } from '../../server/mail/digest-mail.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, missingId, talk } from './brought.ts'
import { keptClip } from './clipped.ts'
import { commentOn } from './commented.ts'
import { actsWith, addressesWith, asMissing, crawl, differences, idsIn, newIds, tryEach } from './crawl.ts'
import { payEverybody } from './paid.ts'
import { allMarked, begunReview } from './reviewed.ts'

const canary = 'zanzibarium'
const others = ['mina', 'rena', 'hana', 'ada', 'audrey'] as const

let app: TestApp

beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

/** What Rosa does with calls that are hers alone, with a new customer and a known one, with one that is open, and with nobody. */
async function workAlone(open: string): Promise<string> {
  const path = await bringIn(
    app,
    'rosa',
    talk(23, { customer: `Zoe ${canary}`, ending: `We sell ${canary}s.` }),
  )
  const rosa = await app.as('rosa')
  const id = idOf(path)
  const known = await bringIn(
    app,
    'rosa',
    talk(22, { ending: `I sent you the ${canary}, as promised.`, email: `cora@${canary}.example` }),
  )
  const review = await begunReview(app, idOf(known))
  await commentOn(app, id, { text: `@Mina should not read ${canary}` })
  await keptClip(app, id)
  const acts: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [`${path}/note`, { text: `They need a ${canary} by Friday.`, version: '0' }],
    [`/reviews/${await begunReview(app, idOf(open))}/completion`, allMarked('1', `Worse than ${canary}`)],
    [`/reviews/${review}/completion`, allMarked('1', `Worse than ${canary}`)],
    [`/reviews/${review}/sending`, {}],
    [
      '/practice',
      { text: `Rosa: Do you know the ${canary}?\nCora: Who does not know the ${canary}?\n`.repeat(2) },
    ],
  ]
  for (const [address, fields] of acts) expect((await rosa.post(address, fields)).status, address).toBe(303)
  expect(await (await rosa.get(path)).text()).toContain(`They need a ${canary} by Friday.`)
  return id
}

/** The digest each of the others would get now, and everything it is made of. */
async function digests(): Promise<readonly string[]> {
  const { db, config, now } = app.services
  const forOn = now().toISOString().slice(0, 10)
  return Promise.all(
    others.map(async (who) => {
      const person = await app.viewer(who)
      const contents = await digestContents(db, person, { since: null, today: forOn })
      const digest = {
        id: who,
        personId: person.id,
        forOn,
        rhythm: 'daily',
        tries: 0,
        madeAt: forOn,
      } as const
      const { subject, text } = await digestMail({ config, db }, person, digest, contents)
      return JSON.stringify([contents, subject, text])
    }),
  )
}

test('D-25 nobody but the rep is answered anything else than before she had a conversation for herself', async () => {
  const { db, log, grades } = app.services
  const open = await bringIn(app, 'rosa', talk(17))
  await bringIn(app, 'rena', talk(18, { rep: 'Rena Okafor' }))
  await payEverybody(app)
  const hook = { url: 'https://crm.example/', events, byId: app.ids.ada }
  await createWebhook(db, { ...hook, now: app.services.now().toISOString() })
  await db.transaction().execute(keepBuiltIn)
  await saveOwnTimeDays(db, 2)

  const ids = await idsIn(app)
  const addresses = addressesWith(app, ids, [app.ids.rosa])
  const statements = addresses.filter((one) => one.startsWith('/statements'))
  for (const who of others) await crawl(app, who, statements)
  const before = new Map<string, ReadonlyMap<string, string>>()
  for (const who of others) before.set(who, await crawl(app, who, addresses))

  const mails = await digests()
  const lines = (['info', 'warn', 'error'] as const).map((level) => vi.spyOn(log, level))
  const known = await idsIn(app)
  const id = await workAlone(open)
  grades.wake()
  await grades.settled()
  const made = newIds(known, await idsIn(app))
  expect(made.get('announcements')?.size ?? 0).toBe(0)
  expect(made.get('deliveries')?.size ?? 0).toBe(0)
  expect(JSON.stringify(lines.map((one) => one.mock.calls))).not.toContain(canary)

  const fresh = addressesWith(app, made, [id]).filter((one) => asMissing(one, made) !== one)
  const learnt: string[] = []
  const withoutNew = (answers: ReadonlyMap<string, string>) =>
    new Map([...answers].map(([address, answer]) => [address, asMissing(answer, made)]))
  for (const who of others) {
    const answers = await crawl(app, who, [
      ...addresses,
      ...fresh,
      ...fresh.map((one) => asMissing(one, made)),
    ])
    const missing = fresh.map((one) => [one, answers.get(asMissing(one, made)) ?? ''] as const)
    const expected = new Map([...(before.get(who) ?? []), ...missing])
    const learning = differences(withoutNew(expected), withoutNew(answers))
    learnt.push(...learning.map((one) => `${who} at ${one}`))
    const acts = actsWith(app, made, [id]).filter((one) => asMissing(one, made) !== one)
    const nowhere = acts.map((one) => asMissing(one, made))
    const nothing = await tryEach(app, who, nowhere)
    const asNothing = new Map(acts.map((one, at) => [one, nothing.get(nowhere[at] ?? '') ?? '']))
    const done = differences(asNothing, withoutNew(await tryEach(app, who, acts)))
    learnt.push(...done.map((one) => `${who} by doing ${one}`))
    for (const path of ['/search', '/conversations', '/customers', '/clips', '/api/conversations']) {
      const asked = await crawl(app, who, [`${path}?q=${canary}`, `${path}?q=zanzibarien`])
      const [found = '', nothing = ''] = [...asked.values()]
      if (found.replaceAll(canary, 'zanzibarien') !== nothing) learnt.push(`${who} finds it at ${path}`)
    }
  }
  expect(learnt).toEqual([])
  expect(await digests()).toEqual(mails)
  expect((await (await app.as('rosa')).get(`/conversations/${id}`)).status).toBe(200)
  expect((await (await app.as('mina')).get(`/conversations/${missingId}`)).status).toBe(404)
}, 180_000)
