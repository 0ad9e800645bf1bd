import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveConsent, withdrawnConsents } from '../../db/queries/contact-consents.ts'
import { saveFulfilment } from '../../db/queries/fulfilments.ts'
import { deactivatePerson, type Viewer } from '../../db/queries/people.ts'
import { ledgerOf } from '../../db/queries/promises.ts'
import { proofsFor } from '../../db/queries/proofs.ts'
import { endQuiet, saveQuiet } from '../../db/queries/quiets.ts'
import type { Database } from '../../db/schema.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { merge } from '../../server/actions/merge-customers.ts'
import { silenceOf } from '../../server/actions/silences.ts'
import { undoMerge } from '../../server/actions/undo-merge.ts'
import { type Cast, moveIn } from '../cast.ts'
import { makeSqlite } from '../databases.ts'

type Said = readonly [who: 'we' | 'they', text: string, at?: string]
interface How {
  readonly channel?: 'phone' | 'email' | 'chat' | 'in-person'
  readonly zone?: string | null
  readonly id?: string
}

let db: Kysely<Database>
let cast: Cast
const endings: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  db = (await makeSqlite((end) => endings.push(end))).db
  cast = await moveIn(db)
})
afterAll(async () => {
  for (const end of endings.reverse()) await end()
})

test('a promise is due, and broken, by the calendar of whoever waits for it', async () => {
  // Wednesday morning in Auckland is still Tuesday evening in London.
  await tell('Tane Rua', '2026-03-31T20:30:00Z', { zone: 'Pacific/Auckland' }, [
    ['they', 'We cannot choose the tiles from a screen.'],
    ['we', 'I’ll send you the sample tiles by Friday.'],
  ])
  expect(await promised('Tane Rua', '2026-04-03T10:59:00Z')).toEqual(['2026-04-03 due'])
  expect(await promised('Tane Rua', '2026-04-03T11:01:00Z')).toEqual(['2026-04-03 broken'])
  // The night in which New York puts its clocks back has 25 hours.
  await tell('Ned Ortiz', '2026-11-01T02:00:00Z', { zone: 'America/New_York' }, [
    ['they', 'Our roof leaks over the stairs since the storm.'],
    ['we', 'I will send you the survey of the roof tomorrow.'],
  ])
  expect(await promised('Ned Ortiz', '2026-11-02T04:59:00Z')).toEqual(['2026-11-01 due'])
  expect(await promised('Ned Ortiz', '2026-11-02T05:01:00Z')).toEqual(['2026-11-01 broken'])
  // Half past eleven in London is the next morning in Tokyo.
  await tell('Zita Roos', '2026-11-03T23:30:00Z', { channel: 'chat', zone: 'Asia/Tokyo' }, [
    ['they', 'When is the kiln repaired?'],
    ['we', 'I’ll call you tomorrow about the kiln.'],
  ])
  expect(await promised('Zita Roos', '2026-11-05T14:59:00Z')).toEqual(['2026-11-05 due'])
  await tell('Pia Lund', '2026-11-06T16:00:00Z', { channel: 'email', zone: null }, [
    ['they', 'Could you look at the invoice?'],
    ['we', 'I will get back to you on the invoice within 48 hours.'],
  ])
  expect(await promised('Pia Lund', '2026-11-09T12:00:00Z')).toEqual(['2026-11-08 broken'])
})

test('a day that no calendar has breaks nothing, and what is due today may be kept today', async () => {
  await tell('Ida Falk', '2026-11-03T10:00:00Z', {}, [
    ['they', 'The lawyers want to see it first.'],
    ['we', 'I’ll send you the contract by 31 November.'],
  ])
  expect(await promised('Ida Falk', '2026-12-15T10:00:00Z')).toEqual(['2026-11-17 due'])
  await tell('Ola Brandt', '2026-11-03T10:00:00Z', {}, [
    ['they', 'The carpenter comes this evening.'],
    ['we', 'I’ll send you the drawing of the stairs by the end of today.'],
  ])
  await tell('Ola Brandt', '2026-11-03T15:00:00Z', { channel: 'email' }, [
    ['we', 'Dear Ola, the drawing of the stairs is attached, as promised.'],
  ])
  expect(await promised('Ola Brandt', '2026-11-04T00:10:00Z')).toEqual(['2026-11-03 broken'])
  const [owed] = await owedTo('Ola Brandt', '2026-11-04T00:10:00Z')
  const { proofs } = await proofsFor(db, cast.rosa, owed?.id ?? '')
  expect(proofs[0]?.words).toContain('is attached')
  await saveFulfilment(db, kept(owed?.id, '2026-11-03'))
  expect(await promised('Ola Brandt', '2026-11-04T00:10:00Z')).toEqual(['2026-11-03 kept'])
})

test('a call that comes in once more keeps what was kept, and owes what it says now', async () => {
  const call = (last: string) =>
    tell('Yuri Dahl', '2026-11-02T09:00:00Z', { id: 'ropes' }, [
      ['they', 'The boat needs new ropes.'],
      ['we', last],
    ])
  await call('I’ll send you the price of the ropes by Friday.')
  const [owed] = await owedTo('Yuri Dahl', '2026-11-05T00:00:00Z')
  await saveFulfilment(db, kept(owed?.id, '2026-11-05'))
  await call('I’ll send you the price of the ropes by Friday. Good bye.')
  expect(await promised('Yuri Dahl', '2026-11-10T12:00:00Z')).toEqual(['2026-11-06 kept'])
  await call('I’ll send you the price of the sails, and not of the ropes, by Monday.')
  expect(await promised('Yuri Dahl', '2026-11-10T12:00:00Z')).toEqual(['2026-11-09 broken'])
})

test('the clock runs from our last word, however short it was, and on a word left on a machine', async () => {
  await tell('Rolf Iwu', '2026-11-02T09:00:00Z', { channel: 'email' }, [
    ['we', 'Good morning Rolf, how do the new blinds do in the office?', '2026-11-02T09:00:00Z'],
    ['they', 'They are fine. Do you also clean them?', '2026-11-05T09:00:00Z'],
    ['we', 'Yes, we do.', '2026-11-06T09:00:00Z'],
    ['they', 'Good to know, thank you very much for that.', '2026-11-12T09:00:00Z'],
  ])
  expect(await clock('Rolf Iwu', '2026-11-19T12:00:00Z')).toMatchObject({ since: '2026-11-06', days: 13 })
  expect(await clock('Rolf Iwu', '2026-11-20T12:00:00Z')).toMatchObject({ state: 'silent', days: 14 })
  await tell('Sven Toll', '2026-11-03T09:00:00Z', { channel: 'chat' }, [
    ['we', 'Coming now!', '2026-11-03T09:00:00Z'],
    ['they', 'The door is open, thank you for the help last week.', '2026-11-09T09:00:00Z'],
  ])
  expect((await clock('Sven Toll', '2026-11-10T09:00:00Z'))?.since).toBe('2026-11-03')
  await tell('Una Prill', '2026-11-02T09:00:00Z', {}, [
    ['we', 'Hello Una, this is Rosa about the awning, please call me when it suits you.'],
  ])
  expect(await clock('Una Prill', '2026-11-10T12:00:00Z')).toMatchObject({ state: 'running', days: 8 })
})

test('quiet begins at once wherever they are, counts no day twice, and is over when it is ended', async () => {
  await tell('Vera Oksa', '2026-11-02T09:00:00Z', {}, hello)
  await quiet('Vera Oksa', '2026-11-20', '2026-11-05T10:00:00Z')
  await quiet('Vera Oksa', '2026-11-30', '2026-11-10T10:00:00Z')
  expect(await clock('Vera Oksa', '2026-12-01T12:00:00Z')).toMatchObject({ days: 3, dueOn: '2026-12-12' })
  // Evening of 5 November in Los Angeles, when London has the sixth.
  await tell('Walt Pine', '2026-11-02T19:00:00Z', { zone: 'America/Los_Angeles' }, hello)
  await quiet('Walt Pine', '2026-11-20', '2026-11-06T03:00:00Z')
  expect(await clock('Walt Pine', '2026-11-06T04:00:00Z')).toMatchObject({ state: 'quiet', days: 2 })
  const customerId = await idOf('Walt Pine')
  await endQuiet(db, { customerId, byId: 'rosa', now: '2026-11-08T18:00:00Z' })
  expect(await clock('Walt Pine', '2026-11-08T19:00:00Z')).toMatchObject({ days: 3, dueOn: '2026-11-19' })
})

test('two who are one are heard as one, and stand alone again; whoever sold to them may be gone', async () => {
  await tell('Xenia Moe', '2026-10-05T09:00:00Z', {}, [
    ['they', 'The piano is out of tune again.'],
    ['we', 'I’ll send you the tuner’s number by Friday.'],
  ])
  await tell('Xenia Lind', '2026-11-02T09:00:00Z', { channel: 'in-person' }, hello)
  await quiet('Xenia Lind', '2026-11-08', '2026-11-05T09:00:00Z')
  await quiet('Xenia Moe', '2026-11-09', '2026-11-06T09:00:00Z')
  const pair = { kind: 'customer', kept: await idOf('Xenia Moe'), gone: await idOf('Xenia Lind') } as const
  const merged = await merge(db, cast.mina, pair, '2026-11-10T09:00:00Z')
  const mergeId = 'id' in merged ? merged.id : ''
  expect(await clock('Xenia Moe', '2026-11-12T12:00:00Z')).toMatchObject({ since: '2026-11-02', days: 5 })
  const said = { customerId: pair.gone, state: 'withdrawn', at: '2026-11-11T09:00:00Z' } as const
  await db.transaction().execute((trx) => saveConsent(trx, said))
  const again = { kind: 'customer', kept: await idOf('Vera Oksa'), gone: pair.kept } as const
  const twice = await merge(db, cast.mina, again, '2026-11-12T12:10:00Z')
  expect([...(await withdrawnConsents(db)).keys()]).toEqual([again.kept])
  const thenId = 'id' in twice ? twice.id : ''
  await undoMerge(db, cast.mina, { mergeId: thenId }, '2026-11-12T12:20:00Z')
  expect([...(await withdrawnConsents(db)).keys()]).toEqual([pair.kept])
  expect(await undoMerge(db, cast.mina, { mergeId }, '2026-11-12T13:00:00Z')).toBe('undone')
  expect((await clock('Xenia Moe', '2026-11-12T14:00:00Z'))?.since).toBe('2026-10-05')
  await deactivatePerson(db, 'rosa', '2026-11-12T15:00:00Z')
  expect(await promised('Xenia Moe', '2026-11-12T16:00:00Z', cast.mina)).toEqual(['2026-10-09 broken'])
})

const hello: readonly Said[] = [
  ['we', 'Good morning, how is the stove doing these days?'],
  ['they', 'It is fine, and we are on a long trip soon.'],
]

const kept = (commitmentId: string | undefined, keptOn: string) => ({
  ...{ commitmentId: commitmentId ?? '', keptOn, byId: 'rosa' },
  now: `${keptOn}T20:00:00Z`,
})

async function tell(who: string, at: string, how: How, said: readonly Said[]): Promise<void> {
  const { channel = 'phone', zone = 'Europe/London', id = `${who} ${at}` } = how
  const isWritten = channel === 'email' || channel === 'chat'
  const told = {
    ...{ id, channel, language: 'en', startedAt: at, timeZone: zone },
    parties: [
      { key: 'we', name: 'Rosa Diaz', role: 'rep' },
      { key: 'they', name: who, role: 'customer' },
    ],
    utterances: said.map(([party, text, when = at], nth) =>
      isWritten
        ? { party, text, at: when }
        : { party, text, startMs: nth * 20_000, endMs: nth * 20_000 + 15_000 },
    ),
  }
  const answer = await importFiles(db, {
    files: [{ name: 'told.json', bytes: new TextEncoder().encode(JSON.stringify(told)) }],
    ...{ viewer: cast.rosa, repId: 'rosa', zone: null, consentKnown: true, now: '2026-12-20T09:00:00Z' },
  })
  expect('files' in answer && answer.files[0]?.conversations).toHaveLength(1)
}

async function idOf(name: string): Promise<string> {
  const query = db.selectFrom('customers').select('id').where('name', '=', name)
  return (await query.executeTakeFirstOrThrow()).id
}

async function owedTo(name: string, now: string, viewer: Viewer = cast.rosa) {
  return ledgerOf(db, viewer, { customerIds: [await idOf(name)], now })
}

async function promised(name: string, now: string, viewer?: Viewer): Promise<readonly string[]> {
  return (await owedTo(name, now, viewer)).map(({ dueOn, state }) => `${dueOn} ${state}`)
}

async function clock(name: string, now: string) {
  const id = await idOf(name)
  return (await silenceOf(db, null, [id], now)).get(id)
}

async function quiet(name: string, until: string, now: string): Promise<void> {
  await saveQuiet(db, { customerId: await idOf(name), until, byId: 'rosa', now })
}
