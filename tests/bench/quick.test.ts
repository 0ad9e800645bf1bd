import { expect, test } from 'vitest'
import { parts } from './parts.ts'
import { verdictOf } from './row.ts'

test('what the bench counts is no more where there is more of everything', async () => {
  for (const part of parts.filter(({ isQuick }) => isQuick)) {
    const { rows } = await part.load()
    const counts = await rows({ quick: true })
    expect(counts.length, part.name).toBeGreaterThan(0)
    for (const row of counts) expect(verdictOf(row, true), `${part.name}: ${row.name}`).toBe('held')
  }
})
