import type { ProposedQuiet } from '../../server/actions/proposed-quiets.ts'
import type { Standing } from '../../server/actions/reach-out/free-people.ts'
import type { Channel } from '../../server/conversation/conversation.ts'
import type { ReachReason } from '../../server/reaching/approach.ts'
import type { Frame } from '../frame.ts'

/** An approach the viewer, or somebody of theirs, is on. */
export interface ShownTaking {
  readonly id: string
  readonly says: string
  readonly isYours: boolean
  /** Minutes since it was taken up. */
  readonly minutes: number
}

/** Somebody worth talking to, in the words of the page. */
export interface ShownRow {
  readonly id: string
  readonly group: ReachReason
  readonly name: string
  readonly path: string
  readonly account: string | null
  readonly rep: string | null
  readonly said: { readonly words: string; readonly path: string } | null
  readonly why: string
  readonly waited: { readonly days: number; readonly of: number } | null
  readonly when: string
  readonly whenWhy: string
  readonly how: string
  readonly howWhy: readonly string[]
  readonly channel: Channel
  readonly taking: ShownTaking | null
}

/** Somebody on our site. */
export interface ShownLive {
  readonly id: string
  readonly says: string
  readonly path: string | null
  readonly note: string
  readonly why: readonly string[]
  readonly mayTake: boolean
  readonly taking: ShownTaking | null
}

export interface ShownPeace {
  readonly name: string
  readonly path: string
  readonly account: string | null
  /** What they said when they asked for it. */
  readonly words: string | null
  readonly says: string
}

export interface LiveProps {
  readonly live: readonly ShownLive[]
  readonly isTeam: boolean
}

export interface ReachOutProps extends LiveProps {
  readonly frame: Frame
  readonly isAfternoon: boolean
  readonly rows: readonly ShownRow[]
  readonly later: number
  readonly askedQuiet: readonly ProposedQuiet[]
  readonly timeZone: string
  readonly inPeace: readonly ShownPeace[]
  readonly standing: Standing | null
  readonly problem: string | null
}
