import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RUNNING_WINDOW_MS, runningAirtime } from '../../server/measures/running-airtime.ts'
import { call, cora, rosa, somebody, words } from '../call.ts'

test('where Rosa talks first and Cora after, the share runs from none to all', () => {
  const running = runningAirtime(
    call([rosa, 0, 300, 'We have been in this valley a long while.'], [cora, 300, 600, 'And we have ovens.']),
  )
  expect(running[0]).toEqual({ atMs: 0, share: 0 })
  expect(running.find(({ atMs }) => atMs === 300_000)?.share).toBeCloseTo(0.5, 2)
  expect(running.at(-1)).toEqual({ atMs: 600_000, share: 1 })
})

test('around a long silence the share is not known, and not nought', () => {
  const running = runningAirtime(
    call([cora, 0, 60, 'The flour came late.'], [rosa, 540, 600, 'And what did you do?']),
  )
  expect(running.find(({ atMs }) => atMs === 300_000)?.share).toBeNull()
})

test('a short call, a call without times and one with an unknown speaker have no running share', () => {
  expect(runningAirtime(call([cora, 0, 100, 'The flour came late.'], [rosa, 100, 149, 'Why?']))).toEqual([])
  expect(runningAirtime(words([cora, 'The flour came late.'], [rosa, 'Why?']))).toEqual([])
  expect(runningAirtime(call([somebody, 0, 300, 'Hello there.'], [rosa, 300, 600, 'Why?']))).toEqual([])
})

test('the share is never below nought or above one, and never takes more points than can be drawn', () => {
  const line = fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 90 }))
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
      const running = runningAirtime(
        call(
          ...lines.map(
            ([theirs, at, long]) => [theirs ? cora : rosa, at, at + long, 'Some words of it.'] as const,
          ),
        ),
      )
      expect(running.length).toBeLessThanOrEqual(241)
      for (const { share } of running)
        if (share !== null) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
    }),
    { numRuns: 60 },
  )
  expect(RUNNING_WINDOW_MS).toBe(150_000)
})
