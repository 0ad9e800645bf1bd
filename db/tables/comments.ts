export interface CommentsTable {
  id: string
  conversation_id: string
  parent_id: string | null
  author_id: string
  utterance: string | null
  start_at: number | null
  end_at: number | null
  words: string | null
  at_ms: number | null
  version: number
  text: string
  written_at: string
  edited_at: string | null
  deleted_at: string | null
  resolved_at: string | null
  resolved_by: string | null
  once: string
}

export interface CommentVersionsTable {
  comment_id: string
  version: number
  text: string
  written_at: string
}

export interface MentionsTable {
  comment_id: string
  person_id: string
  read_at: string | null
}
