import type { Act } from '../places.ts'

export interface FoundLink {
  readonly says: string
  readonly href: string
  /** What tells it from others of the same name. */
  readonly beside: string
}

/** An utterance that holds what was looked for, in pieces. */
export interface FoundSaid {
  readonly who: string
  readonly isCustomer: boolean
  readonly startMs: number | null
  readonly href: string
  readonly around: readonly { readonly text: string; readonly isFound: boolean }[]
}

export interface FoundTalk {
  readonly title: string
  readonly href: string
  readonly facts: string
  readonly said: readonly FoundSaid[]
}

/** What one line finds, for one person. */
export interface Found {
  readonly pages: readonly FoundLink[]
  readonly acts: readonly Act[]
  readonly people: readonly FoundLink[]
  readonly customers: readonly FoundLink[]
  readonly conversations: readonly FoundLink[]
  readonly said: readonly FoundTalk[]
  readonly hasMore: boolean
  /** The last word was taken for the beginning of one, since nothing held it as it stands. */
  readonly isBegun: boolean
}

/** How the search stands in the address. */
export interface SearchAsked {
  readonly q: string
  readonly rep: string
  readonly channel: string
  readonly from: string
  readonly to: string
  readonly by: string
  readonly order: string
}
