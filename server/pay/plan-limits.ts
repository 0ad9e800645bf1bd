/** What every plan keeps to. Shares are 0 to 1. */
export interface PlanLimits {
  /** Paid behaviours without a reason. */
  readonly behaviours: number
  /** The most a line may move for one whole grade: 2 is two percent for each point of a hundred. */
  readonly steepest: number
  /** Periods on paper before a new plan moves anything. */
  readonly shadows: number
  /** One-sided error over all paid behaviours. */
  readonly error: number
}

/** Source: pay.md, "Stakes" and "Workflow"; the steepest slope is three times that of its golden values. */
export const planLimits: PlanLimits = { behaviours: 3, steepest: 2, shadows: 2, error: 0.1 }
