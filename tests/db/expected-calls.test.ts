import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import {
  expectedCalls,
  type NewExpected,
  saveExpected,
  saveNotHeld,
} from '../../db/queries/expected-calls.ts'
import {
  agreeToSource,
  expectedSources,
  type NewSource,
  removeSource,
} from '../../db/queries/expected-sources.ts'
import { saveOwnTimeDays } from '../../db/queries/own-time.ts'
import type { Database } from '../../db/schema.ts'
import { coveredIn } from '../../server/actions/covered.ts'
import { markPrivate } from '../../server/actions/own-time.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const november = { from: '2026-11-01', to: '2026-11-30', timeZone: 'Europe/London' }
const window = { from: '2026-11-01T00:00:00Z', before: '2026-12-01T00:00:00Z' }
const now = '2026-12-01T09:00:00Z'

const call = (mark: string, startsAt: string, repId = 'rosa'): NewExpected => ({
  ...{
    repId,
    mark,
    startsAt,
    endsAt: null,
    channel: null,
    title: null,
    customerId: null,
    customers: ['Cora'],
  },
})
const source = (more: Partial<NewSource> = {}): NewSource => ({
  kind: 'call-log',
  mark: 'the telephones',
  name: null,
  fileName: 'calls.csv',
  from: '2026-11-01',
  to: '2026-11-30',
  leftOut: { 'not-answered': 2 },
  byId: 'ada',
  now,
  ...more,
})
const save = (
  db: Kysely<Database>,
  calls: readonly NewExpected[],
  more: Partial<NewSource> = {},
  within = window,
) => db.transaction().execute((trx) => saveExpected(trx, source(more), calls, within))

onEveryDatabase((fresh) => {
  const open = async () => {
    const { db } = await fresh()
    return { db, cast: await moveIn(db) }
  }

  test('a source brought in again moves what moved, takes away what is gone, and keeps what people said', async () => {
    const { db } = await open()
    await save(db, [call('a', '2026-11-03T10:00:00Z'), call('b', '2026-11-04T10:00:00Z')])
    const [first] = await expectedCalls(db, ['rosa'], window)
    await saveNotHeld(db, first?.id ?? '', { reason: 'moved', byId: 'rosa', agreedBy: 'mina', now })
    expect(
      await save(db, [call('a', '2026-11-05T10:00:00Z'), call('c', '2026-11-06T10:00:00Z')]),
    ).toMatchObject({
      added: 1,
      gone: 1,
    })
    expect(await expectedCalls(db, ['rosa'], window)).toMatchObject([
      { mark: 'a', startsAt: '2026-11-05T10:00:00Z', notHeld: { reason: 'moved', agreedBy: 'mina' } },
      { mark: 'c', notHeld: null },
    ])
    expect(await expectedSources(db)).toMatchObject([
      { calls: 2, leftOut: { 'not-answered': 2 }, reps: ['rosa'] },
    ])
  })

  test('what lies outside of the days that were brought in stays, and a gap between the days is told by nobody', async () => {
    const { db } = await open()
    await save(db, [call('a', '2026-11-03T10:00:00Z')])
    const december = { from: '2026-12-01T00:00:00Z', before: '2027-01-01T00:00:00Z' }
    await save(db, [call('d', '2026-12-03T10:00:00Z')], { from: '2026-12-01', to: '2026-12-31' }, december)
    expect(await expectedSources(db)).toMatchObject([{ from: '2026-11-01', to: '2026-12-31', calls: 2 }])
    const march = { from: '2027-03-01T00:00:00Z', before: '2027-04-01T00:00:00Z' }
    await save(db, [call('m', '2027-03-03T10:00:00Z')], { from: '2027-03-01', to: '2027-03-31' }, march)
    expect(await expectedSources(db)).toMatchObject([{ from: '2027-03-01', to: '2027-03-31', calls: 3 }])
  })

  test('without a source coverage is unknown and not nothing; with one for every day it is known', async () => {
    const { db, cast } = await open()
    await importCall(db, cast.rosa, { number: 3 })
    const [unknown] = await coveredIn(db, ['rosa'], november, now)
    expect(unknown).toMatchObject({ isKnown: false, coverage: { arrived: [], missing: [] } })
    await save(db, [call('a', '2026-11-03T15:05:00Z'), call('b', '2026-11-04T10:00:00Z')])
    const [known] = await coveredIn(db, ['rosa'], november, now)
    expect(known?.isKnown).toBe(true)
    expect(known?.coverage.arrived).toHaveLength(1)
    expect(known?.coverage.missing).toMatchObject([{ startsAt: '2026-11-04T10:00:00Z' }])
    const [half] = await coveredIn(db, ['rosa'], { ...november, from: '2026-10-01' }, now)
    expect(half?.isKnown).toBe(false)
    const [ravis] = await coveredIn(db, ['ravi'], november, now)
    expect(ravis?.isKnown).toBe(false)
  })

  test('what was expected lately is nobody’s business but the rep’s: others are told the same whether it came in or not', async () => {
    const { db, cast } = await open()
    await saveOwnTimeDays(db, 2)
    await save(db, [call('a', '2026-11-20T15:05:00Z')])
    const at = '2026-11-23T10:00:00Z'
    const told = async () => {
      const [{ coverage, counted, young, undated } = {}] = await coveredIn(db, ['rosa'], november, at, 'mina')
      return { coverage, counted, young, undated }
    }
    const before = await told()
    expect(before).toMatchObject({ coverage: { arrived: [], missing: [] }, young: [{}] })
    const id = await importCall(db, cast.rosa, { number: 20 })
    expect(await told()).toEqual(before)
    const [own] = await coveredIn(db, ['rosa'], november, at, 'rosa')
    expect(own?.coverage.arrived).toMatchObject([{ conversation: id }])

    await markPrivate(db, { conversationId: id, repId: 'rosa', now: at })
    expect(await told()).toEqual(before)
    const [later] = await coveredIn(db, ['rosa'], november, now, 'mina')
    expect(later?.coverage.arrived).toHaveLength(1)
    expect(later?.held).toEqual(new Set([id]))
  })

  test('a source of one’s own counts once somebody else agreed, and again only when it is brought in anew', async () => {
    const { db } = await open()
    const own = { byId: 'rosa', mark: 'of Rosa' }
    const { id } = await save(db, [call('a', '2026-11-03T10:00:00Z')], own)
    const isKnown = async () => (await coveredIn(db, ['rosa'], november, now))[0]?.isKnown
    expect(await isKnown()).toBe(false)
    await agreeToSource(db, id, 'mina', now)
    expect(await isKnown()).toBe(true)
    await save(db, [call('a', '2026-11-03T10:00:00Z')], own)
    expect(await isKnown()).toBe(false)
    await removeSource(db, id)
    expect(await expectedCalls(db, ['rosa'], window)).toEqual([])
  })

  test('one source changes nothing of another, and what both expect at one time is expected once', async () => {
    const { db } = await open()
    await save(db, [call('a', '2026-11-03T10:00:00Z')])
    await save(db, [call('a', '2026-11-03T10:05:00Z')], { byId: 'rosa', mark: 'of Rosa' })
    expect((await expectedCalls(db, ['rosa'], window)).map((one) => one.startsAt)).toEqual([
      '2026-11-03T10:00:00Z',
      '2026-11-03T10:05:00Z',
    ])
    const [covered] = await coveredIn(db, ['rosa'], november, now)
    expect(covered?.coverage.missing).toHaveLength(1)
  })

  test('what only a rep says to expect of themselves neither fails nor opens the gate', async () => {
    const { db } = await open()
    await save(db, [call('a', '2026-11-03T10:00:00Z')])
    await save(db, [call('x', '2026-11-09T10:00:00Z')], { byId: 'rosa', mark: 'of Rosa' })
    const [covered] = await coveredIn(db, ['rosa'], november, now)
    expect(covered?.coverage.missing).toHaveLength(2)
    expect(covered?.counted.missing).toHaveLength(1)
  })

  test('what is still to come is not missing', async () => {
    const { db } = await open()
    await save(db, [call('a', '2026-11-03T10:00:00Z'), call('b', '2026-11-25T10:00:00Z')])
    const [covered] = await coveredIn(db, ['rosa'], november, '2026-11-20T09:00:00Z')
    expect(covered?.coverage.missing).toHaveLength(1)
  })
})
