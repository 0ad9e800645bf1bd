export interface NoticesTable {
  id: string
  person_id: string
  kind: string
  about: string
  conversation_id: string | null
  rep_id: string | null
  by_id: string | null
  path: string
  told_at: string
  read_at: string | null
}

/** Kinds somebody does not want to be told of. */
export interface NoticeSwitchesTable {
  person_id: string
  kind: string
}
