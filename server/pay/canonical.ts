import { createHash } from 'node:crypto'

/**
 * A value as JSON that has one spelling only: keys in UTF-16 order, no spaces, numbers in their shortest form.
 * Keys without a value are left out; a number that is not finite throws. Source: RFC 8785.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') return objectOf(value as Readonly<Record<string, unknown>>)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} has no JSON`)
  return JSON.stringify(value)
}

/** Joined as it goes: evidence is megabytes of small objects. */
function objectOf(value: Readonly<Record<string, unknown>>): string {
  let members = ''
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member === undefined) continue
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${members}}`
}

/** The SHA-256 of a value's canonical JSON, 64 hex digits: the seal of a statement. */
export function sealOf(value: unknown): string {
  return hashOf(canonicalJson(value))
}

/** The SHA-256 of a text's UTF-8, 64 hex digits. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
