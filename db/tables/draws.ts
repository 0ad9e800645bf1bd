import type { Generated } from 'kysely'

/** `seed` is nobody's to read before `revealed_at`: queries answer it only then. */
export interface DrawsTable {
  period_id: string
  seed: string
  commitment: string
  per_mille: number
  committed_at: string
  committed_by: string | null
  revealed_at: string | null
}

export interface DrawnConversationsTable {
  period_id: string
  conversation_id: string
  value: number
  is_in: number
  entered_at: string
  gone_rep_id: string | null
  is_gone: Generated<number>
}

/** A sitting in which somebody goes through what was found in a drawn encounter; a row for each of its conversations. */
export interface GoingsThroughTable {
  sitting: string
  conversation_id: string
  by_id: string
  began_at: string
  ended_at: string | null
  shown: number
  left_out: number
}
