import { afterAll, beforeAll, expect, test } from 'vitest'
import { promisesOfRep } from '../../db/queries/promises.ts'
import { settledOf } from '../../server/routes/conversation-findings.ts'
import { type CastName, openApp, type TestApp } from './app.ts'
import { bringIn, kept, missingId, talk } from './brought.ts'

const htmx = { 'HX-Request': 'true' }
const boast = 'We are number one in the market, trust me.'
const praise = 'is known all over the county for its crust'
const told = 'Our bakery opens at six and the cold room stands empty on Mondays.'

let app: TestApp
let path: string

beforeAll(async () => {
  app = await openApp()
  path = await bringIn(app, 'rosa', talk(18, { ending: `${boast} Our bread ${praise}. ${told}` }))
})
afterAll(() => app.close())

const add = async (who: CastName, fields: Readonly<Record<string, string>>, headers = {}) =>
  (await app.as(who)).post(`${path}/findings`, fields, headers)
const findings = async () => settledOf(await kept(app, 'rosa', path))
const found = async (words: string) => {
  const one = (await findings()).find(({ finding }) => finding.words === words)
  if (!one) throw new Error(`Nobody found “${words}”`)
  return one
}
const pageOf = async (who: CastName, query = '') => (await (await app.as(who)).get(path + query)).text()

test('Mina says that words are praise, and they count, beside what the machine found', async () => {
  const before = (await kept(app, 'rosa', path)).measures
  const answer = await add('mina', { utterance: 'u3', words: praise, what: 'moment:ego' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toMatch(/#said-u3$/)
  expect(await found(praise)).toMatchObject({ machine: null, waiting: null, word: { byName: 'Mina Aalto' } })
  expect((await kept(app, 'rosa', path)).measures).toEqual(before)
  const page = await pageOf('rosa')
  expect(page).toContain('Found by Mina.')
  expect(page).toContain('is: About ourselves')
})

test('words typed off in other capitals and spaces are found where they stand', async () => {
  await add('mina', { utterance: 'u1', words: ' What  CHANGED for you ', what: 'moment:check-in' })
  expect((await found('What changed for you')).finding).toMatchObject({ start: 0, end: 20, utterance: 'u1' })
})

test('a promise that Rosa finds herself is on her list, and graded when Mina agrees', async () => {
  await add('rosa', { utterance: 'u3', words: 'trust me', what: 'commitment:promise', due: '2026-11-20' })
  const { id } = await found('trust me')
  const ledger = async () => {
    const promises = await promisesOfRep(app.services.db, await app.viewer('rosa'), app.ids.rosa)
    return promises.find((one) => one.id === id)
  }
  expect(await ledger()).toMatchObject({ owner: 'rep', dueOn: '2026-11-20', dueHow: 'stated', waits: true })
  expect(await pageOf('rosa')).toContain('Found by Rosa. Counts when a second person agrees.')
  expect(await pageOf('rosa')).not.toContain('Agree with Rosa')
  expect(await pageOf('mina')).toContain('Agree with Rosa')

  await (await app.as('mina')).post(`/commitments/${id}/verdict`, { verdict: 'seconded' })
  expect(await ledger()).toMatchObject({ waits: false, verdict: 'yes' })
  expect(await pageOf('mina')).toContain('Found by Mina.')
})

test('Rosa cannot move the day of her promise; Mina can', async () => {
  const promise = (await findings()).find(
    ({ machine }) => machine?.is === 'commitment' && machine.class === 'promise',
  )
  if (!promise) throw new Error('no promise')
  const where = `/commitments/${promise.id}/verdict`
  const later = { verdict: 'corrected', what: 'commitment:promise', owner: 'rep', due: '2026-12-24' }
  const due = async () => {
    const promises = await promisesOfRep(app.services.db, await app.viewer('rosa'), app.ids.rosa)
    return promises.find((one) => one.id === promise.id)?.dueOn
  }
  const stated = await due()
  await (await app.as('rosa')).post(where, later)
  expect(await due()).toBe(stated)
  expect(await pageOf('mina')).toMatch(
    /Rosa put it right; before: [^.]*due [^.]*\. Counts when a second person/,
  )
  await (await app.as('mina')).post(where, later)
  expect(await due()).toBe('2026-12-24')
  await (await app.as('mina')).post(where, { verdict: 'corrected', what: 'nothing' })
  expect((await findings()).find(({ id }) => id === promise.id)?.word?.answer).toBe('no')
})

test('what was about ourselves is called pressure, and the history tells what it was', async () => {
  const ego = (await findings()).find(({ machine }) => machine?.is === 'moment' && machine.kind === 'ego')
  if (!ego) throw new Error('no ego')
  const mina = await app.as('mina')
  const answer = await mina.post(
    `/moments/${ego.id}/verdict`,
    { verdict: 'corrected', what: 'moment:pressure' },
    htmx,
  )
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Mina put it right; before: About ourselves.')
  const page = await pageOf('rosa')
  expect(page).toContain('is: Pressure')
  expect(page).toContain('Before: About ourselves.')
})

test('the short form opens on its line, with a script and without one', async () => {
  const whole = await pageOf('mina', '?add=u2')
  expect(whole).toContain('<html')
  expect(whole).toMatch(/<form[^>]*id="say"[\s\S]*<textarea[^>]*name="words"/)
  const turn = await (await app.as('mina')).get(`${path}?add=u2&words=two+drivers&start=4`, htmx)
  const fragment = await turn.text()
  expect(fragment).toMatch(/^<li class="said__turn/)
  expect(fragment).toMatch(/>two drivers<\/textarea>/)
  const { id } = await found(praise)
  expect(await pageOf('mina', `?change=${id}`)).toMatch(/<option value="moment:ego" selected/)
  expect(await pageOf('mina', '?change=nobody&add=')).not.toContain('id="say"')
})

test('a form that cannot be right comes back as it was filled, with what is wrong beside the field', async () => {
  const cases = [
    [
      { utterance: 'u3', words: 'never said', what: 'moment:ego' },
      'These words are not said there',
      'never said',
    ],
    [{ utterance: 'u3', words: boast, what: '' }, 'Choose what it is', boast],
    [{ utterance: 'u3', words: boast, what: 'moment:cut-in' }, 'Choose what it is', boast],
    [{ utterance: 'u3', words: boast, what: 'insight:goal' }, 'Only the customer’s own words', boast],
    [{ utterance: 'u2', words: 'drivers', what: 'moment:pressure' }, 'Only our side’s words', 'drivers'],
    [{ utterance: 'u3', words: boast, what: 'commitment:promise', due: '2026-02-30' }, 'no such day', boast],
    [{ utterance: 'u3', words: boast, what: 'commitment:promise', due: '2026-11-01' }, 'over before', boast],
  ] as const
  for (const [fields, says, words] of cases) {
    for (const headers of [{}, htmx]) {
      const answer = await add('mina', fields, headers)
      expect(answer.status, says).toBe(422)
      const page = await answer.text()
      expect(page).toContain(says)
      expect(page).toContain(`>${words}</textarea>`)
    }
  }
})

test('what is no line, no kind and no owner of ours is refused in words', async () => {
  for (const fields of [
    { utterance: 'u99', words: 'x', what: 'moment:ego' },
    { utterance: 'u3', words: boast, what: 'commitment:promise', owner: 'nobody' },
    { utterance: 'u3', words: 'x'.repeat(3000), what: 'moment:ego' },
    { words: boast },
  ])
    expect((await add('mina', fields as Record<string, string>)).status, JSON.stringify(fields)).toBe(422)
})

test('the same words sent twice are one finding', async () => {
  const fields = { utterance: 'u2', words: 'the cold room stands empty on Mondays', what: 'insight:pain' }
  for (const _ of [1, 2]) await add('mina', fields)
  const about = (await findings()).filter(
    ({ finding }) => finding.is === 'insight' && finding.kind === 'pain',
  )
  expect(about.filter(({ finding }) => finding.words.includes(fields.words))).toHaveLength(1)
})

test('nobody adds to what they may not see', async () => {
  for (const name of ['rena', 'ravi', 'noah', 'hana', 'ada'] as const)
    expect((await add(name, { utterance: 'u1', words: 'What', what: 'moment:ego' })).status, name).toBe(404)
  const rosa = await app.as('rosa')
  expect((await rosa.post(`/conversations/${missingId}/findings`, {})).status).toBe(404)
  expect((await app.stranger.post(`${path}/findings`, {})).status).toBe(303)
})
