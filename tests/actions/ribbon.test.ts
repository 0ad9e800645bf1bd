import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ribbonOf } from '../../server/actions/ribbon.ts'
import { call, chat, cora, rosa, somebody } from '../call.ts'

test('each column is the fraction of its time that a side spoke', () => {
  const ribbon = ribbonOf(
    call([rosa, 0, 12, 'What changed since spring?'], [cora, 24, 48, 'Two drivers left us.']),
  )
  expect(ribbon).toMatchObject({ by: 'time' })
  expect(ribbon?.ours).toEqual(Array.from({ length: 48 }, (_, at) => (at < 12 ? 1 : 0)))
  expect(ribbon?.customer).toEqual(Array.from({ length: 48 }, (_, at) => (at >= 24 ? 1 : 0)))
})

test('a chat is one step a message, as tall as its words', () => {
  const ribbon = ribbonOf(
    chat(
      [cora, '2026-11-18T15:00:00Z', 'Do you deliver before seven?'],
      [rosa, '2026-11-18T15:01:00Z', 'We can.'],
    ),
  )
  expect(ribbon).toEqual({ by: 'messages', customer: [1, 0], ours: [0, 0.4] })
})

test('whom nobody can place stands in neither lane', () => {
  expect(ribbonOf(call([somebody, 0, 48, 'Who am I?']))).toBeNull()
})

test('no column holds more than its time, and all of them together hold what was said', () => {
  const line = fc.record({
    gap: fc.integer({ min: 0, max: 30 }),
    long: fc.integer({ min: 1, max: 60 }),
    ours: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
      let at = 0
      let spoken = 0
      const said = lines.map(({ gap, long, ours }) => {
        const start = at + gap
        at = start + long
        spoken += long
        return [ours ? rosa : cora, start, at, 'Words enough to count here.'] as const
      })
      const ribbon = ribbonOf(call(...said))
      const columns = [...(ribbon?.customer ?? []), ...(ribbon?.ours ?? [])]
      for (const share of columns) expect(share >= 0 && share <= 1).toBe(true)
      const drawn = columns.reduce((sum, share) => sum + share, 0) / 48
      expect(Math.abs(drawn - spoken / at)).toBeLessThan(0.011)
    }),
  )
})
