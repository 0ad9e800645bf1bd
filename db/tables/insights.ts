import type { Generated } from 'kysely'

/** The stems of an insight's topic, by which others like it are found. */
export interface InsightStemsTable {
  insight_id: string
  kind: string
  stem: string
  /** Of how many stems this is one. */
  size: number
}

/** Of which customer something changed that counts for how rare an insight is: the database notes it by itself. */
export interface HeardChangesTable {
  seq: Generated<number>
  customer_id: string
}

/** An insight that somebody, or its rarity, put forward as a gem. */
export interface GemsTable {
  insight_id: string
  conversation_id: string
  /** `null` where its rarity did. */
  proposed_by: string | null
  proposed_at: string
  decided_by: string | null
  decided_at: string | null
  answer: string | null
  competitor_knows: string | null
  reason: string | null
  /** Of how many customers, out of how many, it was known when it was accepted. */
  heard_from: number | null
  heard_of: number | null
}

/** Whether a later conversation built on an insight, as a person said. */
export interface InsightUsesTable {
  insight_id: string
  learnt_in: string
  conversation_id: string
  utterance: string
  answer: string
  by_id: string
  at: string
}

/** The one thing a rep wants to learn of a customer. */
export interface ObjectivesTable {
  id: string
  customer_id: string
  rep_id: string
  wants: string
  /** The kind of insight that would meet it, where it is one of the gaps that were proposed. */
  kind: string | null
  version: number
  set_at: string
  once: string
  conversation_id: string | null
  outcome: string | null
  insight_id: string | null
  learnt: string | null
  closed_at: string | null
}

export interface VisitsTable {
  id: string
  customer_id: string
  rep_id: string
  once: string
  conversation_id: string | null
  kept_at: string
}

/** A photographed page; the picture itself lies beside the database. */
export interface VisitPhotosTable {
  id: string
  visit_id: string
  path: string
  mime: string
  size: number
  sha256: string
  added_at: string
}
