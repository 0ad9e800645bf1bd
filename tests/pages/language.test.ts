import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultScorecard } from '../../server/grading/scorecard.ts'
import { money, percent } from '../../views/format.ts'
import { de } from '../../views/messages/de.ts'
import { en } from '../../views/messages/en.ts'
import { inLanguage, ownNames } from '../../views/messages/language.ts'
import { type CastName, openApp, type TestApp } from './app.ts'
import { bringIn, idOf, missingId, talk } from './brought.ts'
import { commentOn } from './commented.ts'
import { addressesWith, idsIn } from './crawl.ts'
import { payEverybody } from './paid.ts'
import { pseudo, speaking } from './pseudo.ts'
import { untranslatedIn } from './untranslated.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const german = { 'accept-language': 'de-AT, en;q=0.7' }

test('U-37 whoever comes is answered in the language of their browser, and programs in English', async () => {
  const door = await (await app.stranger.get('/sign-in', german)).text()
  expect(door).toContain('<html lang="de" dir="ltr"')
  expect(door).toContain('Wurde der Kunde gehört?')
  for (const header of ['fr, it;q=0.5', 'de;q=0', 'en, de;q=0.9', ''])
    expect(await (await app.stranger.get('/sign-in', { 'accept-language': header })).text()).toContain(
      '<html lang="en"',
    )
  expect(await (await app.stranger.get('/api/people', german)).json()).toMatchObject({
    error: { message: expect.stringContaining('Say who asks') },
  })
})

test('what Ravi chose is his on every machine, on errors too, and nobody else’s', async () => {
  const ravi = await app.as('ravi')
  const answer = await ravi.post('/language', { language: 'de', back: '/promises' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/promises'])
  const again = await ravi.get('/', { 'accept-language': 'en' })
  expect(await again.text()).toMatch(/<html lang="de".*Niemand wartet auf Sie/s)
  expect(await (await ravi.get(`/conversations/${missingId}`)).text()).toContain(
    'Hier ist nichts, was Sie sehen können',
  )
  expect(await (await (await app.as('rena')).get('/')).text()).toContain('Nobody is waiting for you')
  expect((await ravi.post('/language', { language: 'tlh' })).status).toBe(422)
})

test('German has its own comma, percent and currency', () => {
  const said = inLanguage('de', () => [money(604_890, 'EUR'), money(-1_200, 'EUR'), percent(0.62)])
  expect(said).toEqual(['6.048,90\u00a0€', '−12,00\u00a0€', '62\u00a0%'])
})

test('every sentence is there in German, and none is English still', () => {
  expect(sentencesIn(de).map(([name]) => name)).toEqual(sentencesIn(en).map(([name]) => name))
  const english = new Map(sentencesIn(en))
  const same = sentencesIn(de).filter(
    ([name, says]) => isSentence(says) && !/\.(lines|example)\b/.test(name) && english.get(name) === says,
  )
  expect(same).toEqual([])
})

test('no page of anybody says a word that could not be translated', async () => {
  const path = await bringIn(app, 'rosa', talk(17, { ending: 'I will send you the drawing by Friday.' }))
  await bringIn(app, 'rena', talk(18, { rep: 'Rena Okafor', customer: 'Dov Ansah' }))
  await commentOn(app, idOf(path), { text: 'Well asked.' })
  await (await app.as('rosa')).post(`${path}/note`, { text: 'They need a drawing.', version: '0' })
  await payEverybody(app)
  const brought = await broughtIn(app)
  const addresses = addressesWith(app, await idsIn(app), [app.ids.rosa]).filter(isPage)
  const left = new Map<string, string>()
  await speaking(pseudo(en), async () => {
    for (const who of ['rosa', 'mina', 'hana', 'ada'] as const)
      for (const [address, html] of await pagesOf(who, addresses))
        for (const text of untranslatedIn(html, (said) => isBrought(said, brought))) left.set(text, address)
  })
  expect(Object.fromEntries(left)).toEqual({})
}, 60_000)

/** Files, addresses of programs, and pages that are the same for everybody, in which there is nothing to fill. */
function isPage(address: string): boolean {
  return !/^\/api\b|\.(csv|xlsx|txt|vtt|json|ics|pdf|mp3|wav|html)$|\/(sound|audio|peaks|vcon|file|events)\b/.test(
    address,
  )
}

const seen = new Set<string>()

async function pagesOf(who: CastName, addresses: readonly string[]) {
  const browser = await app.as(who)
  const pages: (readonly [string, string])[] = []
  for (const address of addresses) {
    if (seen.has(address) && !['/', '/conversations', '/people', '/statements'].includes(address)) continue
    const answer = await browser.get(address, german)
    if (answer.status !== 200 || !answer.headers.get('content-type')?.includes('html')) continue
    seen.add(address)
    pages.push([`${who} at ${address}`, await answer.text()])
  }
  return pages
}

const ours = /^(sqlite|kysely|auth|grades|statements|periods|jobs)/

/** All that people wrote, said or are called; not what the program made of it. */
async function broughtIn({ services: { db } }: TestApp): Promise<string> {
  const tables = (await db.introspection.getTables()).filter(({ name }) => !ours.test(name))
  const texts: string[] = [JSON.stringify(defaultScorecard), 'October November']
  for (const { name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db)
    for (const value of rows.flatMap((row) => Object.values(row)))
      if (typeof value === 'string') texts.push(value.replace(/\s+/g, ' '))
  }
  return texts.join('\n')
}

const code = /^(?:[A-Z]{3}|[0-9a-f]{8}(?: ?[0-9a-f]{8})*)$/
const day = /^(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)\.|\d{1,2}\. \p{L}+\.?(?: \d{4})?)(?: \d{1,2}:\d{2})?$/u

/** Names and days in a row are what they are one by one. */
function isBrought(said: string, brought: string): boolean {
  if (brought.includes(said) || day.test(said) || code.test(said) || Object.values(ownNames).includes(said))
    return true
  return said
    .split(/[,:;()] ?|\.$| – /)
    .every((part) => !/\p{L}{2}/u.test(part) || day.test(part.trim()) || brought.includes(part.trim()))
}

/** Every word with the path to it; functions without what they say. */
function sentencesIn(topic: object, path = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(topic)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, value]): readonly (readonly [string, unknown])[] =>
      typeof value === 'object' && value !== null
        ? sentencesIn(value, `${path}.${name}`)
        : [[`${path}.${name}`, typeof value === 'string' ? value : '']],
    )
}

function isSentence(says: unknown): boolean {
  return typeof says === 'string' && says.split(/ (?=\p{L})/u).length > 3
}
