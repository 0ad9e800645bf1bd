import { expect } from 'vitest'

const policy: readonly string[] = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]

/** What every answer carries, whatever it is. */
export function expectGuarded(answer: Response, what: string): void {
  const told = (name: string) => answer.headers.get(name)
  const said = told('content-security-policy') ?? ''
  for (const rule of policy) expect(said, what).toContain(rule)
  expect(said, what).toMatch(/script-src 'self' 'nonce-[\w+/=-]{16,}'/)
  expect(said, what).not.toMatch(/unsafe/)
  expect(told('x-content-type-options'), what).toBe('nosniff')
  expect(told('referrer-policy'), what).toMatch(/^(same-origin|no-referrer)$/)
  expect(told('cross-origin-opener-policy'), what).toBe('same-origin')
  expect(told('cross-origin-resource-policy'), what).toBe('same-origin')
  expect(told('x-frame-options'), what).toBe('DENY')
  expect(told('cache-control'), what).toMatch(/^(no-store|private, no-cache)$/)
  expect(told('x-powered-by'), what).toBeNull()
  expect(told('server'), what).toBeNull()
}
