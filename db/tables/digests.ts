export interface DigestWishesTable {
  person_id: string
  rhythm: string
  quiet_from: string | null
  quiet_to: string | null
  wished_at: string
}

export interface DigestsTable {
  id: string
  person_id: string
  for_on: string
  rhythm: string
  state: string
  tries: number
  next_at: string
  made_at: string
  claimed_at: string | null
  sent_at: string | null
  problem: string | null
}
