import type { InsightKind } from '../../conversation/findings.ts'

/** What a rep asks after first when nothing is known of it; personal facts come when they come. */
export const GAP_KINDS: readonly InsightKind[] = [
  'goal',
  'pain',
  'decision',
  'timing',
  'budget',
  'competitor',
  'constraint',
  'preference',
]

/** What was heard longer ago than this may have changed. */
export const OLD_MONTHS = 12
