import { accuracy } from './accuracy-data.ts'
import type { MeasureName } from './measure.ts'

/** What a detector finds, as the labelled data name it. */
export type DetectorName =
  | 'question'
  | 'open-question'
  | 'follow-up-question'
  | 'uptake'
  | 'ego'
  | 'pressure'
  | 'ownership'
  | 'serving'
  | 'pitch'
  | 'advocacy'
  | 'check-in'
  | 'note-taking'
  | 'buying-signal'
  | 'promise'
  | 'immediate'
  | 'offer'
  | 'ask'
  | 'insight'

/** Counts on labelled data: of what was found, how much was right; of what was there, how much was found. */
export interface Counts {
  readonly found: number
  readonly right: number
  readonly there: number
}

/** A detector's accuracy on labels that had no part in making it. Shares are 0 to 1. */
export interface DetectorAccuracy extends Counts {
  readonly detector: DetectorName
  /** The part of the labels that people gave in use, beside the labelled conversations. */
  readonly byPeople: Omit<PeoplesLabels, 'detector'>
  readonly precision: number | null
  readonly recall: number | null
  /** The lower end of precision's 95% interval (Wilson): what it is at least, nineteen times in twenty. */
  readonly precisionLow: number
  readonly coachingOnly: boolean
}

/** A detector whose precision may be lower than this reaches no grade by itself. Source: measures.md, "Honesty". */
export const precisionNeeded = 0.8

/** Labels people gave in use, of conversations of which they answered everything: of what was found, how much was right. */
export interface PeoplesLabels {
  readonly detector: string
  readonly found: number
  readonly right: number
}

/**
 * Every detector with its accuracy on independent labels and the verdict that follows. What people answered in use
 * is counted with the labelled conversations: it opens the gate, and it closes it. Recall stays that of the labelled
 * conversations, for nobody looks for what was missed as they do.
 */
export function detectorsWith(labels: readonly PeoplesLabels[]): readonly DetectorAccuracy[] {
  const byPeople = new Map(labels.map((one) => [one.detector, one]))
  return (Object.entries(accuracy) as [DetectorName, Counts][]).map(([detector, counts]) => {
    const { found, right } = byPeople.get(detector) ?? { found: 0, right: 0 }
    return accuracyOf(detector, counts, { found, right })
  })
}

/** Turns counts into shares, the bound and the verdict. Nothing found is no precision, and coaching only. */
export function accuracyOf(
  detector: DetectorName,
  counts: Counts,
  byPeople: Omit<PeoplesLabels, 'detector'> = { found: 0, right: 0 },
): DetectorAccuracy {
  const found = counts.found + byPeople.found
  const right = counts.right + byPeople.right
  const precisionLow = wilsonLow(right, found)
  return {
    detector,
    ...counts,
    byPeople,
    precision: found === 0 ? null : right / found,
    recall: counts.there === 0 ? null : counts.right / counts.there,
    precisionLow,
    coachingOnly: precisionLow < precisionNeeded,
  }
}

/** The lower end of the Wilson interval of a share, 95% two-sided; 0 where nothing was counted. */
export function wilsonLow(right: number, all: number): number {
  return wilson(right, all)[0]
}

/** The Wilson interval of a share, 95% two-sided: from 0 to 1 where nothing was counted. */
export function wilson(right: number, all: number): readonly [low: number, high: number] {
  if (all === 0) return [0, 1]
  const z = 1.959964
  const share = right / all
  const middle = share + (z * z) / (2 * all)
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))
  const scale = 1 + (z * z) / all
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)]
}

const restsOn: Partial<Record<MeasureName, readonly DetectorName[]>> = {
  questions: ['question'],
  openQuestions: ['open-question'],
  followUpQuestions: ['follow-up-question'],
  uptake: ['uptake'],
  egoPer1000: ['ego'],
  pressurePer1000: ['pressure'],
  ownership: ['ownership'],
  servingShare: ['serving', 'pitch'],
  needBeforePitch: ['serving', 'pitch', 'insight'],
  promises: ['promise'],
  openLoops: ['ask'],
  insights: ['insight'],
}

/** The measures that rest on a detector. */
export function measuresOn(detector: DetectorName): readonly MeasureName[] {
  return (Object.keys(restsOn) as MeasureName[]).filter((name) => restsOn[name]?.includes(detector))
}

/** Measures that rest on a detector which is not good enough yet: shown to coach, never graded by themselves. */
export function coachingOnlyMeasures(detectors: readonly DetectorAccuracy[]): readonly MeasureName[] {
  const trusted = new Set(detectors.filter((one) => !one.coachingOnly).map(({ detector }) => detector))
  return (Object.keys(restsOn) as MeasureName[]).filter((name) =>
    restsOn[name]?.some((needed) => !trusted.has(needed)),
  )
}
