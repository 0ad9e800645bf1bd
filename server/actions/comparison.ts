import type { Kysely } from 'kysely'
import { activePeople, type Person, type Viewer } from '../../db/queries/people.ts'
import type { KeptPeriod } from '../../db/queries/periods.ts'
import {
  type Purchase,
  type PurchaseChannel,
  purchaseChannels,
  purchasesBetween,
} from '../../db/queries/purchases.ts'
import { costsOf, type SellingCost } from '../../db/queries/selling-costs.ts'
import { findGrades } from '../../db/queries/statements.ts'
import { allTeams } from '../../db/queries/teams.ts'
import type { Database } from '../../db/schema.ts'
import { type BehaviourName, behaviourNames } from '../grading/behaviours.ts'
import { type Correlation, correlationOf } from '../grading/correlation.ts'
import { dayAfter, startOfDay } from '../web/frame.ts'

/** Fewer purchases, or fewer people, than these show no figures. */
export const FEWEST = 3

/** Money of one currency; what is of several currencies is several of these, and never added up. */
export interface Amount {
  readonly minor: number
  readonly currency: string
}

/** What was closed in one way, and what that cost as far as somebody entered it. */
export interface WayRow {
  /** `null` for purchases nobody said it of. */
  readonly way: PurchaseChannel | null
  readonly purchases: number
  /** Of these, how many came with a value. */
  readonly valued: number
  /** `null` where there are too few to show. */
  readonly value: readonly Amount[] | null
  readonly cost: readonly Amount[]
  readonly minutes: number | null
}

/** A team's behaviours beside what it closed; `null` where too few people make them. */
export interface TeamRow {
  readonly name: string
  readonly people: number
  readonly purchases: number
  readonly value: readonly Amount[] | null
  readonly behaviours: Readonly<Record<BehaviourName, { readonly mean: number; readonly n: number } | null>>
}

/** How a behaviour and the value somebody closed go together, over all reps and with nobody's name. */
export interface Together {
  readonly behaviour: BehaviourName
  /** How many people it rests on. */
  readonly n: number
  readonly correlation: Correlation | null
}

export interface Comparison {
  readonly ways: readonly WayRow[]
  readonly teams: readonly TeamRow[]
  readonly together: readonly Together[]
  /** The currency in which values were set beside behaviours; `null` where nothing was closed. */
  readonly currency: string | null
  readonly costs: readonly SellingCost[]
}

/** What people and the site closed in a period, what it cost, and the behaviours beside it, of whoever’s grades the viewer may see. */
export async function comparisonOf(
  db: Kysely<Database>,
  period: KeptPeriod,
  viewer: Viewer,
  timeZone: string,
): Promise<Comparison> {
  const from = new Date(startOfDay(period.from, timeZone)).toISOString()
  const before = new Date(startOfDay(dayAfter(period.to), timeZone)).toISOString()
  const bought = (await purchasesBetween(db, { from, before })).filter((one) => one.cancelledAt === null)
  const costs = await costsOf(db, period.id)
  const reps = (await activePeople(db)).filter(({ role }) => role === 'rep')
  const scores = await scoresOf(db, viewer, period.id, reps)
  const currency = mostUsed(bought)
  const teams = (await allTeams(db)).filter(({ id }) => viewer.role !== 'manager' || id === viewer.teamId)
  return {
    ways: waysOf(bought, costs),
    teams: teams.map(({ id, name }) =>
      teamRow(
        name,
        reps.filter((rep) => rep.teamId === id),
        bought,
        scores,
      ),
    ),
    together: behaviourNames.map((behaviour) => togetherOf(behaviour, reps, bought, scores, currency)),
    currency,
    costs,
  }
}

function waysOf(bought: readonly Purchase[], costs: readonly SellingCost[]): readonly WayRow[] {
  const by = Map.groupBy(bought, ({ channel }) => channel)
  const ways = [...purchaseChannels, ...(by.has(null) ? [null] : [])]
  return ways.map((way) => {
    const theirs = by.get(way) ?? []
    const spent = costs.filter((cost) => cost.way === way)
    const minutes = spent.flatMap((cost) => cost.minutes ?? [])
    return {
      way,
      purchases: theirs.length,
      valued: theirs.filter(({ value }) => value !== null).length,
      value: closedFor(theirs),
      cost: summed(spent.map(({ amountMinor: minor, currency }) => ({ minor, currency }))),
      minutes: minutes.length === 0 ? null : minutes.reduce((sum, one) => sum + one, 0),
    }
  })
}

function teamRow(
  name: string,
  reps: readonly Person[],
  bought: readonly Purchase[],
  scores: Scores,
): TeamRow {
  const ids = new Set(reps.map(({ id }) => id))
  const theirs = bought.filter(({ repId }) => repId !== null && ids.has(repId))
  const behaviours = behaviourNames.map((behaviour) => {
    const known = reps.flatMap(({ id }) => scores.get(id)?.get(behaviour) ?? [])
    const mean = known.reduce((sum, one) => sum + one, 0) / known.length
    return [behaviour, known.length < FEWEST ? null : { mean, n: known.length }] as const
  })
  const sellers = new Set(theirs.map(({ repId }) => repId)).size
  return {
    name,
    people: reps.length,
    purchases: theirs.length,
    value: sellers < FEWEST ? null : closedFor(theirs),
    behaviours: Object.fromEntries(behaviours) as TeamRow['behaviours'],
  }
}

/** Only who has both a measured behaviour and a value on record is a pair: nobody's unknown is a zero. */
function togetherOf(
  behaviour: BehaviourName,
  reps: readonly Person[],
  bought: readonly Purchase[],
  scores: Scores,
  currency: string | null,
): Together {
  const pairs = reps.flatMap(({ id }) => {
    const score = scores.get(id)?.get(behaviour)
    const values = bought.flatMap(({ repId, value }) =>
      repId === id && value !== null && value.currency === currency ? value.minor : [],
    )
    if (score === undefined || values.length === 0) return []
    return [[score, values.reduce((sum, one) => sum + one, 0)] as const]
  })
  return { behaviour, n: pairs.length, correlation: correlationOf(pairs) }
}

type Scores = ReadonlyMap<string, ReadonlyMap<BehaviourName, number>>

/** What each rep's counted units come to on average, from three units on. */
async function scoresOf(
  db: Kysely<Database>,
  viewer: Viewer,
  periodId: string,
  reps: readonly Person[],
): Promise<Scores> {
  const scores = new Map<string, ReadonlyMap<BehaviourName, number>>()
  for (const { id } of reps) {
    const kept = await findGrades(db, viewer, periodId, id)
    const own = behaviourNames.flatMap((behaviour) => {
      const grade = kept?.grades[behaviour]
      return grade && grade.size.n >= FEWEST ? [[behaviour, grade.sum / grade.size.n] as const] : []
    })
    scores.set(id, new Map(own))
  }
  return scores
}

function closedFor(bought: readonly Purchase[]): readonly Amount[] | null {
  return bought.length < FEWEST ? null : summed(bought.flatMap(({ value }) => value ?? []))
}

function summed(amounts: readonly Amount[]): readonly Amount[] {
  return [...Map.groupBy(amounts, ({ currency }) => currency)]
    .map(([currency, some]) => ({ currency, minor: some.reduce((sum, { minor }) => sum + minor, 0) }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
}

function mostUsed(bought: readonly Purchase[]): string | null {
  const by = Map.groupBy(
    bought.flatMap(({ value }) => value?.currency ?? []),
    (currency) => currency,
  )
  return [...by].toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}
