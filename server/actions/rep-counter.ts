import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { type Listening, listenTo } from '../../db/listening.ts'
import { keepPayReading } from '../../db/queries/pay-readings.ts'
import type { Person } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import type { CoachingOnly } from './coaching-only.ts'
import { type FactsOf, gateFactsIn } from './gate-facts.ts'
import type { GradingWork } from './grading-work.ts'
import { type RepUnits, unitsOfRep } from './rep-units.ts'

/** Counts some reps, one after the other, and tells of each. */
export type RepCounter = (
  reps: readonly Person[],
  tell: (rep: Person, own: RepUnits, facts: FactsOf) => void,
) => Promise<void>

/** Once measuring is closed, what was read of reps is kept with the run. */
export function counterFor(db: Kysely<Database>, work: GradingWork, coached: CoachingOnly): RepCounter {
  const { kept, plan, period, until, run, keepsReadings } = work
  const listening = keepsReadings ? listenTo(db) : { db, take: () => [] }
  let facts: ReturnType<typeof gateFactsIn> | undefined
  return async (reps, tell) => {
    facts ??= gateFactsIn(listening.db, plan, { ...period, id: kept.id }, { coached, now: until })
    const factsOf = await (await facts)(reps)
    const asked = [...listening.take()]
    for (const rep of reps) {
      const own = await countedBy(db, work, { coached, listening }, rep)
      asked.push(...listening.take())
      tell(rep, own, factsOf)
      await setImmediate()
    }
    if (keepsReadings) await keepPayReading(db, run, { asked, given: {} })
  }
}

/** What had to be counted anew was kept meanwhile: only a second time is read what will be read again. */
async function countedBy(
  db: Kysely<Database>,
  { kept, period, scorecard, until, keepsReadings }: GradingWork,
  { coached, listening }: { readonly coached: CoachingOnly; readonly listening: Listening },
  rep: Person,
): Promise<RepUnits> {
  const count = () =>
    unitsOfRep(listening.db, rep, {
      ...{ period, scorecard, now: until, coachingOnly: coached, keepsIn: db },
      ...(kept.measuredAt === null ? {} : { arrivedBy: kept.measuredAt }),
    })
  const own = await count()
  if (!keepsReadings || own.countedAnew === 0) return own
  listening.take()
  return count()
}
