import type { DetectorName } from '../../../server/measures/accuracy.ts'
import type { MeasureName } from '../../../server/measures/measure.ts'
import { timeExamples } from './time-examples.ts'
import { wordExamples } from './word-examples.ts'

/** A line of an example: who says what and, where time matters, from when to when in seconds. */
export type ExampleLine = readonly [who: 'Rosa' | 'Cora', text: string, start?: number, end?: number]

export interface Example {
  readonly lines: readonly ExampleLine[]
  /** Why it counts, or does not. */
  readonly why: string
  readonly isWritten?: true
}

export interface Examples {
  readonly counts: Example
  readonly not: Example
}

/** What is found but has no number of its own. */
export type OtherFinder = Extract<
  DetectorName,
  | 'advocacy'
  | 'check-in'
  | 'note-taking'
  | 'buying-signal'
  | 'serving'
  | 'pitch'
  | 'immediate'
  | 'offer'
  | 'ask'
>

export const measureExamples: Readonly<Record<MeasureName, Examples>> = { ...timeExamples, ...wordExamples }
