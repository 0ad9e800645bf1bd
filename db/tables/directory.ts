export interface DirectoryTokensTable {
  id: string
  name: string
  hash: string
  made_by: string
  made_at: string
  last_used_at: string | null
  revoked_at: string | null
  revoked_by: string | null
}

/** `given_role` is the one their groups gave them last; `ended_at` is when the directory ended them: only then does it bring them back. */
export interface DirectoryUsersTable {
  id: string
  user_name: string
  user_key: string
  external_id: string | null
  given_name: string | null
  family_name: string | null
  display_name: string | null
  email: string
  active: number
  person_id: string | null
  given_role: string | null
  ended_at: string | null
  made_at: string
  changed_at: string
}

export interface DirectoryGroupsTable {
  id: string
  name: string
  external_id: string | null
  made_at: string
  changed_at: string
}

export interface DirectoryMembersTable {
  group_id: string
  member: string
}
