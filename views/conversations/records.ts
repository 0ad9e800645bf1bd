import type { Channel, Kind } from '../../server/conversation/conversation.ts'
import type { Commitment, Insight, Moment } from '../../server/conversation/findings.ts'
import type { FindingKind } from '../../server/conversation/settled.ts'
import type { Measured } from '../../server/measures/measured.ts'
import type { PromiseState } from '../../server/measures/promise-state.ts'
import type { Column } from '../components/ribbon/density.ts'
import type { Person } from '../frame.ts'

export type Verdict = 'agreed' | 'refused'

/** A finding as it is kept: with the word of a person, where one has spoken. */
export interface Judged {
  readonly id: string
  readonly verdict: Verdict | null
  /** Who said so. */
  readonly judgedBy: string | null
  /** Where somebody did more than agree or refuse, or is not the last to say it. */
  readonly put?: Put
}

/** How a person's word stands beside the machine's. */
export interface Put {
  /** What it is kept as until a second person agrees: where an answer goes. */
  readonly keptAs: FindingKind
  readonly how: 'added' | 'corrected' | 'refused'
  /** What the machine has, in words; `null` where it found nothing. */
  readonly before: string | null
  /** It counts when a second person agrees; whether that can be who is looking. */
  readonly waits: 'for-you' | 'for-somebody' | null
}

/** One word somebody said of a finding, as the history tells it. */
export interface WordSaid {
  readonly by: string
  readonly at: string
  readonly utterance: string
  /** The words it is about. */
  readonly about: string
  /** "is a promise, due Fri 27 Nov", "is right", "is not". */
  readonly says: string
  /** What it was before, in words; `null` where nothing was found. */
  readonly before: string | null
}

export type JudgedMoment = Moment & Judged

export interface JudgedInsight extends Insight, Judged {
  readonly newToUs: boolean | null
  /** How many of our customers have said the like; `null` with fewer than 20 customers. */
  readonly saidBy: { readonly count: number; readonly of: number } | null
}

/** A commitment as it is kept: what became of it, and where that can be seen. */
export interface TrackedCommitment extends Commitment, Judged {
  readonly state: PromiseState
  readonly proof: { readonly href: string; readonly says: string; readonly on: string | null } | null
}

/** A conversation in a list. */
export interface ConversationSummary {
  readonly id: string
  /** The account, or the customers' names, or the file's name: whatever names it best. */
  readonly title: string
  readonly rep: Person | null
  readonly channel: Channel | null
  readonly kind: Kind | null
  readonly startedAt: string | null
  readonly durationMs: number | null
  readonly customerAirtime: Measured<number>
  /** 48 columns; `null` where nobody can tell who is who. */
  readonly density: readonly Column[] | null
  /** The customer's words that say most, if any. */
  readonly quotation: string | null
  /** Parties who speak and whom we can't place. */
  readonly unsure: readonly string[]
  readonly openPromises: number
  readonly hasNote: boolean
  readonly isRecorded: boolean
  /** Its rep’s alone, until then; `null` for good. */
  readonly held: { readonly until: string | null } | null
}

/** A correction somebody made, with the answer it replaced. */
export interface Correction {
  readonly by: string
  readonly at: string
  readonly party: string
  readonly before: string
  readonly after: string
  /** Why it holds no more, in words; `null` while it does. */
  readonly ended?: string | null
}
