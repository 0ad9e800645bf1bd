import type { Generated } from 'kysely'

export interface CustomersTable {
  id: string
  name: string
  account: string | null
  created_at: string
  merged_into: Generated<string | null>
  /** Who looks after them. */
  owner_id: Generated<string | null>
  /** What they do where they work. */
  role: Generated<string | null>
  language: Generated<string | null>
  /** Two letters of ISO 3166: whose holidays they keep. */
  country: Generated<string | null>
  time_zone: Generated<string | null>
  /** What somebody wrote about them. */
  about: Generated<string | null>
  referred_by: Generated<string | null>
}

/** A customer as they are known to the house, to a team or to a person: `house`, `team:` or `person:` and an id. */
export interface KnownCustomersTable {
  known_to: string
  customer_id: string
  name: string
  account: string | null
  /** How many conversations with them these may know of, and when the last of these was. */
  talks: number
  last_at: string | null
  /** The civil date of the next contact due; the last of all days where none is. */
  next_on: Generated<string>
  next_why: string | null
  /** The civil date on which they last heard from these, by the calendar of their zone. */
  heard_on: string | null
  time_zone: Generated<string>
  /** By which settings that was worked out, and until which day it stands; empty when it has to be worked out again. */
  good_for: Generated<string>
  changes: Generated<number>
}

/** One value of a customer that somebody changed: a field of ours, or `field:` and the id of one defined here. */
export interface CustomerChangesTable {
  id: string
  customer_id: string
  field: string
  old_value: string | null
  new_value: string | null
  by_id: string | null
  at: string
  /** Counts the changes of one customer. */
  seq: Generated<number>
}

export interface CustomerFieldsTable {
  id: string
  name: string
  kind: string
  choices: string
  made_by: string | null
  made_at: string
  removed_at: string | null
}

export interface CustomerFieldValuesTable {
  customer_id: string
  field_id: string
  value: string
}

export interface CustomerViewsTable {
  id: string
  customer_id: string
  viewer_id: string
  at: string
}

export interface PurchasesTable {
  id: string
  customer_id: string
  account: string | null
  at: string
  value_minor: number | null
  currency: string | null
  what: string
  source: string
  channel: string | null
  rep_id: string | null
  external_id: string | null
  recorded_by: string | null
  recorded_at: string
  cancelled_at: string | null
}
