export interface TokensTable {
  id: string
  person_id: string
  name: string
  hash: string
  scopes: string
  created_at: string
  last_used_at: string | null
  revoked_at: string | null
}

export interface KeptAnswersTable {
  person_id: string
  key: string
  asked: string
  status: number
  answer: string
  kept_at: string
}
