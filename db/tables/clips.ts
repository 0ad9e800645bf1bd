export interface ClipsTable {
  id: string
  conversation_id: string
  made_by: string
  name: string
  from_utterance: string
  to_utterance: string
  start_ms: number | null
  end_ms: number | null
  once: string
  made_at: string
  deleted_at: string | null
}

export interface ClipLinksTable {
  id: string
  clip_id: string
  hash: string
  made_by: string
  names: string
  with_sound: number
  made_at: string
  expires_at: string
  revoked_at: string | null
  revoked_by: string | null
}

export interface ClipOpeningsTable {
  id: string
  link_id: string
  how: string
  address: string
  at: string
}

export interface PlaylistsTable {
  id: string
  made_by: string
  name: string
  once: string
  made_at: string
  deleted_at: string | null
}

export interface PlaylistClipsTable {
  playlist_id: string
  clip_id: string
  place: number
  note: string
  added_at: string
}
