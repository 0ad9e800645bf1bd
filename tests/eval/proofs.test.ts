import { expect, test } from 'vitest'
import { scoreProofs } from './proofs/scores.ts'
import { attachedLaterRows, attachedRows, freshRows, heldOutRows, tunedRows } from './proofs/sets.ts'
import { trails } from './proofs/trail.ts'

test('of the promises kept elsewhere nine in ten have their proof among three, and nothing else is called kept', () => {
  expect(tunedRows.length + heldOutRows.length).toBeGreaterThanOrEqual(120)
  expect(heldOutRows.length / tunedRows.length).toBeGreaterThanOrEqual(0.5)
  for (const rows of [tunedRows, heldOutRows, freshRows, attachedRows, attachedLaterRows]) {
    const { shown, falseKept, likely } = scoreProofs(rows)
    expect(shown.right / shown.all).toBeGreaterThanOrEqual(0.9)
    expect(falseKept.right / falseKept.all).toBeLessThanOrEqual(0.01)
    expect(likely.right).toBeGreaterThan(0)
  }
})

test('a trail nobody can read is refused by name', () => {
  expect(() => trails('# boats\n2026-01-01 10:00 pigeon\nrep: hello')).toThrow('Trail boats 1: no channel')
  expect(() => trails('# boats\n2026-01-01 10:00 phone\nskipper: hello')).toThrow('who says “skipper: hello”')
})
