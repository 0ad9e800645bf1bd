import { createHash } from 'node:crypto'

/**
 * A value as JSON that has one spelling only: keys in UTF-16 order, no spaces, numbers in their shortest form.
 * Keys without a value are left out; a number that is not finite throws. Source: RFC 8785.
 */
export function canonicalJson(value: unknown): string {
  const found = { ownWay: false }
  const ordered = inOrder(value, found)
  return found.ownWay ? byHand(value) : JSON.stringify(ordered)
}

type Members = Record<string, unknown>

/** The same with the keys of every object in order: evidence is megabytes of small objects, which JSON.stringify writes fastest. */
function inOrder(value: unknown, found: { ownWay: boolean }): unknown {
  if (Array.isArray(value)) return value.map((one) => inOrder(one, found))
  if (typeof value === 'number') return finite(value)
  if (value === null || typeof value !== 'object') return value
  const members = value as Readonly<Members>
  const ordered: Members = {}
  for (const key of keysOf(members)) {
    if (goesItsOwnWay(key)) found.ownWay = true
    ordered[key] = inOrder(members[key], found)
  }
  return ordered
}

function keysOf(members: Readonly<Members>): readonly string[] {
  const keys = Object.keys(members)
  for (let at = 1; at < keys.length; at += 1) if ((keys[at - 1] ?? '') > (keys[at] ?? '')) return keys.sort()
  return keys
}

/** Whole numbers come first in an object, by their size; two other names mean something to the language. */
function goesItsOwnWay(key: string): boolean {
  const first = key.charCodeAt(0)
  return (first >= 48 && first <= 57 && /^\d+$/.test(key)) || key === '__proto__' || key === 'toJSON'
}

function byHand(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(byHand).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = value as Readonly<Members>
  const told = keysOf(members).filter((key) => members[key] !== undefined)
  return `{${told.map((key) => `${JSON.stringify(key)}:${byHand(members[key])}`).join(',')}}`
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`${value} has no JSON`)
  return value
}

/** Every member of an object as canonical JSON, by its name; those without a value are left out. */
export function writtenMembers(value: object): Readonly<Record<string, string>> {
  const told = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(told.map(([name, member]) => [name, canonicalJson(member)]))
}

/** The canonical JSON of an object of which every member is written already, in any order. */
export function joinedJson(members: Readonly<Record<string, string>>): string {
  const keys = Object.keys(members).toSorted((a, b) => (a < b ? -1 : 1))
  return `{${keys.map((key) => `${JSON.stringify(key)}:${members[key]}`).join(',')}}`
}

/** The SHA-256 of a value's canonical JSON, 64 hex digits: the seal of a statement. */
export function sealOf(value: unknown): string {
  return hashOf(canonicalJson(value))
}

/** The SHA-256 of a text's UTF-8, 64 hex digits. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
