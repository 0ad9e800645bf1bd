import type { Generated } from 'kysely'

export interface MaterialsTable {
  id: string
  title: string
  helps: string
  url: string | null
  file_name: string | null
  media_type: string | null
  size: number | null
  made_by: string
  made_at: string
  removed_at: Generated<string | null>
}

export interface MaterialBytesTable {
  material_id: string
  bytes: Uint8Array
}

/** A customer said that we may see whether they opened what we sent. */
export interface OpeningConsentsTable {
  id: string
  customer_id: string
  how: string
  given_on: string
  noted_by: string
  noted_at: string
  withdrawn_at: Generated<string | null>
}

export interface MaterialSendingsTable {
  id: string
  material_id: string
  customer_id: string
  rep_id: string
  once: string
  sent_at: string
  expires_at: string
  revoked_at: Generated<string | null>
  opened_at: Generated<string | null>
}

export interface ColleaguesBroughtTable {
  id: string
  customer_id: string
  rep_id: string
  name: string
  person_id: string | null
  helps: string
  brought_on: string
  noted_at: string
}

/** `minutes` is what people gave; the amount is what that, or the site, cost. Without a team it is the whole company's. */
export interface SellingCostsTable {
  id: string
  period_id: string
  team_id: string | null
  way: string
  minutes: number | null
  amount_minor: number
  currency: string
  entered_by: string
  entered_at: string
  taken_back_at: Generated<string | null>
}
