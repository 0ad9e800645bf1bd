import { createHash } from 'node:crypto'

/** How a hold-out is drawn: by a seed nobody chooses, and so large a share of everybody, 0 to 1. */
export interface HoldOut {
  readonly seed: string
  readonly share: number
}

/**
 * Whether somebody belongs to the hold-out, whom nobody approaches out of the blue, so that we learn what
 * approaching is good for.
 *
 * The first four bytes of SHA-256 of "seed:subject", as a number, are smaller than the share of 2^32: the same
 * seed and subject always give the same answer, whoever asks and whenever.
 */
export function isHeldOut({ seed, share }: HoldOut, subject: string): boolean {
  const first = createHash('sha256').update(`${seed}:${subject}`).digest().readUInt32BE(0)
  return first < share * 4_294_967_296
}
