import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { saveOwnTimeDays } from '../../db/queries/own-time.ts'
import { drawnAndOpen } from '../../db/queries/queue.ts'
import { findGrades } from '../../db/queries/statements.ts'
import { agreementFor } from '../../server/actions/agreement-of-people.ts'
import { freezePeriod } from '../../server/actions/grade-period.ts'
import type { CastName } from './app.ts'
import { bringIn, idOf, kept, talk } from './brought.ts'
import { commentOn } from './commented.ts'
import { allMarked } from './reviewed.ts'
import { byHand, marked } from './six-weeks/alpha.ts'
import { sixWeeksOf } from './six-weeks/period.ts'
import { openWeeks, type Weeks } from './six-weeks/weeks.ts'

const secret = 'quittenmus'
const customers = ['Cora Lindqvist', 'Carl Berg', 'Clea Roth', 'Conny Falk']
let app: Weeks
let period: string
let hidden: string
const calls: string[] = []

beforeAll(async () => {
  app = await openWeeks()
  await saveOwnTimeDays(app.services.db, 2)
  period = await sixWeeksOf(app)
})
afterAll(() => app.close())

const everybody: readonly CastName[] = ['rosa', 'rena', 'mina', 'noah', 'hana']
const call = (at: number) => calls[at] ?? ''

async function promiseIn(path: string) {
  const { findings } = await kept(app, 'rosa', path)
  const promise = findings.commitments.find(({ owner }) => owner === 'rep')
  if (!promise) throw new Error(`No promise in ${path}`)
  return promise.id
}

/** How many promises Rosa’s grade so far rests on. */
async function promisesGraded() {
  const grades = await findGrades(app.services.db, await app.viewer('mina'), period, app.ids.rosa)
  const grade = grades?.grades['follow-up']
  return grade && 'hintFrom' in grade ? grade.hintFrom.n : undefined
}

test('before the weeks begin a draw is fixed: all see its hash, nobody its seed, and it cannot be made again', async () => {
  await app.does('hana', `/draws/${period}`, { rate: '100' })
  const { commitment, seed } = await drawJson()
  expect(commitment).toMatch(/^[0-9a-f]{64}$/)
  expect(seed).toBeNull()
  for (const who of everybody) expect(await app.reads(who, `/draws/${period}`), who).toContain(commitment)
  const again = await (await app.as('hana')).post(`/draws/${period}`, { rate: '50' })
  expect(again.status).toBe(409)
})

test('week one: what Rosa brings is hers alone, and what she thinks of it too, until she shares one', async () => {
  await app.at('2026-11-02T15:00:00Z')
  for (const customer of customers) calls.push(await bringIn(app, 'rosa', talk(2, { customer })))
  expect(await app.reads('rosa', call(0))).toContain('Yours alone until Wed 4 Nov')
  for (const path of calls) expect(await app.reads('mina', path)).toMatch(/^404/)
  for (const path of ['/conversations', '/promises', '/queue', '/team', '/coaching'])
    expect(await app.reads('mina', path), path).not.toMatch(/Lindqvist|Berg|Roth|Falk/)

  const own = await app.does('rosa', `${call(0)}/reviews`, { kind: 'self' })
  expect(await app.reads('rosa', own)).toContain('What the machine counted stays hidden')
  await app.does('rosa', `${own}/completion`, allMarked('4', 'I let her finish.'))
  await app.does('rosa', `${call(0)}/share`)
  expect(await app.reads('mina', call(0))).toMatch(/^200/)
  expect(await app.reads('mina', `${call(0)}/reviews`)).not.toMatch(/shared a self-review|let her finish/)
  await app.does('rosa', `${own}/sending`)
  expect(await app.reads('mina', '/notices')).toContain('Rosa')
  expect(await app.reads('noah', '/notices')).not.toContain('Rosa')
})

test('Mina marks the same without seeing Rosa’s marks; then they lie side by side, and Rosa answers', async () => {
  await app.at('2026-11-03T09:00:00Z')
  const reviews = `${call(0)}/reviews`
  expect(await app.reads('mina', reviews)).toContain('Rosa has shared a self-review')
  const theirs = await app.does('mina', reviews, { kind: 'manager' })
  expect(await app.reads('mina', theirs)).not.toContain('let her finish')
  await app.does('mina', `${theirs}/completion`, allMarked('2', 'She began twice.'))
  const beside = await app.reads('mina', reviews)
  for (const words of ['I let her finish.', 'She began twice.', '2 marks apart'])
    expect(beside).toContain(words)
  await app.does('mina', `${theirs}/sending`)
  expect(await app.reads('rosa', reviews)).toContain('She began twice.')
  await app.does('rosa', `${theirs}/acknowledgement`, { answer: 'Next time I wait.' })
  expect(await app.reads('mina', reviews)).toContain('Next time I wait.')
  for (const who of ['rena', 'noah', 'hana'] as const)
    expect(await app.reads(who, reviews), who).toMatch(/^404/)
})

test('two working days after they came the others open by themselves', async () => {
  await app.at('2026-11-04T14:00:00Z')
  expect(await app.reads('mina', call(1))).toMatch(/^404/)
  await app.at('2026-11-04T16:00:00Z')
  for (const path of calls) expect(await app.reads('mina', path)).toMatch(/^200/)
  expect(await app.reads('rosa', call(1))).toContain('Its own time was over on Wed 4 Nov')
})

test('week two: Noah, who leads another team, decides Rosa’s appeal in time, and her grade follows', async () => {
  await app.at('2026-11-09T09:00:00Z')
  expect(await promisesGraded()).toBe(4)
  const about = await promiseIn(call(1))
  const why = { reason: 'other', words: 'I only asked him.', what: 'nothing' }
  const appeal = await app.does('rosa', '/appeals', { kind: 'commitment', about, ...why })
  expect(await app.reads('noah', appeal)).toContain('Open until Mon 16 Nov')
  await app.does('noah', '/leaves', { from: '2026-11-11', to: '2026-11-12' })
  for (const who of ['rosa', 'mina', 'noah'] as const)
    expect(await app.reads(who, appeal), who).toContain('Open until Wed 18 Nov')
  expect(await app.reads('rena', appeal)).toMatch(/^404/)
  expect(await app.reads('noah', call(1))).toMatch(/^404/)

  await app.at('2026-11-17T10:00:00Z')
  expect(await app.reads('noah', appeal)).toContain('I only asked him.')
  const decision = { version: '2', outcome: 'upheld', words: 'He was asked, and promised nothing.' }
  await app.does('noah', `${appeal}/decision`, decision)
  for (const who of ['rosa', 'mina'] as const)
    expect(await app.reads(who, appeal), who).toContain('He was asked, and promised nothing.')
  await app.at('2026-11-17T11:00:00Z')
  expect(await promisesGraded()).toBe(3)
})

test('week three: what nobody decides ends as Rosa says', async () => {
  const about = await promiseIn(call(2))
  const why = { reason: 'no-promise', words: 'She told me to.', what: 'nothing' }
  const appeal = await app.does('rosa', '/appeals', { kind: 'commitment', about, ...why })
  await app.at('2026-11-24T10:30:00Z')
  expect(await app.reads('rosa', appeal)).toContain('Open until Tue 24 Nov')
  expect(await promisesGraded()).toBe(3)
  await app.at('2026-11-24T11:30:00Z')
  for (const who of ['rosa', 'mina', 'noah'] as const)
    expect(await app.reads(who, appeal), who).toContain('Not decided in time, so the rep’s version stands')
  expect(await promisesGraded()).toBe(2)
})

test('week four: three who mark blind agree as far as a hand reckons, and the pay gate knows it', async () => {
  await app.at('2026-11-26T09:00:00Z')
  const fields = { name: 'November', draw: '9', names: 'first', once: newId() }
  const session = await app.does('mina', '/calibrations', fields)
  for (const person of [app.ids.mina, app.ids.noah, app.ids.ravi])
    await app.does('mina', `${session}/reviewers`, { person })
  await app.does('ravi', `${session}/agreement`)
  for (const who of ['mina', 'noah', 'ravi'] as const)
    for (const [at, mark] of byHand.marks[who].entries())
      await app.does(who, `${session}/conversations/${at + 1}`, marked(mark))
  expect(await app.reads('noah', session)).not.toContain(byHand.says)
  await app.does('mina', `${session}/closing`)

  const agreed = await agreementFor(app.services.db, 'serving')
  expect(agreed?.alpha).toBeCloseTo(byHand.alpha, 12)
  for (const who of ['mina', 'ravi'] as const)
    expect(await app.reads(who, session), who).toContain(`${byHand.says}, between`)
  expect(await app.reads('rosa', session)).toMatch(/^404/)
  expect(await app.reads('rosa', '/calibrations')).toContain('Noah Steiner')
})

test('week five: the agenda holds what both know of, and nothing that is Rosa’s alone', async () => {
  await app.at('2026-11-27T09:00:00Z')
  const first = await meeting('2026-11-27')
  const agreed = { who: app.ids.rosa, what: 'ring the bakery before six', due: '2026-12-08' }
  await app.does('mina', `${first}/actions`, { once: newId(), ...agreed })
  await app.does('rosa', `${first}/holding`)

  await app.at('2026-12-02T09:00:00Z')
  const days = { from: '2026-12-02', to: '2027-01-13' }
  const aim = 'I let them finish.'
  const goal = await app.does('rosa', '/goals', { once: newId(), behaviour: 'listening', aim, ...days })
  expect(await app.reads('mina', goal)).toContain(aim)
  expect(await app.reads('noah', goal)).toMatch(/^404/)
  const ending = 'I will send you the samples by Thursday.'
  const open = await bringIn(app, 'mina', talk(37, { ending }))
  calls.push(open)
  await app.at('2026-12-07T11:00:00Z')
  const comment = await commentOn(app, idOf(open), { text: 'Her Monday was worth a question.' }, 'mina')
  await app.does('rosa', `/comments/${comment}/acknowledgement`)
  const alone = talk(37, { customer: `Quin ${secret}`, ending: `I will send ${secret} by Friday.` })
  hidden = await bringIn(app, 'rosa', alone)
  await app.does('rosa', `${hidden}/private-mark`)
  const own = await app.does('rosa', `${open}/reviews`, { kind: 'self' })
  await app.does('rosa', `${own}/completion`, allMarked('1', secret))

  const agenda = await meeting('2026-12-08')
  for (const who of ['mina', 'rosa'] as const) {
    const points = await pointsOf(who, agenda)
    expect(points, who).toEqual(
      expect.arrayContaining([
        'Promises due, overdue or about to break',
        expect.stringContaining('Was due Fri 6 Nov: send them the new timetable (Cora Lindqvist)'),
        expect.stringContaining('Was due Fri 6 Nov: send them the new timetable (Conny Falk)'),
        expect.stringContaining('“I will send you the samples by Thursday”'),
        expect.stringContaining('Due Fri 11 Dec: send them the new timetable (Cora Lindqvist)'),
        'What was agreed last time',
        expect.stringContaining('ring the bakery before six (Rosa, by Tue 8 Dec, not done yet)'),
        'Written since the last meeting',
        expect.stringContaining('Her Monday was worth a question.'),
        'The goal',
        expect.stringContaining('“I let them finish.”'),
      ]),
    )
    expect(points, who).toHaveLength(11)
    expect(await app.reads(who, agenda), who).not.toContain(secret)
  }
  for (const who of ['rena', 'noah', 'hana'] as const)
    expect(await app.reads(who, agenda), who).toMatch(/^40/)
})

test('week six: Mina settles what was drawn, and whoever likes works the draw out again', async () => {
  await app.at('2026-12-10T09:00:00Z')
  const drawn = calls.map(idOf)
  const [first = ''] = drawn
  const toSettle = async () =>
    (await drawnAndOpen(app.services.db, await app.viewer('mina'))).map(({ id }) => id)
  expect((await toSettle()).toSorted()).toEqual(drawn.toSorted())
  await settle(first)
  expect((await toSettle()).toSorted()).toEqual(drawn.slice(1).toSorted())
  const early = await drawJson()
  expect([early.seed, early.conversations]).toEqual([null, null])

  await app.at('2026-12-14T09:00:00Z')
  const now = app.services.now().toISOString()
  await freezePeriod(app.services.db, { periodId: period, timeZone: 'Europe/London', now })
  const { seed, commitment, rate, conversations } = await drawJson()
  const bytes = Buffer.from(seed ?? '', 'hex')
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(commitment)
  expect(conversations?.map(({ id }) => id).toSorted()).toEqual(drawn.toSorted())
  expect(await app.reads('mina', hidden)).toMatch(/^404/)
  for (const { id, isIn } of conversations ?? []) {
    const lot = createHash('sha256').update(bytes).update(id).digest().readUInt32BE(0)
    expect(isIn, id).toBe(lot < rate * 2 ** 32)
  }
  for (const who of ['rosa', 'noah'] as const)
    expect(await app.reads(who, `/draws/${period}`), who).toContain(seed)
})

/** Mina answers all that was found in a conversation, one after the other. */
async function settle(id: string): Promise<void> {
  const mina = await app.as('mina')
  let to = await app.does('mina', `/queue/drawn/${id}/beginnings`)
  for (let asked = 0; asked < 40 && !to.includes('through='); asked += 1) {
    const page = await (await mina.get(to)).text()
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
    const fields = { finding: field('finding'), kind: field('kind'), skipped: '', answer: 'yes' }
    to = await app.does('mina', `/queue/drawn/${id}/answers`, fields)
  }
  expect(await app.reads('mina', to)).toMatch(/^200/)
}

/** What stands on an agenda, kind by kind, each point by its first words. */
async function pointsOf(who: CastName, agenda: string): Promise<readonly string[]> {
  const page = await (await (await app.as(who)).get(agenda)).text()
  const list = /id="agenda".*?class="agenda__own"/s.exec(page)?.[0] ?? ''
  return [...list.matchAll(/<h3>([^<]*)|<li[^>]*>(.*?)<\/li>/gs)].map(
    ([, kind, point = '']) =>
      kind ??
      point
        .replaceAll(/<[^>]*>|\s+/g, ' ')
        .replaceAll(/ +/g, ' ')
        .trim(),
  )
}

async function meeting(day: string): Promise<string> {
  return app.does('mina', '/one-to-ones', { once: newId(), with: app.ids.rosa, day, time: '10:00' })
}

async function drawJson() {
  const answer = await (await app.as('ravi')).get(`/draws/${period}/draw.json`)
  return (await answer.json()) as {
    readonly commitment: string
    readonly seed: string | null
    readonly rate: number
    readonly conversations: readonly { readonly id: string; readonly isIn: boolean }[] | null
  }
}
