import { COOKIE_BYTES } from './pages.ts'
import { Varints } from './varints.ts'

/** A part of the index that was written at once; what a newer one says of a word in a row stands. */
export interface Segment {
  readonly id: number
  readonly firstPage: number
  readonly lastPage: number
}

/** The segments that the index is made of, the oldest first. */
export function segmentsIn(structure: Uint8Array): readonly Segment[] {
  const numbers = new Varints(structure, COOKIE_BYTES)
  const levels = numbers.next()
  numbers.next()
  numbers.next()
  const found = Array.from({ length: levels }, () => levelIn(numbers))
  return found
    .reverse()
    .flat()
    .filter((segment) => segment.firstPage > 0)
}

function levelIn(numbers: Varints): readonly Segment[] {
  numbers.next()
  return Array.from({ length: numbers.next() }, () => ({
    id: numbers.next(),
    firstPage: numbers.next(),
    lastPage: numbers.next(),
  }))
}
