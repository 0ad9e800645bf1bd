import type { Generated } from 'kysely'

export interface FilesTable {
  sha256: string
  name: string
  size: number
  uploaded_by: string | null
  uploaded_at: string
  bytes: Uint8Array
  /** When the bytes went because they held words of somebody who was erased. */
  gone_at: Generated<string | null>
}

export interface ConversationsTable {
  id: string
  source: string
  external_id: string | null
  channel: string | null
  kind: string | null
  language: string | null
  started_at: string | null
  ended_at: string | null
  sorted_at: string
  time_zone: string | null
  reference_zone: string | null
  title: string | null
  customer_id: string | null
  rep_id: string | null
  team_id: string | null
  brought_by: string | null
  format: string
  report: string
  voicemail: number
  chosen: string
  ungradable: string
  revision: number
  imported_at: string
  consent_known: Generated<number>
  with_rep: Generated<number>
  own_until: string | null
  practice: Generated<number>
}

export interface ConversationFilesTable {
  sha256: string
  place: number
  conversation_id: string
  revision: number
  brought_by: string | null
  brought_at: string
  upload_file_id: Generated<string | null>
}

export interface UtterancesTable {
  row_id: Generated<number>
  conversation_id: string
  seq: number
  id: string
  party: string
  start_ms: number | null
  end_ms: number | null
  at: string | null
  text: string
  words: string | null
  confidence: number | null
  /** JSON of the files and the invitation that came with it. */
  attached: string | null
}

export interface EarlierRevisionsTable {
  conversation_id: string
  revision: number
  utterances: number
  format: string
  report: string
  change: string
  replaced_at: string
  replaced_by: string | null
}

export interface ConversationMailsTable {
  message_id: string
  conversation_id: string
  utterance: string | null
}

export interface StartCorrectionsTable {
  id: string
  conversation_id: string
  revision: number
  old_started_at: string | null
  new_started_at: string
  by_id: string
  at: string
}

export interface ConversationConsentsTable {
  id: string
  conversation_id: string
  state: string
  how: string
  reason: string
  by_id: string | null
  at: string
  /** When something else was said of it. */
  until: string | null
}

export interface ViewsTable {
  id: string
  conversation_id: string
  viewer_id: string
  how: string
  at: string
}

/** Somebody outside who opened what a link showed them of a conversation. */
export interface OutsideViewsTable {
  id: string
  conversation_id: string
  name: string
  at: string
}

export interface CustomerAddressesTable {
  customer_id: string
  kind: string
  address: string
  /** The conversation a known customer's address came with; it is told once that may be known. */
  learnt_in: string | null
}

export interface PartiesTable {
  conversation_id: string
  key: string
  seq: number
  name: string | null
  role: string
  role_how: string
  role_confidence: number
  email: string | null
  person_id: string | null
  said: string
}

export interface RepairsTable {
  conversation_id: string
  revision: number
  repair: string
  told: string
  by_id: string
  at: string
  ended_revision: number | null
  ended_by: string | null
  ended_at: string | null
}

export interface ReadingsTable {
  conversation_id: string
  words: string
}

export interface HandoversTable {
  conversation_id: string
  rep_id: string
  by_id: string
  at: string
}
