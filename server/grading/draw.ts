import { createHash } from 'node:crypto'

/** What a draw goes by: the seed, 32 bytes in hexadecimal, and the share of conversations it is to take, 0 to 1. */
export interface Draw {
  readonly seed: string
  readonly rate: number
}

/** A conversation's place in a draw, for anybody to work out again. */
export interface DrawnId {
  readonly id: string
  /** The first four bytes of SHA-256 of seed and id, as an unsigned whole number, most significant byte first. */
  readonly value: number
  readonly isIn: boolean
}

const scale = 2 ** 32

/**
 * Whether a conversation is drawn, and the number that says so: `uint32(SHA-256(seed || id)) < rate * 2^32`.
 *
 * The seed counts as its 32 raw bytes and the id as UTF-8, one right after the other. The same seed, rate and id
 * give the same answer for ever. Throws where the seed is not 64 hexadecimal digits. Source: pay.md, "Against gaming".
 */
export function drawnBy({ seed, rate }: Draw, id: string): DrawnId {
  const hash = createHash('sha256').update(bytesOf(seed)).update(id, 'utf8').digest()
  const value = hash.readUInt32BE(0)
  return { id, value, isIn: value < rate * scale }
}

/** What is published before a period begins: SHA-256 of the seed's 32 raw bytes, in hexadecimal. Throws like `drawnBy`. */
export function commitmentTo(seed: string): string {
  return createHash('sha256').update(bytesOf(seed)).digest('hex')
}

/** Whether a text is a seed: 64 hexadecimal digits, small letters or capitals. */
export function isSeed(text: string): boolean {
  return /^[0-9a-f]{64}$/i.test(text)
}

function bytesOf(seed: string): Buffer {
  if (!isSeed(seed)) throw new Error('A seed is 32 bytes, written as 64 hexadecimal digits')
  return Buffer.from(seed, 'hex')
}
