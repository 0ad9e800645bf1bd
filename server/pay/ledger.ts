import { canonicalJson, sealOf } from './canonical.ts'

/** What an entry of the ledger tells of. */
export const entryKinds = [
  'plan',
  'signature',
  'grades',
  'statement',
  'approval',
  'adjustment',
  'audit',
  'checkpoint',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** Where a ledger ends: the number and the hash of its last entry. */
export interface Head {
  readonly seq: number
  readonly hash: string
}

/** What is to be entered: ids and figures, no words and no names. */
export interface NewEntry {
  /** An instant, ISO 8601 UTC. */
  readonly at: string
  readonly kind: EntryKind
  readonly payload: Readonly<Record<string, unknown>>
}

/** One entry as it is kept. `payload` is canonical JSON; `previous` is the hash of the entry before it. */
export interface Entry extends Head {
  readonly at: string
  readonly kind: string
  readonly payload: string
  readonly previous: string
}

/** Where the first entry follows on. */
export const beginning: Head = { seq: 0, hash: '0'.repeat(64) }

/**
 * The entry that comes after a head. Its hash is SHA-256 over the canonical JSON of all the rest of it, number and
 * previous hash included, so that nothing before it can change unnoticed. Source: trust.md, "Ledger and pay".
 */
export function entryAfter(head: Head, { at, kind, payload }: NewEntry): Entry {
  const seq = head.seq + 1
  const previous = head.hash
  const hash = sealOf({ seq, at, kind, payload, previous })
  return { seq, at, kind, payload: canonicalJson(payload), previous, hash }
}

/** What is wrong with an entry that should come after a head: `null` is nothing. */
export type Fault = 'number' | 'previous' | 'payload' | 'hash'

/** Holds an entry against the one before it and against its own hash. */
export function faultOf(entry: Entry, head: Head): Fault | null {
  const { hash, payload, ...told } = entry
  if (entry.seq !== head.seq + 1) return 'number'
  if (entry.previous !== head.hash) return 'previous'
  const said = parsed(payload)
  if (typeof said !== 'object' || said === null || canonicalJson(said) !== payload) return 'payload'
  return sealOf({ ...told, payload: said }) === hash ? null : 'hash'
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const shortHash = 16

/** A head as it is printed on a statement: number and the first 16 digits of the hash, such as 41-9f3c0d1e2b4a5f60. */
export function receiptOf({ seq, hash }: Head): string {
  return `${seq}-${hash.slice(0, shortHash)}`
}

/** A receipt as somebody typed it, or a line of a file of checkpoints; `null` where it is neither. */
export function anchorIn(text: string): Head | null {
  const receipt = /^(\d{1,15})-([0-9a-f]{16,64})$/.exec(text.trim().toLowerCase())
  if (receipt) return { seq: Number(receipt[1]), hash: receipt[2] ?? '' }
  const line = parsed(text)
  if (typeof line !== 'object' || line === null || !('seq' in line) || !('hash' in line)) return null
  const { seq, hash } = line
  const isHead = Number.isSafeInteger(seq) && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)
  return isHead ? { seq: Number(seq), hash: String(hash) } : null
}

/** A head as one line of a file of checkpoints. */
export function checkpointLine({ seq, hash }: Head, at: string): string {
  return `${canonicalJson({ seq, hash, at })}\n`
}
