/** How long a minute that matters is, how many there are at most, and how many minutes of a call there must be for each. */
export const MINUTE_MS = 60_000
export const MOST_MINUTES = 3
export const MINUTES_FOR_EACH = 3

/** What makes a minute matter, by how much it weighs; the same thing counts so often at most. */
export const weights = {
  insight: 3,
  promise: 3,
  'next-step': 3,
  story: 3,
  advocacy: 3,
  monologue: 2,
  ask: 2,
  'buying-signal': 2,
  ego: 2,
  pressure: 2,
  'cut-in': 1,
  'follow-up-question': 1,
  uptake: 1,
} as const
export const COUNTED_AT_MOST = 3

/** A minute that weighs less is like any other. */
export const LEAST_WEIGHT = 3
