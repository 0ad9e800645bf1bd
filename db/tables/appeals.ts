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

/** To whom an appeal was handed over: one of us, or somebody outside who holds a link. */
export interface AppealHandingsTable {
  id: string
  appeal_id: string
  person_id: string | null
  name: string
  hash: string | null
  by_id: string
  at: string
  decided_at: string | null
  ended_at: string | null
}
