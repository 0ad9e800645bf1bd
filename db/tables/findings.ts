import type { Generated } from 'kysely'

export interface MeasurementsTable {
  conversation_id: string
  revision: number
  measures: string
  measured_at: string
}

export interface ConversationStatsTable {
  conversation_id: string
  customer_airtime: number | null
  rep_airtime: number | null
  airtime_method: string | null
  airtime_margin: number | null
  airtime_reason: string | null
  customer_weight: number | null
  spoken_weight: number | null
  customer_talk_ms: number | null
  our_talk_ms: number | null
  customer_words: number
  our_words: number
  duration_ms: number | null
  questions: number | null
  promises: number | null
  open_loops: number | null
  insights: number | null
  ego: number
  pressure: number
  ribbon: string | null
  quote: string | null
  quote_utterance: string | null
  version: string
}

export interface MomentsTable {
  id: string
  conversation_id: string
  seq: number
  kind: string
  utterance: string
  party: string
  start_at: number
  end_at: number
  words: string
  confidence: number
  why: string
  detector: string | null
  by_id: string | null
}

export interface InsightsTable {
  id: string
  conversation_id: string
  seq: number
  kind: string
  utterance: string
  words: string
  confidence: number
  detector: string | null
  by_id: string | null
  /** `''` where nothing tells what it is about; `null` until it was read. */
  topic: string | null
}

export interface VerdictsTable {
  id: string
  conversation_id: string
  finding_id: string
  finding_kind: string
  answer: string
  comment: string | null
  by_id: string
  at: string
  said: string | null
  found: string | null
  detector: string | null
  overruled: number | null
}

export interface CommitmentsTable {
  id: string
  conversation_id: string
  seq: number
  utterance: string
  owner: string
  class: string
  action: string
  due_on: string | null
  due_words: string | null
  due_how: string | null
  words: string
  confidence: number
  said_at: string | null
  detector: string | null
  by_id: string | null
  /** Of a promise: whose its conversation is, or who brought it while it is nobody’s. The database keeps it. */
  whose_id: Generated<string | null>
  /** Of a promise: of which team its conversation is. The database keeps it. */
  of_team_id: Generated<string | null>
}

export interface FulfilmentsTable {
  id: string
  commitment_id: string
  kept_on: string
  proof_conversation_id: string | null
  proof_utterance: string | null
  proof_words: string | null
  /** What proves it where no conversation does: a purchase, or a case that was answered. */
  proof_deed: string | null
  proof_deed_id: string | null
  by_id: string
  at: string
  /** They said so themselves, by a link that `by_id` sent. */
  by_customer: Generated<number>
}

/** A line that somebody says does not prove a promise kept. */
export interface ProofRefusalsTable {
  commitment_id: string
  conversation_id: string
  utterance: string
  by_id: string
  at: string
}

/** A purchase or an answered case that somebody says does not prove a promise kept. */
export interface DeedRefusalsTable {
  commitment_id: string
  /** Where the promise was made. */
  conversation_id: string
  deed: string
  deed_id: string
  by_id: string
  at: string
}

export interface ReleasesTable {
  id: string
  commitment_id: string
  reason: string
  proof_conversation_id: string | null
  proof_utterance: string | null
  by_id: string
  at: string
  by_customer: Generated<number>
}

export interface NotesTable {
  id: string
  conversation_id: string
  author_id: string
  version: number
  text: string
  written_at: string
}
