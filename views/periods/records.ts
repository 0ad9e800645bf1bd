import type { Progress } from '../../db/queries/pay-runs.ts'
import type { PeriodStep } from '../../db/queries/period-steps.ts'
import type { KeptPeriod } from '../../db/queries/periods.ts'
import type { AdjustmentReason } from '../../server/pay/adjustment.ts'
import type { StatementLine } from '../../server/pay/line.ts'
import type { CannotApprove, PeriodState, Wanting } from '../../server/pay/period-way.ts'
import type { Worked } from '../../server/pay/pro-rata.ts'
import type { Ways } from '../account/once-more.tsx'

/** Somebody, and the day they did it. */
export interface Did {
  readonly name: string
  readonly on: string
}

export interface LossRow {
  readonly id: string
  readonly name: string
  readonly pays: string
  readonly target: string
  readonly opened: Did | null
}

export interface PaidRow {
  readonly id: string
  readonly name: string
  readonly signed: string | null
  /** `null` for the whole period. */
  readonly worked: Worked | null
  readonly firstOn: string | null
  readonly lastOn: string | null
}

export interface CorrectionRow {
  readonly id: string
  readonly statementId: string
  readonly name: string
  readonly line: number
  readonly amount: string
  readonly currency: string
  readonly reason: AdjustmentReason
  readonly why: string
  readonly madeBy: string | null
  readonly letBy: readonly string[]
  /** How many approvals are wanting. */
  readonly left: number
  readonly isPaid: boolean
  readonly mayApprove: boolean
  readonly isWithdrawn: boolean
  readonly mayWithdraw: boolean
}

/** One period as HR closes it. */
export interface Board {
  readonly period: KeptPeriod
  /** `null` while nobody works out its grades. */
  readonly counting: Progress | null
  readonly plan: { readonly id: string; readonly name: string; readonly version: number }
  readonly steps: readonly (PeriodStep & { readonly on: string })[]
  readonly wanting: readonly Wanting[]
  readonly openAppeals: number
  readonly unopened: number
  readonly approvals: readonly Did[]
  readonly previewUntil: string | null
  readonly statements: number
  readonly hash: string
  readonly isReady: boolean
  readonly cannot: CannotApprove | null
  /** `null` while figures are the reps' alone. */
  readonly losses: readonly LossRow[] | null
  readonly appeals: readonly { readonly id: string; readonly name: string; readonly until: string }[]
  readonly gaps: {
    readonly missing: number
    readonly reps: number
    readonly unknown: number
    readonly late: number
  }
  readonly people: readonly PaidRow[]
  readonly leaves: readonly {
    readonly id: string
    readonly name: string
    readonly from: string
    readonly to: string
    readonly isUnpaid: boolean
  }[]
  readonly corrections: readonly CorrectionRow[]
  readonly lines: readonly {
    readonly value: string
    readonly name: string
    readonly line: StatementLine
    readonly amount: string
  }[]
  readonly isClosed: boolean
  readonly ways: Ways
}

/** What was typed and could not be done, and what is said of it. */
export interface Answered {
  readonly told: string | null
  readonly passwordError?: string
  readonly correctionError?: string
  readonly daysError?: string
  readonly typed?: Readonly<Record<string, string>>
}

export interface ListedPeriod {
  readonly id: string
  readonly name: string
  readonly from: string
  readonly to: string
  readonly state: PeriodState
  readonly plan: string
  readonly version: number
}
