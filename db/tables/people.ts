import type { Generated } from 'kysely'

export interface TeamsTable {
  id: string
  name: string
  created_at: string
}

export interface PeopleTable {
  id: string
  email: string
  name: string
  role: string
  team_id: string | null
  employee_number: string | null
  time_zone: string | null
  created_at: string
  deactivated_at: string | null
}

export interface DraftsTable {
  person_id: string
  about: string
  text: string
  saved_at: string
}

export interface PreferencesTable {
  person_id: string
  speed_tenths: number
  roll_back_s: number
  skip_silence: number
  single_keys: number
  keys: string
  language: string | null
}

/** Days somebody is away, both included; why is nobody's business. */
export interface LeavesTable {
  id: string
  person_id: string
  from_on: string
  to_on: string
  made_by: string
  made_at: string
  is_unpaid: Generated<number>
}
