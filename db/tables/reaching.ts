import type { Generated } from 'kysely'

export interface SitesTable {
  id: string
  key: string
  name: string
  origins: string
  made_by: string
  made_at: string
  removed_at: string | null
}

export interface EventsTable {
  seq: Generated<number>
  source: string
  id: string
  visitor: string
  kind: string
  page: string | null
  product: string | null
  value_minor: number | null
  currency: string | null
  campaign: string | null
  consent: string
  customer_id: string | null
  at: string
  received_at: string
}

/** A visitor as all their events leave them; `seq` is the last of those. */
export interface SiteVisitsTable {
  visitor: string
  customer_id: string | null
  consent: string
  last_at: string
  seq: number
  state: string
  arrived_at: Generated<string>
  /** At a first look, by which the most promising are looked at again; 0 where no value is known. */
  expected_minor: Generated<number>
  chance: Generated<number>
}

/** Events that were sent back unread because there were too many, by the minute. */
export interface ShedEventsTable {
  minute: string
  events: number
}

export interface ContactConsentsTable {
  customer_id: string
  state: string
  at: string
}

export interface ApproachesTable {
  id: string
  subject: string
  visitor: string | null
  customer_id: string | null
  rep_id: string
  reason: string
  offered_at: string | null
  claimed_at: string | null
  channel: string | null
  outcome: string | null
  minutes: number | null
  ended_at: string | null
  seq: number | null
  known: string | null
  score: string | null
}

/** Who was worth an approach, and whether they were left alone by chance, so that the two can be compared. */
export interface ReachTrialsTable {
  subject: string
  visitor: string
  customer_id: string | null
  held_out: number
  at: string
}

export interface ReachSnoozesTable {
  subject: string
  rep_id: string
  reason: string
  until_on: string
  at: string
}

export interface ReachFreedomsTable {
  person_id: string
  state: string
  at: string
}
