export interface AppealsTable {
  id: string
  kind: string
  about: string
  conversation_id: string | null
  period_id: string | null
  behaviour: string | null
  units: number
  counts_on: string
  rep_id: string
  against_id: string | null
  reason: string
  words: string
  proposed: string
  filed_at: string
  decider_id: string | null
  asked_at: string
  due_at: string
  version: number
  outcome: string | null
  outcome_words: string | null
  decided_at: string | null
}
