import { afterAll, beforeAll, expect, test } from 'vitest'
import { movePerson } from '../../db/queries/people.ts'
import { digestContents } from '../../server/mail/digest-contents.ts'
import { openApp, type TestApp } from './app.ts'
import { bare, bringIn, idOf, kept, missingId, talk } from './brought.ts'
import { commentOn } from './commented.ts'
import { vtt } from './files.ts'
import { payEverybody } from './paid.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
  await bringIn(app, 'rosa', talk(18))
  await payEverybody(app)
})
afterAll(() => app.close())

test('Mina sees her team, Noah his, HR both, the admin everybody', async () => {
  const page = async (name: 'mina' | 'noah' | 'hana' | 'ada') =>
    (await (await app.as(name)).get('/people')).text()
  expect(await page('mina')).toContain('Rosa Diaz')
  expect(await page('mina')).not.toContain('Ravi Menon')
  expect(await page('noah')).toContain('Ravi Menon')
  expect(await page('noah')).not.toContain('Rosa Diaz')
  for (const name of ['Rosa Diaz', 'Ravi Menon']) expect(await page('hana')).toContain(name)
  for (const name of ['Hana Brandt', 'Ravi Menon']) expect(await page('ada')).toContain(name)
})

test('HR, who sees nobody’s conversations, is not told that there are none', async () => {
  const hana = await app.as('hana')
  for (const path of ['/people', `/people/${app.ids.rosa}`]) {
    const page = await (await hana.get(path)).text()
    expect(page, path).not.toMatch(/0 conversations|Airtime|airtime is not measurable/)
  }
  expect(await (await (await app.as('mina')).get('/people')).text()).toContain('airtime known in')
})

test('nobody is ranked: a team stands in the order of its names', async () => {
  const page = await (await (await app.as('mina')).get('/people')).text()
  expect(page.indexOf('Rena Okafor')).toBeLessThan(page.indexOf('Rosa Diaz'))
})

test('a rep has no list of people, and a stranger none either', async () => {
  expect((await (await app.as('rosa')).get('/people')).status).toBe(404)
  expect((await app.stranger.get('/people')).status).toBe(303)
})

test('Mina opens Rosa’s page, Rosa her own; Rena and Noah get what they would get for nobody', async () => {
  const rosas = `/people/${app.ids.rosa}`
  for (const name of ['mina', 'rosa', 'hana'] as const)
    expect((await (await app.as(name)).get(rosas)).status, name).toBe(200)
  for (const name of ['rena', 'noah', 'ada'] as const) {
    const somebody = await app.as(name)
    const theirs = await somebody.get(rosas)
    const missing = await somebody.get(`/people/${missingId}`)
    expect([theirs.status, missing.status], name).toEqual([404, 404])
    expect(bare(await theirs.text())).toBe(bare(await missing.text()))
  }
})

test('D-24 Rosa’s page tells HR how she is graded and nothing that Cora said', async () => {
  const page = await (await (await app.as('hana')).get(`/people/${app.ids.rosa}`)).text()
  for (const word of ['timetable', 'Lindqvist', 'deliveries', 'href="/conversations'])
    expect(page, word).not.toContain(word)
})

test('only reps have such a page', async () => {
  for (const name of ['mina', 'hana', 'ada'] as const)
    expect((await (await app.as('hana')).get(`/people/${app.ids[name]}`)).status, name).toBe(404)
})

test('a strange number is nobody', async () => {
  for (const id of ['x'.repeat(10_000), '🙂', '%00', '1%20or%201=1'])
    expect((await (await app.as('mina')).get(`/people/${id}`)).status).toBe(404)
})

test('the admin makes an invitation, whose link is shown once', async () => {
  const ada = await app.as('ada')
  const fields = { name: 'Nils Berg', email: 'nils@mina.example', role: 'rep', team: 'West' }
  const page = await (await ada.post('/invitations', fields)).text()
  expect(page).toMatch(/http:\/\/127\.0\.0\.1:3000\/invitations\/[\w-]{20,}/)
  expect(await (await ada.get('/people')).text()).not.toMatch(/\/invitations\/[\w-]{20,}/)
})

test('an invitation that cannot be made says why beside the field, and keeps the rest', async () => {
  const ada = await app.as('ada')
  const good = { name: 'Lena <b>', email: 'lena@mina.example', role: 'rep', team: 'North' }
  for (const [field, value, says] of [
    ['name', '  ', 'Say what they are called'],
    ['name', '\u200b\u202e', 'Say what they are called'],
    ['name', 'x'.repeat(201), 'Say what they are called'],
    ['email', 'lena', 'This is no mail address'],
    ['email', 'rosa@mina.example', 'Somebody with this address is here already'],
    ['email', `${'x'.repeat(400)}@mina.example`, 'This is no mail address'],
    ['role', 'owner', 'Choose one of the roles'],
    ['team', '', 'A rep or a manager needs a team'],
    ['team', 'x'.repeat(300), 'A rep or a manager needs a team'],
  ] as const) {
    const answer = await ada.post('/invitations', { ...good, [field]: value })
    const page = await answer.text()
    expect(answer.status, `${field}=${value.slice(0, 9)}`).toBe(422)
    expect(page).toContain(says)
    if (field !== 'name') expect(page).toContain('value="Lena &lt;b&gt;"')
    expect(page).not.toContain('/invitations/')
  }
  expect((await ada.post('/invitations', {})).status).toBe(422)
})

test('HR and the admin need no team', async () => {
  const fields = { name: 'Hugo', email: 'hugo@mina.example', role: 'hr', team: '' }
  expect((await (await app.as('ada')).post('/invitations', fields)).status).toBe(200)
})

test('D-29 a manager who is moved sees the old team’s people no more', async () => {
  const own = await openApp()
  try {
    const mina = await own.as('mina')
    const where = await bringIn(own, 'rosa', talk(18))
    expect((await mina.get(where)).status).toBe(200)
    await commentOn(own, idOf(where), { text: '@Mina please read this.' })
    const told = async () =>
      (await digestContents(own.services.db, await own.viewer('mina'), { since: null, today: '2026-11-24' }))
        .named
    expect(await told()).toBe(1)
    const south = (await own.viewer('noah')).teamId
    await movePerson(own.services.db, own.ids.mina, { teamId: south })
    expect((await mina.get(where)).status).toBe(404)
    expect((await mina.get(`/people/${own.ids.rosa}`)).status).toBe(404)
    expect(await told()).toBe(0)
  } finally {
    await own.close()
  }
})

const guessedWrong = [
  '20/11/2026, 12:05 - Olga: Are you coming on Thursday?',
  '20/11/2026, 12:08 - Nina Vale: Yes, I will be there at nine and bring the samples',
  '20/11/2026, 12:11 - Olga: Great, bring the long cable too',
  '20/11/2026, 12:14 - Nina Vale: Will do',
].join('\n')

test('a manager adds a rep to their own team and no other, and is given no way to sign in as them', async () => {
  const mina = await app.as('mina')
  const wrong = await mina.post('/people', { name: 'Maya Okafor', email: 'maya' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="Maya Okafor"')
  const taken = await mina.post('/people', { name: 'Ravi Menon', email: 'ravi@mina.example' })
  expect(await taken.text()).toContain('Somebody with this address is here already')

  const maya = { name: 'Maya Okafor', email: 'maya@mina.example', role: 'admin', team: 'South' }
  const added = await mina.post('/people', maya)
  expect(added.headers.get('location')).toBe('/people#add')
  const page = await (await mina.get('/people')).text()
  expect(page).toContain('Maya Okafor')
  expect(page).not.toContain('/invitations/')
  expect(await (await (await app.as('noah')).get('/people')).text()).not.toContain('Maya Okafor')
  const everybody = await (await (await app.as('ada')).get('/people')).text()
  expect(/Maya Okafor.*?<\/tr>/s.exec(everybody)?.[0]).toMatch(/Rep.*North.*not here yet/s)

  const call = await bringIn(app, 'mina', { 'nina.vtt': vtt.replaceAll('Rosa Diaz', 'Nina Vale') })
  const chat = await bringIn(app, 'mina', { 'chat.txt': guessedWrong })
  const before = (await kept(app, 'mina', chat)).conversation.parties
  expect(before.find(({ name }) => name === 'Nina Vale')?.role).toBe('customer')
  const nina = await mina.post('/people', { name: 'Nina Vale', email: 'nina@mina.example' })
  const giving = nina.headers.get('location') ?? ''
  expect(await (await mina.get(giving)).text()).toContain('2 conversations given to Nina Vale')
  expect((await kept(app, 'mina', call)).rep?.name).toBe('Nina Vale')
  await mina.post(`${giving}/deletion`, {})
  expect((await kept(app, 'mina', call)).rep).toBeNull()
})

test('days that stand in names of files are offered, and said for many conversations at once', async () => {
  const mina = await app.as('mina')
  const call = await bringIn(app, 'mina', { 'Call 2026-11-18 1530.vtt': vtt })
  const id = idOf(call)
  expect((await kept(app, 'mina', call)).conversation.startedAt).toBeNull()
  expect(await (await mina.get('/promises')).text()).toContain('Say when they were')
  const page = await (await mina.get('/undated')).text()
  expect(page).toMatch(/value="2026-11-18".*value="15:30"/s)

  const said = { id, [`revision:${id}`]: '1', [`date:${id}`]: '2099-01-01', [`time:${id}`]: '15:30' }
  const future = await mina.post('/undated', said)
  expect([future.status, (await future.text()).includes('cannot lie in the future')]).toEqual([422, true])
  expect((await mina.post('/undated', { ...said, [`date:${id}`]: '2026-11-18' })).status).toBe(303)
  expect((await kept(app, 'mina', call)).conversation.startedAt).toContain('2026-11-18T')
  expect(await (await (await app.as('noah')).get('/undated')).text()).not.toContain('Call 2026-11-18')
})
