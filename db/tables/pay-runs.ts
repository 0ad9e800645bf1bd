/** How far grading everybody for a period has come. */
export interface PayRunsTable {
  run: string
  period_id: string
  of: number
  done: number
  began_at: string
  ended_at: string | null
  made_from: string | null
}

/** What a run read to work everything out, packed, so that it can be asked again whether that still holds. */
export interface PayReadingsTable {
  id: string
  run: string
  kept: string
}

/** What a run has worked out of a rep, packed, until all of it is written at once. */
export interface PreparedResultsTable {
  run: string
  rep_id: string
  grades: string
  grades_hash: string
  statement: string | null
  seal: string | null
  capsule: string | null
  capsule_hash: string | null
}
