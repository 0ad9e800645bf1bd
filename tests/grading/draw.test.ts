import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { run } from '../../server/cli/draw.ts'
import { commitmentTo, drawnBy } from '../../server/grading/draw.ts'
import { lackOf } from '../../server/grading/sample.ts'
import { mondaysUntil, trendOf } from '../../server/grading/team-trend.ts'
import { units } from './made.ts'

const seed = `${'00'.repeat(31)}2a`

test('a conversation is drawn by the first four bytes of the hash of seed and id, the seed as raw bytes', () => {
  const hash = createHash('sha256').update(Buffer.concat([Buffer.from(seed, 'hex'), Buffer.from('Zoë-7')]))
  const value = Number.parseInt(hash.digest('hex').slice(0, 8), 16)
  expect(drawnBy({ seed, rate: 1 }, 'Zoë-7')).toEqual({ id: 'Zoë-7', value, isIn: true })
  expect(drawnBy({ seed, rate: value / 2 ** 32 }, 'Zoë-7').isIn).toBe(false)
  expect(drawnBy({ seed, rate: (value + 1) / 2 ** 32 }, 'Zoë-7').isIn).toBe(true)
  expect(commitmentTo('00'.repeat(32))).toBe(
    '66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925',
  )
  expect(() => drawnBy({ seed: seed.slice(2), rate: 1 }, 'x')).toThrow('64 hexadecimal digits')
})

test('about as many are drawn as the rate says, whatever the ids are', () => {
  const ids = Array.from({ length: 4000 }, (_, at) => `call-${at}`)
  const drawn = ids.filter((id) => drawnBy({ seed, rate: 0.1 }, id).isIn).length
  expect(drawn).toBeGreaterThan(330)
  expect(drawn).toBeLessThan(470)
})

test('anybody can work a draw out on the command line, which says when the seed is not the promised one', async () => {
  const wrote: string[] = []
  const note = (text: string | Uint8Array) => wrote.push(String(text)) > 0
  const spies = [process.stdout, process.stderr].map((out) => vi.spyOn(out, 'write').mockImplementation(note))
  const codes = [
    await run(['verify', seed, '1', 'a', 'b', '--json', '--commitment', commitmentTo(seed)]),
    await run(['verify', seed, '0.5', 'a', '--commitment', '00'.repeat(32)]),
    await run(['verify', 'short', '0.5', 'a']),
    await run(['verify', seed, '7', 'a']),
  ]
  for (const spy of spies) spy.mockRestore()
  expect(wrote[2]).toContain('does not fit the commitment')
  expect(codes).toEqual([0, 1, 2, 2])
  const both = [drawnBy({ seed, rate: 1 }, 'a'), drawnBy({ seed, rate: 1 }, 'b')]
  expect(JSON.parse(wrote[0] ?? '')).toMatchObject({ conversations: both })
})

test('a sample stands for the rest once it was promised in time, is large enough, whole, and settled', () => {
  const whole = { isCommitted: true, drawn: 20, settled: 20, lost: 0 }
  expect(lackOf(whole)).toBeNull()
  expect(lackOf({ ...whole, isCommitted: false })).toBe('no-commitment')
  expect(lackOf({ ...whole, drawn: 19, settled: 19 })).toBe('too-few')
  expect(lackOf({ ...whole, lost: 1 })).toBe('lost')
  expect(lackOf({ ...whole, settled: 19 })).toBe('not-settled')
})

test('a week of two says nothing, and only what chance would hardly do is a change', () => {
  const mondays = mondaysUntil('2026-07-26', 4)
  expect(mondays).toEqual(['2026-06-29', '2026-07-06', '2026-07-13', '2026-07-20'])
  const at = (day: string, values: readonly number[]) =>
    units(...values).map((unit, index) => ({ ...unit, at: day, id: `${day}-${index}` }))
  const low = [0.1, 0.2, 0.1, 0.2, 0.1, 0.2]
  const high = [0.8, 0.9, 0.8, 0.9, 0.8, 0.9]
  const all = [...at('2026-07-01', low), ...at('2026-07-15', high), ...at('2026-07-22', [0.5, 0.5])]
  const trend = trendOf('listening', all, { mondays, timeZone: 'Europe/London' })
  expect(trend.weeks.map(({ n, value }) => [n, value])).toEqual([
    [6, 0.15],
    [0, null],
    [6, 0.85],
    [2, null],
  ])
  expect(trend.change).toMatchObject({ isClear: true, before: { n: 6 }, after: { n: 8 } })
  const [from, to] = trend.weeks[0]?.interval ?? [1, 0]
  expect(from < 0.15 && 0.15 < to).toBe(true)
})
