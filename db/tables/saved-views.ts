import type { Generated } from 'kysely'

export interface SavedViewsTable {
  id: string
  owner_id: string
  team_id: string | null
  name: string
  query: string
  once: string
  made_at: string
  deleted_at: Generated<string | null>
}

export interface SavedViewAlertsTable {
  view_id: string
  person_id: string
  looked_at: string
}
