/** A customer who asked to be left in peace until a civil date, that day included. */
export interface QuietsTable {
  id: string
  customer_id: string
  until_on: string
  /** Where they said so; nothing where somebody was told otherwise. */
  conversation_id: string | null
  utterance: string | null
  by_id: string
  at: string
  ended_at: string | null
  ended_by: string | null
}
