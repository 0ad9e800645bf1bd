import type { Kysely } from 'kysely'
import { lookAway, lookThrough } from '../../../db/candidate-lens.ts'
import { jsonText } from '../../../db/packed-text.ts'
import { forgetRun, preparedOf } from '../../../db/queries/pay-runs.ts'
import { allPeriods, type KeptPeriod } from '../../../db/queries/periods.ts'
import { openRemeasuring, turn } from '../../../db/queries/remeasurings.ts'
import { installation } from '../../../db/queries/settings.ts'
import type { Database } from '../../../db/schema.ts'
import { type BehaviourName, behaviourNames } from '../../grading/behaviours.ts'
import type { Grade } from '../../grading/grade.ts'
import { isClosed, type PeriodState } from '../../pay/period-way.ts'
import type { Statement } from '../../pay/statement.ts'
import { startOfDay } from '../../web/frame.ts'
import { prepareGrades } from '../prepare-grades.ts'

/** What other figures would change in the periods that are not frozen. */
export interface Comparison {
  readonly at: string
  readonly periods: readonly PeriodCompared[]
  /** Frozen ones, in which nothing changes. */
  readonly frozen: number
}

export interface PeriodCompared {
  readonly id: string
  readonly name: string
  readonly from: string
  readonly to: string
  readonly state: PeriodState
  /** Of so many reps. */
  readonly graded: number
  /** How many reps’ grades would differ, and in which direction; one may also begin or cease to be measurable. */
  readonly behaviours: Readonly<Partial<Record<BehaviourName, GradesDiffer>>>
  readonly statements: number
  /** What they would be paid, in minor units, where it is not what they are paid as it stands. */
  readonly money: readonly MoneyDiffers[]
}

export interface GradesDiffer {
  readonly differ: number
  readonly up: number
  readonly down: number
}

export interface MoneyDiffers {
  readonly repId: string
  readonly currency: string
  readonly beforeMinor: number
  readonly afterMinor: number
}

/** Grades every period that is not frozen twice, as it stands and by the other figures, and keeps what differs. */
export async function compare(db: Kysely<Database>, run: string, now: string): Promise<void> {
  const open = await openRemeasuring(db)
  if (open?.run !== run || open.state !== 'comparing') return
  const { timeZone } = await installation(db)
  const all = await allPeriods(db)
  const begun = all.filter((one) => !isClosed(one.state) && startOfDay(one.from, timeZone) <= now)
  const to = open.side === 'before' ? 'after' : 'before'
  const periods = await db.connection().execute(async (one) => {
    const asItStands = new Map<string, Results>()
    for (const period of begun) asItStands.set(period.id, await resultsOf(one, period, { timeZone, now }))
    try {
      await lookThrough(one, run, to)
      const compared: PeriodCompared[] = []
      for (const period of begun) {
        const others = await resultsOf(one, period, { timeZone, now })
        compared.push(differing(period, asItStands.get(period.id) ?? new Map(), others))
      }
      return compared
    } finally {
      await lookAway(one)
    }
  })
  const frozen = all.filter((one) => isClosed(one.state)).length
  const comparison: Comparison = { at: now, periods, frozen }
  await turn(db, run, ['comparing'], 'ready', { comparison: JSON.stringify(comparison) })
}

interface Result {
  readonly grades: Readonly<Partial<Record<BehaviourName, Grade>>>
  readonly statement: Statement | null
}
type Results = ReadonlyMap<string, Result>

async function resultsOf(
  db: Kysely<Database>,
  period: KeptPeriod,
  around: { readonly timeZone: string; readonly now: string },
): Promise<Results> {
  const prepared = await prepareGrades(
    db,
    { periodId: period.id, ...around, threads: 0, isTrial: true },
    false,
  )
  if ('problem' in prepared) {
    if (prepared.problem === 'overtaken') return resultsOf(db, period, around)
    return new Map()
  }
  const results = new Map<string, Result>()
  for (const { id } of prepared.reps) {
    const kept = await preparedOf(db, prepared.run, id)
    if (!kept) continue
    const { grades, statement } = kept
    results.set(id, {
      grades: JSON.parse(jsonText(grades.packed)) as Result['grades'],
      statement: statement && (JSON.parse(statement.text) as Statement),
    })
  }
  await forgetRun(db, prepared.run)
  return results
}

function differing(period: KeptPeriod, before: Results, after: Results): PeriodCompared {
  const { id, name, from, to, state } = period
  const each = [...before].map(([repId, was]) => ({ repId, was, is: after.get(repId) ?? was }))
  const behaviours = behaviourNames.flatMap((behaviour) => {
    const so = gradesDiffer(each.map(({ was, is }) => [was.grades[behaviour], is.grades[behaviour]]))
    return so.differ === 0 ? [] : [[behaviour, so] as const]
  })
  return {
    ...{ id, name, from, to, state },
    graded: each.length,
    behaviours: Object.fromEntries(behaviours),
    statements: each.filter(({ was }) => was.statement !== null).length,
    money: each.flatMap(({ repId, was, is }) => {
      if (!was.statement || !is.statement || was.statement.totalMinor === is.statement.totalMinor) return []
      const { currency, totalMinor: beforeMinor } = was.statement
      return [{ repId, currency, beforeMinor, afterMinor: is.statement.totalMinor }]
    }),
  }
}

function gradesDiffer(pairs: readonly (readonly [Grade | undefined, Grade | undefined])[]): GradesDiffer {
  const different = pairs.filter(([was, is]) => figureOf(was) !== figureOf(is))
  const by = different.map(([was, is]) => (figureOf(is) ?? 0) - (figureOf(was) ?? 0))
  return {
    differ: different.length,
    up: by.filter((one) => one > 0).length,
    down: by.filter((one) => one < 0).length,
  }
}

/** What a grade says: of one that may touch pay itself, else what was counted, as a rate. */
function figureOf(grade: Grade | undefined): number | null {
  if (!grade) return null
  if (grade.measurable) return grade.grade
  return grade.size.n === 0 ? null : grade.sum / grade.size.n
}
