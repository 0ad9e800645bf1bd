export interface RecordingsTable {
  id: string
  conversation_id: string | null
  upload_file_id: string | null
  name: string
  path: string
  container: string
  mime: string
  size: number
  sha256: string | null
  state: string
  percent: number
  problem: string | null
  tries: number
  taken_at: string | null
  duration_ms: number | null
  channels: number | null
  matched_how: string | null
  owners: string | null
  owners_by: string | null
  added_by: string | null
  added_at: string
}

export interface RecordingSoundsTable {
  recording_id: string
  peaks: Uint8Array
  voices: string
}

export interface TranscriptionsTable {
  recording_id: string
  engine: string
  state: string
  problem: string | null
  tries: number
  next_at: string
  taken_at: string | null
  asked_by: string | null
  asked_at: string
  ended_at: string | null
}
