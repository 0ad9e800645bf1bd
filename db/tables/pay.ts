import type { Generated } from 'kysely'

export interface PlansTable {
  id: string
  name: string
  version: number
  state: string
  starts_on: string
  ends_on: string | null
  rules: string
  hash: string
  made_by: string | null
  made_at: string
  approved_by: string | null
  approved_at: string | null
}

export interface PlanDraftsTable {
  id: string
  replaces: string | null
  version: number
  filled: string
  revision: number
  authors: string
  made_at: string
  changed_at: string
  asked_by: string | null
  asked_at: string | null
}

export interface PlanTrialsTable {
  draft_id: string
  revision: number
  asked_at: string
  done_at: string | null
  result: string | null
}

export interface PeriodsTable {
  id: string
  plan_id: string
  name: string
  from_on: string
  to_on: string
  state: Generated<string>
  measured_at: string | null
  frozen_at: string | null
}

export interface PeriodStepsTable {
  id: string
  period_id: string
  from_state: string
  to_state: string
  by_id: string | null
  until: string | null
  at: string
}

export interface StatementOpeningsTable {
  id: string
  period_id: string
  rep_id: string
  seal: string
  person_id: string
  at: string
}

export interface PeriodApprovalsTable {
  id: string
  period_id: string
  person_id: string
  hash: string
  at: string
}

export interface GradesTable {
  id: string
  period_id: string
  rep_id: string
  version: number
  grade: string
  hash: string
  made_at: string
  frozen_at: string | null
}

export interface StatementsTable {
  id: string
  period_id: string
  rep_id: string
  version: number
  statement: string
  capsule: string
  hash: string
  made_at: string
  frozen_at: string | null
}

/** Who said that they read how a plan measures and pays them. */
export interface BriefingReadingsTable {
  person_id: string
  hash: string
  plan_id: string
  at: string
}

export interface PlanSignaturesTable {
  plan_id: string
  person_id: string
  hash: string
  signed_at: string
}

export interface AdjustmentsTable {
  id: string
  rep_id: string
  from_period_id: string
  statement_id: string
  line: number
  minor: number
  currency: string
  reason: string
  appeal_id: string | null
  why: string
  made_by: string | null
  made_at: string
}

export interface AdjustmentApprovalsTable {
  adjustment_id: string
  person_id: string
  at: string
}

export interface AdjustmentWithdrawalsTable {
  adjustment_id: string
  person_id: string
  at: string
}

export interface AdjustmentPaymentsTable {
  adjustment_id: string
  period_id: string
  statement_id: string
  at: string
}

export interface PlanDaysTable {
  person_id: string
  first_on: string | null
  last_on: string | null
  said_by: string | null
  said_at: string
}
