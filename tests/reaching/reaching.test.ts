import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isHeldOut } from '../../server/reaching/hold-out.ts'
import { lift } from '../../server/reaching/lift.ts'
import { type Candidate, picked } from '../../server/reaching/picked.ts'
import { presence } from '../../server/reaching/presence.ts'
import { type Contact, reachability } from '../../server/reaching/reachability.ts'
import { type Known, score } from '../../server/reaching/score.ts'
import { type Visit, type VisitorEvent, visitAfter } from '../../server/reaching/visit.ts'

const stranger: Known = { isCustomer: false, purchases: 0, signals: 0, owed: 0 }

function event(at: string, more: Partial<VisitorEvent> = {}): VisitorEvent {
  return {
    visitor: 'v1',
    kind: 'view',
    page: '/',
    product: null,
    valueMinor: null,
    currency: null,
    campaign: null,
    consent: 'none',
    customerId: null,
    at: `2026-11-24T${at}Z`,
    ...more,
  }
}

function visited(...events: readonly VisitorEvent[]): Visit {
  let visit: Visit | null = null
  for (const one of events) visit = visitAfter(visit, one)
  if (!visit) throw new Error('Nobody came')
  return visit
}

test('a visitor who comes back after half an hour is on another visit, and an event that comes late turns no clock back', () => {
  const oven = { product: 'The small oven', valueMinor: 200_000, currency: 'EUR', page: '/oven' }
  const visit = visited(
    event('09:00:00'),
    event('09:01:00', oven),
    event('09:00:30', { kind: 'stay', page: null }),
  )
  expect(visit).toMatchObject({ visits: 1, pages: 2, lastAt: '2026-11-24T09:01:00Z', valueMinor: 200_000 })
  const again = visitAfter(visit, event('09:31:00'))
  expect(again).toMatchObject({ visits: 2, pages: 1, product: null, valueMinor: null })
  expect(again.firstAt).toBe('2026-11-24T09:00:00Z')
})

test('consent that is taken back takes the customer away, and only another yes brings them', () => {
  const cora = { customerId: 'cora' }
  const known = visited(event('09:00:00', { consent: 'given', ...cora }))
  expect(known.customerId).toBe('cora')
  const back = visitAfter(known, event('09:00:10', { consent: 'withdrawn', ...cora }))
  expect(visitAfter(back, event('09:00:20', cora)).customerId).toBeNull()
  expect(visitAfter(back, event('09:00:20', { consent: 'given', ...cora })).customerId).toBe('cora')
})

test('nobody is spoken to in the first thirty seconds, nor when they have gone', () => {
  const visit = visited(event('09:00:00'))
  const at = (time: string) => presence(visit, `2026-11-24T${time}Z`)
  expect([at('09:00:10'), at('09:00:29'), at('09:00:30'), at('09:01:30'), at('09:01:31')]).toEqual([
    'too-early',
    'too-early',
    'here',
    'here',
    'gone',
  ])
  expect(presence(visitAfter(visit, event('09:00:40', { kind: 'leave' })), '2026-11-24T09:00:41Z')).toBe(
    'gone',
  )
})

test('what is expected is the value in view times a chance whose every factor is named, and unknown without a value', () => {
  const visit = visited(
    event('08:00:00'),
    event('09:00:00', { page: '/oven', valueMinor: 200_000, currency: 'EUR' }),
  )
  const known = { isCustomer: true, purchases: 0, signals: 1, owed: 1 }
  const scored = score(visit, known, '2026-11-24T09:02:30Z')
  expect(scored.factors.map(({ name, seen }) => [name, seen])).toEqual([
    ['returned', 2],
    ['stayed', 2],
    ['known', 1],
    ['signals', 1],
    ['owed', 1],
  ])
  const product = scored.factors.reduce((all, one) => all * one.times, 0.02)
  expect(scored.chance).toBeCloseTo(product, 4)
  expect(scored.expectedMinor).toBe(Math.round(200_000 * product))
  expect(score(visited(event('09:00:00')), stranger, '2026-11-24T09:00:40Z')).toMatchObject({
    expectedMinor: null,
    factors: [],
  })
})

test('nobody gets more visitors than they have places, no visitor goes to two, and the order they came in changes nothing', () => {
  const candidate = fc.record({
    subject: fc.integer({ min: 0, max: 40 }).map((nth) => `visitor:${nth}`),
    arrivedAt: fc.integer({ min: 10, max: 59 }).map((s) => `2026-11-24T09:00:${s}Z`),
    repId: fc.constantFrom(null, 'rosa', 'rena'),
    score: fc
      .record({ chance: fc.constantFrom(0.01, 0.05, 0.3), expected: fc.option(fc.nat(5)) })
      .map(({ chance, expected }): Candidate['score'] => ({
        version: 'x',
        chance,
        valueMinor: expected,
        currency: 'EUR',
        expectedMinor: expected,
        factors: [],
      })),
  })
  const people = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(3)).map(([one, other, had]) => [
    { id: 'rosa', places: one, had },
    { id: 'rena', places: other, had: 0 },
  ])
  const out = (subject: string) => isHeldOut({ seed: 'seed', share: 0.2 }, subject)
  fc.assert(
    fc.property(fc.uniqueArray(candidate, { selector: (one) => one.subject }), people, (all, free) => {
      const { picks, heldOut } = picked(all, free, out)
      const by = new Map(all.map((one) => [one.subject, one]))
      expect(new Set([...picks.map((one) => one.subject), ...heldOut]).size).toBe(
        picks.length + heldOut.length,
      )
      for (const { id, places } of free)
        expect(picks.filter((one) => one.repId === id).length <= places).toBe(true)
      for (const { subject, repId } of picks) {
        expect([null, repId]).toContain(by.get(subject)?.repId)
        expect([out(subject), (by.get(subject)?.score.chance ?? 0) >= 0.04]).toEqual([false, true])
      }
      expect(picked(all.toReversed(), free.toReversed(), out)).toEqual({ picks, heldOut })
    }),
  )
})

test('the hold-out is as large as it is said to be, and lift is told with its interval or not at all', () => {
  const all = Array.from({ length: 10_000 }, (_, nth) => `visitor:${nth}`)
  const share = all.filter((one) => isHeldOut({ seed: 'a', share: 0.1 }, one)).length / all.length
  expect(share).toBeGreaterThan(0.09)
  expect(share).toBeLessThan(0.11)
  expect(lift({ n: 29, bought: 9 }, { n: 500, bought: 40 }).known).toBe(false)
  expect(lift({ n: 500, bought: 3 }, { n: 500, bought: 1 }).known).toBe(false)
  const told = lift({ n: 400, bought: 80 }, { n: 400, bought: 40 })
  expect(told).toMatchObject({ known: true, difference: 0.1 })
  // Newcombe 1998, table II (a): 56/70 against 48/80, whose 95% interval is .0524 to .3339.
  const narrower = lift({ n: 70, bought: 56 }, { n: 80, bought: 48 })
  if (!told.known || !narrower.known) throw new Error('unknown')
  expect([told.low > 0, told.low < 0.1, told.high > 0.1]).toEqual([true, true, true])
  expect([narrower.low > 0.0524, narrower.high < 0.3339, narrower.low < 0.1]).toEqual([true, true, true])
})

test('somebody is reached where they answer, and few contacts say nothing', () => {
  const call = (answered: boolean): Contact => ({ channel: 'phone', begunBy: 'us', answered, minute: null })
  const mail = (minute: number): Contact => ({ channel: 'email', begunBy: 'us', answered: true, minute })
  expect(reachability([call(true), call(true)])).toMatchObject({ known: false, contacts: 2, not: null })
  expect(reachability([false, false, false].map(call))).toEqual({
    known: false,
    contacts: 3,
    not: { channel: 'phone', answered: 0, tries: 3 },
  })
  const mails = [340, 345, 350, 360, 380].map(mail)
  expect(reachability([...[false, false, false, true].map(call), ...mails])).toEqual({
    known: true,
    channel: 'email',
    answered: 5,
    tries: 5,
    between: [340, 380],
    not: { channel: 'phone', answered: 1, tries: 4 },
  })
  expect(reachability([100, 345, 700, 900, 1300].map(mail))).toMatchObject({ between: null })
})
