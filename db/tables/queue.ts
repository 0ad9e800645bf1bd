/** A rep who asks their manager to listen, and what to. */
export interface ListeningRequestsTable {
  id: string
  conversation_id: string
  by_id: string
  question: string
  asked_at: string
  taken_back_at: string | null
}

/** What a manager did with an item of the queue; the newest that was not undone counts. */
export interface QueueActsTable {
  id: string
  item: string
  team_id: string
  seq: number
  act: string
  until_on: string | null
  to_id: string | null
  by_id: string
  at: string
  undone_at: string | null
}
