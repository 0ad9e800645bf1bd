import type { NameChoice } from '../../db/queries/clip-links.ts'

/** A clip in a list. Days are told in the viewer's clock. */
export interface ShownClip {
  readonly id: string
  readonly name: string
  /** "12:30 to 13:05, 35 seconds", or how many messages. */
  readonly span: string
  /** Whose conversation, with whom. */
  readonly about: string
  readonly made: string
  /** Its place in its conversation. */
  readonly href: string
}

/** One line of what is said in it, under the name that may be read. */
export interface ClipLine {
  readonly who: string
  readonly isCustomer: boolean
  readonly text: string
}

/** The form that makes a clip, as it stands. */
export interface ClipForm {
  readonly once: string
  readonly name: string
  readonly from: string
  readonly to: string
  readonly errors: Readonly<Partial<Record<'name' | 'from' | 'to', string>>>
}

/** The clips of one conversation, and the form that makes one. */
export interface ClipsShown {
  readonly conversation: string
  readonly clips: readonly ShownClip[]
  readonly form: ClipForm
  /** Whether its places are told by a clock. */
  readonly isTimed: boolean
  /** Without a clock, the messages to choose from; `null` where they are too many and go by their numbers. */
  readonly messages: readonly { readonly id: string; readonly says: string }[] | null
}

export interface ShownLink {
  readonly id: string
  readonly made: string
  readonly day: string
  /** "without names, words only". */
  readonly holds: string
  readonly state: string
  readonly isOpen: boolean
  readonly openings: readonly string[]
}

/** The form that makes a link, what is wrong with it, and once made its address. */
export interface LinkForm {
  readonly days: string
  readonly names: NameChoice
  readonly withSound: boolean
  readonly address: string | null
  /** Given out with the form, so that one sent twice makes one link. */
  readonly once: string
}

/** The sound of a clip: its address, or why there is none. */
export type ClipSound = { readonly url: string } | { readonly problem: 'needs-ffmpeg' | 'broken' } | null
