/** Whose data were erased: ids alone, since the names are gone. */
export interface ErasuresTable {
  id: string
  kind: string
  subject: string
  by_id: string | null
  at: string
  /** When nothing of it was left in the files of the database either. */
  swept_at: string | null
}

/** What the law wants kept, whatever a clock or somebody’s wish says. */
export interface HoldsTable {
  id: string
  kind: string
  subject: string
  reason: string
  by_id: string
  at: string
  ended_by: string | null
  ended_at: string | null
}

/** A file with everything of a customer that somebody took away for them. */
export interface CustomerExportsTable {
  id: string
  customer_id: string
  by_id: string
  sha256: string
  at: string
}
