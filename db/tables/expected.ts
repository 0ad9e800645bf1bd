export interface ExpectedSourcesTable {
  id: string
  kind: string
  mark: string
  name: string | null
  file_name: string
  by_id: string | null
  at: string
  from_on: string
  to_on: string
  left_out: string
  agreed_by: string | null
  agreed_at: string | null
}

export interface ExpectedCallsTable {
  id: string
  source_id: string
  rep_id: string
  mark: string
  starts_at: string
  ends_at: string | null
  channel: string | null
  title: string | null
  customer_id: string | null
  customer_words: string
  not_held: string | null
  not_held_by: string | null
  not_held_at: string | null
  not_held_agreed_by: string | null
}

export interface CallLogColumnsTable {
  fingerprint: string
  columns: string
  file_name: string
  confirmed_by: string
  confirmed_at: string
}
