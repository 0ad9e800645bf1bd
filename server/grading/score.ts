import type { Evidence } from './contact.ts'

/** One part of a score as a page shows it; `value` is `null` where it could not be measured and was left out. */
export interface Piece {
  readonly name: string
  readonly words: string
  readonly value: number | null
}

/** A score of one unit, 0 to 1, with the parts it is made of and the utterances it rests on; or why there is none. */
export type Score =
  | {
      readonly known: true
      readonly value: number
      readonly pieces: readonly Piece[]
      readonly evidence: readonly Evidence[]
    }
  | { readonly known: false; readonly reasons: readonly string[] }

/** A share as a reader says it: 0.62 is 62%. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** A count with its noun: 1 cut-in, 2 cut-ins. */
export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
