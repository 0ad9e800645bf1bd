/** What somebody said of themselves, or HR brought in. Nothing that measures, grades or pays reads it. */
export interface GroupFactsTable {
  person_id: string
  fact: string
  value: string
  source: string
  why: string | null
  entered_by: string | null
  at: string
}

export interface FairnessReportsTable {
  id: string
  period_id: string
  report: string
  hash: string
  made_by: string | null
  made_at: string
}

/** A measure rose and what it should bring did not: its weight is frozen. */
export interface AlarmsTable {
  id: string
  plan_id: string
  period_id: string
  behaviour: string
  evidence: string
  raised_at: string
}

/** Somebody's word that an alarm may end; two people's end it. */
export interface AlarmLiftsTable {
  alarm_id: string
  person_id: string
  why: string
  at: string
}
