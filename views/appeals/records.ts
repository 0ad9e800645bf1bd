import type { AppealKind, AppealOutcome, AppealReason } from '../../server/grading/appeal.ts'
import type { StatementLine } from '../../server/pay/line.ts'
import type { CountedThing } from '../statements/records.ts'

/** An appeal as a row: what it is about in a few words, and how it stands. */
export interface AppealRow {
  readonly id: string
  readonly about: string
  readonly rep: string
  readonly state: string
}

/** A line of a conversation; the words in question are told apart. */
export interface ShownLine {
  readonly speaker: string
  readonly text: string
  readonly isContested: boolean
}

/** What an appeal is about, as this reader may see it. */
export interface ShownSubject {
  readonly kind: AppealKind
  readonly about: string
  /** What it is called: "A promise", "The line “Follow-up”". */
  readonly says: string
  readonly lines: readonly ShownLine[]
  /** What a line of a statement counted, for its rep and for whoever decides. */
  readonly counted: { readonly line: StatementLine; readonly things: readonly CountedThing[] } | null
  /** Where this reader can look at all of it. */
  readonly href: string | null
  readonly isFrozen: boolean
}

/** An appeal as its page shows it. Days and times are told in the reader's clock. */
export interface ShownAppeal {
  readonly id: string
  readonly version: number
  readonly kind: AppealKind
  readonly rep: string
  readonly isOwn: boolean
  readonly mayDecide: boolean
  readonly reason: AppealReason
  readonly words: string
  readonly proposed: string | null
  readonly filedOn: string
  readonly decider: string | null
  readonly against: string | null
  readonly outside: { readonly name: string; readonly hasDecided: boolean } | null
  readonly until: { readonly day: string; readonly time: string }
  readonly outcome: AppealOutcome | null
  readonly outcomeWords: string
  readonly decidedOn: string
  /** How many places like it this reader is asked to look at. */
  readonly same: number
  /** For HR, whose findings were put right with it, and whose grades moved since; `null` for others. */
  readonly moved: { readonly rescored: readonly string[]; readonly moves: readonly string[] } | null
}

/** To whom this reader may hand an appeal, and who outside has it now. */
export interface ShownHanding {
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  readonly outside: string | null
}
