export interface SendersTable {
  id: string
  name: string
  secret: string
  secret_made_at: string
  old_secret: string | null
  old_secret_until: string | null
  created_by: string
  created_at: string
  last_came_at: string | null
  refused: number
  last_refused_at: string | null
  last_refusal: string | null
}

export interface SenderMessagesTable {
  sender_id: string
  message_id: string
  taken_at: string
}
