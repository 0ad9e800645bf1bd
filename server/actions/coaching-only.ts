import type { Kysely } from 'kysely'
import { labelsByPeople } from '../../db/queries/overruled.ts'
import type { Database } from '../../db/schema.ts'
import type { BehaviourName } from '../grading/behaviours.ts'
import {
  coachingOnlyMeasures,
  type DetectorName,
  detectorsWith,
  measuresOn,
  type PeoplesLabels,
} from '../measures/accuracy.ts'
import type { MeasureName } from '../measures/measure.ts'

const measuresOf: Readonly<Partial<Record<BehaviourName, readonly MeasureName[]>>> = {
  listening: ['uptake', 'followUpQuestions'],
  humility: ['egoPer1000', 'pressurePer1000'],
  insight: ['insights'],
  serving: ['servingShare', 'needBeforePitch'],
  'follow-up': ['promises'],
}

/** What rests on a detector that labels and people's answers do not vouch for yet, as this installation stands. */
export interface CoachingOnly {
  readonly measures: readonly MeasureName[]
  readonly behaviours: readonly BehaviourName[]
}

export async function coachingOnly(db: Kysely<Database>): Promise<CoachingOnly> {
  return coachingOnlyBy(await labelsByPeople(db))
}

export function coachingOnlyBy(labels: readonly PeoplesLabels[]): CoachingOnly {
  const measures = coachingOnlyMeasures(detectorsWith(labels))
  const resting = Object.entries(measuresOf) as [BehaviourName, readonly MeasureName[]][]
  return {
    measures,
    behaviours: resting.flatMap(([behaviour, needed]) =>
      needed.some((measure) => measures.includes(measure)) ? [behaviour] : [],
    ),
  }
}

/** The behaviours whose grade rests on what a detector finds. */
export function behavioursOn(detector: DetectorName): readonly BehaviourName[] {
  const measures = measuresOn(detector)
  const resting = Object.entries(measuresOf) as [BehaviourName, readonly MeasureName[]][]
  return resting.flatMap(([behaviour, needed]) =>
    needed.some((one) => measures.includes(one)) ? [behaviour] : [],
  )
}
