import type { Unsent } from '../components/unsaved.tsx'

/** A piece of what somebody wrote: plain, somebody named, or an address that can be gone to. */
export interface Piece {
  readonly text: string
  readonly is: 'plain' | 'named' | 'link'
}

/** A comment as this viewer reads it. Days and times are told in their own clock. */
export interface ShownComment {
  readonly id: string
  readonly author: string
  readonly isOwn: boolean
  readonly when: string
  readonly pieces: readonly Piece[]
  readonly version: number
  /** "changed Thu 19 Nov 2026, 15:02", `null` when it never was. */
  readonly changed: string | null
  readonly earlier: readonly { readonly when: string; readonly text: string }[]
  /** Deleted: its author may still take it back, or not. */
  readonly deleted: 'restorable' | 'for-good' | null
  /** The form in which its author changes it; open where something stands in it that is not sent. */
  readonly edit: {
    readonly text: string
    readonly isOpen: boolean
    /** The version its author began to write over. */
    readonly version: number
    readonly unsent: Unsent | null
    readonly error: string | null
    /** What it says now, where it was changed in another window. */
    readonly theirs: string | null
  } | null
}

export interface ShownThread {
  readonly id: string
  readonly conversation: string
  /** Where in the conversation; `null` for the whole of it. `href` is `null` where the words are gone. */
  readonly place: {
    readonly says: string
    readonly href: string | null
    readonly utterance: string | null
  } | null
  /** The words it is about, when some were chosen, and where they stand today. */
  readonly quote: {
    readonly words: string
    readonly isGone: boolean
    readonly start: number
    readonly end: number
  } | null
  readonly comments: readonly ShownComment[]
  readonly settled: string | null
  readonly answer: {
    readonly once: string
    readonly text: string
    readonly error: string | null
    readonly unsent: Unsent | null
  }
}

/** The form that begins a thread, as it stands. */
export interface NewComment {
  readonly once: string
  readonly utterance: string
  readonly start: string
  readonly words: string
  readonly at: string
  readonly text: string
  readonly error: { readonly field: 'text' | 'at' | 'words'; readonly says: string } | null
  readonly unsent: Unsent | null
}

export interface CommentsShown {
  readonly conversation: string
  readonly threads: readonly ShownThread[]
  readonly form: NewComment
  /** Words in the form were not sent, or it was asked for. */
  readonly isOpen: boolean
  /** Whether its places are told by a clock. */
  readonly isTimed: boolean
  /** What else was begun and not sent. */
  readonly drafts: readonly { readonly says: string; readonly href: string }[]
  /** Who can be told, and how they are called with an @. */
  readonly people: readonly { readonly name: string; readonly call: string }[]
}
