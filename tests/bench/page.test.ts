import { expect, test } from 'vitest'
import { pageOf } from './page.ts'
import type { PartResult } from './results.ts'
import type { Row } from './row.ts'

const machine = { cores: 2, processor: 'Loom', megabytes: 8192, node: 'v24', load: 0.3 }

function drawn(rows: readonly Row[] | null, load = machine.load): string {
  const part = { name: 'looms', title: 'Looms', about: 'How looms run.' }
  const result: PartResult = {
    ...part,
    ...{ at: '2026-11-22T09:30:00Z', quick: false, machine: { ...machine, load }, rows },
  }
  const parts = [part, { ...part, name: 'racks', title: 'Racks' }]
  return String(
    pageOf(
      parts.map((one) => ({ ...one, isQuick: false, load: () => Promise.reject(new Error('not loaded')) })),
      [result],
    ),
  )
}

test('the page of the bench says in words what was held, what was not, what nobody promised and what nobody measured', () => {
  const page = drawn([
    {
      ...{ name: 'cloth', unit: 'ms', measured: 20, ratio: 0.5, must: { atLeast: 0.4 } },
      baseline: { name: 'by hand', value: 10 },
    },
    { name: 'yarn', unit: 'MB', measured: 12, must: { atMost: 10 } },
    { name: 'wool', unit: 'MB', measured: Number.NaN, must: { atMost: 10 } },
    { name: 'lint', unit: 'rows', measured: 3 },
  ])
  expect(page).toContain('Of 3 promises that were measured, 1 was held and 2 were not.')
  expect(page).toContain('20 ms, beside 10 ms: by hand')
  expect(page).toContain('0.5 times; promised: at least 0.4')
  expect(page).toContain('unknown MB; promised: at most 10')
  expect(page.match(/✓<\/span> held/g)).toHaveLength(1)
  expect(page.match(/✕<\/span> not held/g)).toHaveLength(2)
  expect(page).toContain('One figure of which nothing is promised')
  expect(page).toMatch(/Racks<\/a> <span class="verdict verdict--none">.*not measured yet/)
  expect(page).toContain('Hardly anybody else wanted the processors.')
  expect(drawn(null, 9)).toMatch(/This part failed\..*Others wanted the processors too \(9 programs for 2\)/)
})
