/** A way for a customer to say, without an account, whether a promise was kept. The secret itself is not kept. */
export interface PromiseLinksTable {
  id: string
  commitment_id: string
  conversation_id: string
  hash: string
  proof_conversation_id: string | null
  proof_utterance: string | null
  proof_words: string | null
  proof_deed: string | null
  proof_deed_id: string | null
  /** The civil date of what is shown as its proof. */
  proof_on: string | null
  made_by: string
  made_at: string
  expires_at: string
  revoked_at: string | null
  answer: string | null
  answered_at: string | null
  /** The network, never the whole address. */
  answered_from: string | null
}

export interface CalendarFeedsTable {
  person_id: string
  hash: string
  made_at: string
}
