import type { AlarmLiftsTable, AlarmsTable, FairnessReportsTable, GroupFactsTable } from './fairness.ts'
import type { LedgerTable } from './ledger.ts'
import type {
  AdjustmentApprovalsTable,
  AdjustmentPaymentsTable,
  AdjustmentsTable,
  AdjustmentWithdrawalsTable,
  BriefingReadingsTable,
  GradesTable,
  PeriodApprovalsTable,
  PeriodStepsTable,
  PeriodsTable,
  PlanDraftsTable,
  PlanSignaturesTable,
  PlansTable,
  PlanTrialsTable,
  StatementOpeningsTable,
  StatementsTable,
} from './pay.ts'
import type { PayReadingsTable, PayRunsTable, PreparedResultsTable } from './pay-runs.ts'
import type {
  PayAnswerRowsTable,
  PayAnswersTable,
  PayBatchesTable,
  PayBatchRowsTable,
  PayDownloadsTable,
  PayrollNumbersTable,
  PayrollSettingsTable,
} from './payroll.ts'
import type { StatementAcknowledgementsTable } from './statement-acknowledgements.ts'
import type { StatementViewsTable } from './statement-views.ts'

/** The tables of plans, periods, grades and statements, of payroll, and of what watches over them. */
export interface PayTables {
  pay_runs: PayRunsTable
  prepared_results: PreparedResultsTable
  pay_readings: PayReadingsTable
  plans: PlansTable
  plan_signatures: PlanSignaturesTable
  briefing_readings: BriefingReadingsTable
  plan_drafts: PlanDraftsTable
  plan_trials: PlanTrialsTable
  periods: PeriodsTable
  period_steps: PeriodStepsTable
  period_approvals: PeriodApprovalsTable
  statement_openings: StatementOpeningsTable
  adjustments: AdjustmentsTable
  adjustment_approvals: AdjustmentApprovalsTable
  adjustment_payments: AdjustmentPaymentsTable
  adjustment_withdrawals: AdjustmentWithdrawalsTable
  grades: GradesTable
  statements: StatementsTable
  statement_views: StatementViewsTable
  payroll_settings: PayrollSettingsTable
  payroll_numbers: PayrollNumbersTable
  pay_batches: PayBatchesTable
  pay_batch_rows: PayBatchRowsTable
  pay_downloads: PayDownloadsTable
  pay_answers: PayAnswersTable
  pay_answer_rows: PayAnswerRowsTable
  statement_acknowledgements: StatementAcknowledgementsTable
  group_facts: GroupFactsTable
  fairness_reports: FairnessReportsTable
  alarms: AlarmsTable
  alarm_lifts: AlarmLiftsTable
  ledger: LedgerTable
}
