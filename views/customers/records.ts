import type { Merge, MergeKind } from '../../db/queries/merges.ts'
import type { Likeness } from '../../server/conversation/likely-duplicates.ts'

export type { MergeKind }

/** Two that may be one, by the names they go by, and why. */
export interface Likely {
  readonly kind: MergeKind
  readonly why: Likeness
  readonly one: string
  readonly other: string
  readonly ids: readonly [string, string]
}

/** A merge with the names of both sides. */
export interface ShownMerge {
  readonly merge: Merge
  readonly kept: string
  readonly gone: string
}

export interface ListedAccount {
  readonly name: string
  readonly people: number
}
