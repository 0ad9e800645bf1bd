export interface PersonAliasesTable {
  id: string
  person_id: string
  alias: string
  kind: string
  key: string
  given: string
  added_by: string | null
  added_at: string
  removed_by: string | null
  removed_at: string | null
}

export interface AccountDomainsTable {
  domain: string
  account: string
  said_by: string | null
  said_at: string
}

export interface ToldApartTable {
  kind: string
  one: string
  other: string
  by_id: string
  at: string
}

export interface MergesTable {
  id: string
  kind: string
  kept: string
  gone: string
  moved: string
  by_id: string
  at: string
  undone_by: string | null
  undone_at: string | null
}
