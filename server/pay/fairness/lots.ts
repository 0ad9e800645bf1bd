import { createHash } from 'node:crypto'

/** Numbers from 0 up to 1, one after the other. */
export type Lots = () => number

const scale = 2 ** 32

/**
 * Lots that fall alike for the same seed, on every machine: what is drawn by them can be drawn again.
 *
 * xoshiro128**, begun with the first 16 bytes of SHA-256 of the seed. Not for secrets. Source: Blackman & Vigna, 2018.
 */
export function lotsOf(seed: string): Lots {
  const hash = createHash('sha256').update(seed, 'utf8').digest()
  let [a, b, c, d] = [0, 4, 8, 12].map((at) => hash.readUInt32LE(at)) as [number, number, number, number]
  return () => {
    const drawn = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0
    const moved = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= moved
    d = turned(d, 11)
    return drawn / scale
  }
}

function turned(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}
