import type { BehaviourName } from '../grading/behaviours.ts'
import { coachingOnlyMeasures } from '../measures/accuracy.ts'
import type { MeasureName } from '../measures/measure.ts'

const measuresOf: Readonly<Partial<Record<BehaviourName, readonly MeasureName[]>>> = {
  listening: ['uptake', 'followUpQuestions'],
  humility: ['egoPer1000', 'pressurePer1000'],
  insight: ['insights'],
  serving: ['servingShare', 'needBeforePitch'],
  'follow-up': ['promises'],
}

/** Behaviours that rest on a detector which is not good enough yet to be believed by itself. */
export const coachingOnlyBehaviours: readonly BehaviourName[] = (
  Object.entries(measuresOf) as [BehaviourName, readonly MeasureName[]][]
).flatMap(([behaviour, measures]) =>
  measures.some((measure) => coachingOnlyMeasures.includes(measure)) ? [behaviour] : [],
)
