import type { Kysely } from 'kysely'
import { pastPeriod } from '../../db/queries/past-grades.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import type { KeptDraft } from '../../db/queries/plan-drafts.ts'
import { publishedPlans } from '../../db/queries/published-plans.ts'
import type { Database } from '../../db/schema.ts'
import { type BehaviourName, behaviourNames } from '../grading/behaviours.ts'
import type { PastReliability, PlanKnown } from '../pay/plan-problems.ts'

/** Everything around a draft that its linter asks for, on a civil date. */
export async function knownAround(
  db: Kysely<Database>,
  { replaces }: Pick<KeptDraft, 'replaces'>,
  today: string,
): Promise<PlanKnown> {
  const periods = await allPeriods(db)
  const own = periods.filter((period) => replaces !== null && period.planId === replaces)
  const published = await publishedPlans(db)
  const name = published.find(({ plan }) => plan.id === replaces)?.plan.name
  const family = new Set(published.filter(({ plan }) => plan.name === name).map(({ plan }) => plan.id))
  return {
    today,
    gradedUntil:
      own
        .map((period) => period.to)
        .toSorted()
        .at(-1) ?? null,
    periodsBefore: periods.filter(({ planId }) => family.has(planId)).length,
    others: published.filter(({ plan }) => plan.id !== replaces),
    reliabilities: await reliabilitiesIn(
      db,
      periods.filter((period) => period.frozenAt !== null),
    ),
  }
}

type Means = Readonly<Partial<Record<BehaviourName, number>>>

/** A frozen period never changes, and its grades are long to read. */
const means = new WeakMap<Kysely<Database>, Map<string, Means>>()

async function reliabilitiesIn(
  db: Kysely<Database>,
  frozen: Awaited<ReturnType<typeof allPeriods>>,
): Promise<Partial<Record<BehaviourName, PastReliability>>> {
  const known = means.get(db) ?? new Map<string, Means>()
  means.set(db, known)
  const [last, before] = frozen
  for (const period of [last, before])
    if (period && !known.has(period.id)) {
      const { reliabilities } = await pastPeriod(db, period)
      const all = Object.entries(reliabilities).map(([name, values]) => [name, meanOf(values)])
      known.set(period.id, Object.fromEntries(all) as Means)
    }
  const of = (at: typeof last, name: BehaviourName) => (at ? known.get(at.id)?.[name] : undefined)
  return Object.fromEntries(
    behaviourNames.flatMap((name) => {
      const now = of(last, name)
      return now === undefined ? [] : [[name, { last: now, before: of(before, name) ?? null }]]
    }),
  )
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
