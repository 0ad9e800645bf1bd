import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../server/pay/canonical.ts'

test('what is sealed is spelt in one way, whatever its keys are called and in whatever order they came', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(value)).toBe(spelt(value))
    }),
  )
  const odd = JSON.parse(
    '{"10":-0,"9":{"__proto__":[1,null],"toJSON":"é\\u0001"},"B":[{"b":1,"a":2}],"":true}',
  )
  expect(canonicalJson(odd)).toBe(spelt(odd))
  expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}')
  expect(() => canonicalJson([{ a: Number.NaN }])).toThrow()
})

function spelt(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spelt).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${spelt(member)}`).join(',')}}`
}
