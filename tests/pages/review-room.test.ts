import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '../../server/actions/add-person.ts'
import { fairCall, heardFile } from '../spoken.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, kept } from './brought.ts'

let app: TestApp
let path: string

beforeAll(async () => {
  app = await openApp()
  path = await bringIn(app, 'rosa', { 'call.json': heardFile(longer(), { id: 'review' }) })
})
afterAll(() => app.close())

/** The fair call five times in a row: ten minutes. */
function longer() {
  return [0, 1, 2, 3, 4].flatMap((round) =>
    fairCall.map(([who, start, end, text]) => [who, start + round * 120, end + round * 120, text] as const),
  )
}

async function pageOf(where: string): Promise<string> {
  return (await app.as('rosa')).get(where).then((answer) => answer.text())
}

test('U-05 a link to a moment leads through signing in to the words it points at', async () => {
  const link = `${path}?t=125-190`
  const sent = (await app.stranger.get(link)).headers.get('location') ?? ''
  const next = new URL(sent, 'http://heard').searchParams.get('next') ?? ''
  expect(next).toBe(link)
  const lena = { email: 'lena@mina.example', password: 'crust and crumb' }
  await addPerson(app.services, { ...lena, name: 'Lena Vos', role: 'manager', team: 'North' })
  expect((await app.stranger.post('/sign-in', { ...lena, next })).headers.get('location')).toBe(link)
  const page = await pageOf(link)
  expect([...page.matchAll(/said__one--here" id="(said-u\d+)"/g)].map((one) => one[1])).toEqual([
    'said-u5',
    'said-u6',
    'said-u7',
  ])
  expect(page).not.toContain('autoplay')
})

test('a link that points at no time opens the page as it is', async () => {
  for (const time of ['soon', '-1', '1e3', '99999999', '12-', '200-100', '%00'])
    expect((await (await app.as('rosa')).get(`${path}?t=${time}`)).status, time).not.toBe(500)
  expect(await pageOf(`${path}?t=soon`)).not.toContain('said__one--here')
})

test('U-38 a time is told in my zone, and where the customer is on hover', async () => {
  const text = new TextDecoder().decode(heardFile(longer(), { id: 'far-away' }))
  const far = await bringIn(app, 'rosa', { 'far.json': text.replace('Europe/London', 'Asia/Tokyo') })
  const page = await pageOf(far)
  expect(page).toContain('Wed 18 Nov 2026, 15:00</time>')
  expect(page).toContain('title="Thu 19 Nov 2026, 00:00 where the customer is (Asia/Tokyo)"')
  expect(await pageOf(path)).not.toContain('where the customer is')
})

test('U-50 words of another language say which', async () => {
  const text = new TextDecoder().decode(heardFile(longer(), { id: 'swedish' }))
  const page = await pageOf(
    await bringIn(app, 'rosa', { 'sv.json': text.replace('"language":"en"', '"language":"sv"') }),
  )
  expect(page).toMatch(/<p class="said__words"[^>]* lang="sv"/)
})

test('the questions of both sides, the minutes that matter and the share as it ran stand on the page', async () => {
  const page = await pageOf(path)
  expect(page).toMatch(/Rosa asked 5 times/)
  expect(page).toMatch(/id="minutes-title">The three minutes that matter/)
  expect(page).toMatch(/<li class="minute"><a href="#said-u\d+" data-seek="u\d+">\d+:\d\d to \d+:\d\d<\/a>/)
  expect(page).toContain('Cora’s share as it ran')
  expect(page).toContain('First promise')
})

test('an answer brings the marks of the lanes and their legend along', async () => {
  const { findings } = await kept(app, 'rosa', path)
  const answer = await (await app.as('mina')).post(
    `/commitments/${findings.commitments[0]?.id}/verdict`,
    { verdict: 'agreed' },
    { 'HX-Request': 'true', 'HX-Current-URL': `http://heard${path}?marks=all` },
  )
  const piece = await answer.text()
  expect(piece).toMatch(/id="lane-marks" hx-swap-oob="true"/)
  expect(piece).toMatch(/<p class="legend" id="legend" hx-swap-oob="true"/)
  expect(piece).not.toContain('kinds hidden')
})

test('a finding may be found right in its form, without scripts', async () => {
  const { findings } = await kept(app, 'rosa', path)
  const one = findings.insights[0]?.id
  const form = await pageOf(`${path}?change=${one}`)
  expect(form).toContain('<button type="submit" class="button" name="verdict" value="agreed"')
  const answer = await (await app.as('mina')).post(`/insights/${one}/verdict`, {
    verdict: 'agreed',
    what: 'insight:pain',
    owner: 'rep',
    due: '',
  })
  expect(answer.status).toBe(303)
  expect((await kept(app, 'rosa', path)).verdicts.at(-1)).toMatchObject({
    findingId: one,
    answer: 'yes',
    said: null,
  })
})
