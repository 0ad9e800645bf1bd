export interface OneTimeLinksTable {
  hash: string
  kind: string
  person_id: string | null
  expires_at: string
}
