import type { Counts, DetectorName } from './accuracy.ts'

/** Written by `npm run accuracy`; see How we measure for what the labels are. */
export const accuracy: Partial<Record<DetectorName, Counts>> = {
  question: { found: 117, right: 107, there: 117 },
  'open-question': { found: 26, right: 23, there: 29 },
  'follow-up-question': { found: 17, right: 11, there: 20 },
  uptake: { found: 52, right: 40, there: 60 },
  ego: { found: 15, right: 13, there: 13 },
  pressure: { found: 13, right: 13, there: 13 },
  ownership: { found: 22, right: 21, there: 26 },
  serving: { found: 61, right: 48, there: 76 },
  pitch: { found: 21, right: 19, there: 21 },
  advocacy: { found: 6, right: 6, there: 11 },
  'check-in': { found: 0, right: 0, there: 0 },
  'note-taking': { found: 1, right: 1, there: 2 },
  'buying-signal': { found: 11, right: 10, there: 14 },
  promise: { found: 30, right: 26, there: 41 },
  immediate: { found: 10, right: 9, there: 11 },
  offer: { found: 14, right: 10, there: 18 },
  ask: { found: 19, right: 14, there: 24 },
  insight: { found: 81, right: 66, there: 90 },
}
