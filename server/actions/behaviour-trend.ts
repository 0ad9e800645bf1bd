import type { Kysely } from 'kysely'
import type { Person } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import type { BehaviourName } from '../grading/behaviours.ts'
import { defaultScorecard } from '../grading/scorecard.ts'
import { type Stretch, type TrendPoint, trendOf } from '../grading/trend.ts'
import { dateOf, localTime } from '../measures/civil-date.ts'
import { unitsOfRep } from './rep-units.ts'

export interface WantedTrend {
  readonly behaviours: readonly BehaviourName[]
  /** The earliest first. */
  readonly stretches: readonly Stretch[]
  /** Whoever looks: what they may not see is not counted. */
  readonly seenBy: Person
  readonly timeZone: string
  readonly now: string
}

/** How behaviours of one rep went from stretch to stretch, by the conversations that whoever looks may see. */
export async function behaviourTrends(
  db: Kysely<Database>,
  rep: Person,
  { behaviours, stretches, seenBy, timeZone, now }: WantedTrend,
): Promise<ReadonlyMap<BehaviourName, readonly TrendPoint[]>> {
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (!first || !last) return new Map()
  const period = { from: first.from, to: last.to, timeZone }
  const { units } = await unitsOfRep(db, rep, { period, scorecard: defaultScorecard, now, seenBy })
  const dayOf = (at: string) => (at.length === 10 ? at : dateOf(localTime(at, timeZone)?.day ?? 0))
  return new Map(
    behaviours.map((behaviour) => [behaviour, trendOf(behaviour, units[behaviour].units, stretches, dayOf)]),
  )
}
