import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Interval, lengthOf, shared } from '../../server/measures/intervals.ts'
import { Listener, POWERS_PER_SECOND } from '../../server/recordings/listener.ts'
import { voiceActivity } from '../../server/recordings/voice-activity.ts'
import { randomFrom, type Samples, speech } from '../sounds.ts'

function voices(samples: Samples, rate = 8000): readonly Interval[] {
  const listener = new Listener({ channels: 1, sampleRate: rate })
  listener.hear(Int16Array.from(samples, (sample) => Math.round(sample * 32_767)))
  return voiceActivity(listener.end().lanes[0]?.power ?? [], POWERS_PER_SECOND)
}

/** Turns of two to ten seconds, with pauses of one to eight between them. */
function turns(lengthMs: number, seed: number): readonly Interval[] {
  const random = randomFrom(seed)
  const all: Interval[] = []
  for (let at = 1000; ; ) {
    const endMs = at + 2000 + Math.round(random() * 8000)
    if (endMs > lengthMs - 1000) return all
    all.push({ startMs: at, endMs })
    at = endMs + 1000 + Math.round(random() * 7000)
  }
}

/** How much of what is heard and what was said is the same, 1 is all of it. */
function agreement(heard: readonly Interval[], said: readonly Interval[]): number {
  return (2 * lengthOf(shared([heard, said]))) / (lengthOf(heard) + lengthOf(said))
}

test('on a clean line speech is found where it is, to a few parts in a hundred', () => {
  for (const seed of [1, 2, 3]) {
    const said = turns(120_000, seed)
    const heard = voices(speech(120_000, said, { seed }))
    expect(agreement(heard, said), String(seed)).toBeGreaterThan(0.98)
    expect(Math.abs(lengthOf(heard) / lengthOf(said) - 1), String(seed)).toBeLessThan(0.03)
  }
})

test('on a noisy line too, loud or soft', () => {
  for (const [loud, noise] of [
    [0.3, 0.02],
    [0.05, 0.003],
    [0.9, 0.05],
    [0.02, 0],
  ] as const) {
    const said = turns(120_000, 7)
    const heard = voices(speech(120_000, said, { loud, noise, seed: 7 }))
    expect(agreement(heard, said), `${loud} over ${noise}`).toBeGreaterThan(0.95)
  }
})

test('a line that grows noisy in the middle is learnt again', () => {
  const said = turns(240_000, 5)
  const quiet = speech(240_000, said, { noise: 0.0005, seed: 5 })
  const noisy = speech(240_000, said, { noise: 0.03, seed: 5 })
  const both = quiet.map((sample, at) => (at < quiet.length / 2 ? sample : (noisy[at] ?? 0)))
  expect(agreement(voices(both), said)).toBeGreaterThan(0.93)
})

test('the other side leaking in softly is not speech', () => {
  const said = turns(120_000, 3)
  const others = turns(120_000, 11)
  const own = speech(120_000, said, { seed: 3 })
  const leak = speech(120_000, others, { loud: 0.3 / 40, noise: 0, seed: 4 })
  const heard = voices(own.map((sample, at) => sample + (leak[at] ?? 0)))
  expect(agreement(heard, said)).toBeGreaterThan(0.97)
})

test('silence, noise alone, a hum and a click are nobody speaking', () => {
  expect(voices(new Float32Array(80_000))).toEqual([])
  expect(voices(speech(10_000, [], { noise: 0.2 }))).toEqual([])
  expect(voices(new Float32Array(80_000).fill(0.5))).toEqual([])
  const hum = Float32Array.from({ length: 80_000 }, (_, at) => 0.1 * Math.sin((2 * Math.PI * 50 * at) / 8000))
  expect(voices(hum)).toEqual([])
  const click = new Float32Array(80_000)
  click.fill(0.9, 40_000, 40_080)
  expect(voices(click)).toEqual([])
  expect(voiceActivity([], POWERS_PER_SECOND)).toEqual([])
})

test('pauses within a breath are speech, pauses between turns are not', () => {
  const said = [
    { startMs: 1000, endMs: 3000 },
    { startMs: 3200, endMs: 5000 },
    { startMs: 6000, endMs: 8000 },
  ]
  const heard = voices(speech(10_000, said))
  expect(heard).toHaveLength(2)
  expect(Math.abs((heard[0]?.endMs ?? 0) - 5000)).toBeLessThan(100)
})

test('whatever is heard, stretches stand in order, apart, and within the recording', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: 0, max: 2 ** 30, noNaN: true }), { maxLength: 2000 }), (power) => {
      const heard = voiceActivity(power, POWERS_PER_SECOND)
      let last = -1
      for (const { startMs, endMs } of heard) {
        expect(startMs).toBeGreaterThan(last)
        expect(endMs).toBeGreaterThan(startMs)
        last = endMs
      }
      expect(last).toBeLessThanOrEqual(Math.round((power.length / POWERS_PER_SECOND) * 1000))
    }),
  )
})
