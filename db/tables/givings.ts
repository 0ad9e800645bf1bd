import type { Generated } from 'kysely'

export interface GivingsTable {
  id: string
  rep_id: string
  by_id: string
  at: string
  undone_at: string | null
}

export interface GivenConversationsTable {
  giving_id: string
  conversation_id: string
  rep_before: string | null
  team_before: string | null
  came_back: Generated<number>
}
