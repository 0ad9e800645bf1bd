import type { InsightKind } from '../../conversation/findings.ts'

/** Where a line speaks for several kinds, the one a rep would most regret missing weighs more. */
export const kindWeights: Readonly<Partial<Record<InsightKind, number>>> = {
  pain: 1.15,
  decision: 1.3,
  budget: 1.2,
  competitor: 1.3,
  goal: 1,
  constraint: 1,
  preference: 1.1,
  timing: 1,
  personal: 1,
}
