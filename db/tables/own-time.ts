export interface OwnTimesTable {
  conversation_id: string
  rep_id: string
  from_at: string
  days: number
}

export interface SharesTable {
  conversation_id: string
  rep_id: string
  by_id: string | null
  how: string
  at: string
}

export interface PrivateMarksTable {
  id: string
  conversation_id: string
  rep_id: string
  at: string
  ended_at: string | null
}
