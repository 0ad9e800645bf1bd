import type { KnownAccount, KnownByName } from '../../db/queries/known-lists.ts'
import type { Merge, MergeKind } from '../../db/queries/merges.ts'
import type { WorkedWith } from '../../server/actions/trail/listed.ts'
import type { Likeness } from '../../server/conversation/likely-duplicates.ts'
import type { PageOf } from '../components/pagination.tsx'

export type { MergeKind }

/** What customers are listed by: who waits first, their names, their companies, who may be one, and who was made one. */
export const customerLists = ['due', 'people', 'companies', 'same', 'merged'] as const
export type CustomerList = (typeof customerLists)[number]

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

/** A part of one of the lists. */
export type ShownList =
  | { readonly list: 'due'; readonly customers: readonly WorkedWith[]; readonly page: PageOf }
  | { readonly list: 'people'; readonly customers: readonly KnownByName[]; readonly page: PageOf }
  | { readonly list: 'companies'; readonly accounts: readonly KnownAccount[]; readonly page: PageOf }
  | { readonly list: 'same'; readonly likely: readonly Likely[]; readonly more: number }
  | { readonly list: 'merged'; readonly merges: readonly ShownMerge[] }
