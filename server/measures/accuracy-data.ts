import type { Counts, DetectorName } from './accuracy.ts'

/** Written by `npm run accuracy`; see How we measure for what the labels are. */
export const accuracy: Partial<Record<DetectorName, Counts>> = {}
