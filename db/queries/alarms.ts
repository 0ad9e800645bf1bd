import type { Kysely } from 'kysely'
import { type BehaviourName, behaviourNames } from '../../server/grading/behaviours.ts'
import { canonicalJson } from '../../server/pay/canonical.ts'
import type { Goodhart } from '../../server/pay/fairness/goodhart.ts'
import { oneAtATime } from '../dialect.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { enter } from './ledger.ts'

/** So many people must say that an alarm may end. */
export const liftersNeeded = 2

/** Somebody's word that an alarm may end. */
export interface Lift {
  readonly personId: string
  readonly name: string
  readonly why: string
  readonly at: string
}

/** A measure that rose while what it should bring did not: its weight is frozen until two people lift it. */
export interface Alarm {
  readonly id: string
  readonly planId: string
  readonly periodId: string
  readonly periodName: string
  readonly behaviour: BehaviourName
  readonly evidence: Goodhart
  readonly raisedAt: string
  readonly lifts: readonly Lift[]
  /** The instant of the second word; `null` while the weight is frozen. */
  readonly liftedAt: string | null
}

/** The behaviours of a plan, in any of its versions, whose weight is frozen at an instant: they are paid at target. */
export async function frozenWeights(
  db: Kysely<Database>,
  planId: string,
  on: string,
): Promise<readonly BehaviourName[]> {
  const plan = await db.selectFrom('plans').select('name').where('id', '=', planId).executeTakeFirst()
  if (!plan) return []
  const rows = await db
    .selectFrom('alarms')
    .innerJoin('plans', 'plans.id', 'alarms.plan_id')
    .select((eb) => [
      'alarms.behaviour',
      eb
        .selectFrom('alarm_lifts')
        .whereRef('alarm_lifts.alarm_id', '=', 'alarms.id')
        .where('alarm_lifts.at', '<=', on)
        .select(({ fn }) => fn.countAll().as('n'))
        .as('lifts'),
    ])
    .where('plans.name', '=', plan.name)
    .where('alarms.raised_at', '<=', on)
    .execute()
  const frozen = new Set(
    rows.filter(({ lifts }) => Number(lifts) < liftersNeeded).map((one) => one.behaviour),
  )
  return behaviourNames.filter((name) => frozen.has(name))
}

/** Every alarm, or those raised at the close of one period, the latest first. They name nobody's figures. */
export async function alarmsOf(db: Kysely<Database>, periodId?: string): Promise<readonly Alarm[]> {
  const rows = await db
    .selectFrom('alarms')
    .innerJoin('periods', 'periods.id', 'alarms.period_id')
    .selectAll('alarms')
    .select('periods.name as period_name')
    .$if(periodId !== undefined, (query) => query.where('alarms.period_id', '=', periodId ?? ''))
    .orderBy('raised_at', 'desc')
    .orderBy('behaviour')
    .execute()
  const lifts = await liftsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const said = lifts.filter((one) => one.alarmId === row.id).map(({ alarmId: _alarm, ...lift }) => lift)
    return {
      id: row.id,
      planId: row.plan_id,
      periodId: row.period_id,
      periodName: row.period_name,
      behaviour: row.behaviour as BehaviourName,
      evidence: JSON.parse(row.evidence) as Goodhart,
      raisedAt: row.raised_at,
      lifts: said,
      liftedAt: said[liftersNeeded - 1]?.at ?? null,
    }
  })
}

async function liftsOf(db: Kysely<Database>, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('alarm_lifts')
    .innerJoin('people', 'people.id', 'alarm_lifts.person_id')
    .selectAll('alarm_lifts')
    .select('people.name')
    .where('alarm_id', 'in', ids)
    .orderBy('at')
    .orderBy('person_id')
    .execute()
  return rows.map(({ alarm_id: alarmId, person_id: personId, name, why, at }) => ({
    alarmId,
    personId,
    name,
    why,
    at,
  }))
}

/** Raises an alarm at the close of a period: the weight is frozen from the next grading on. Once a period and behaviour. */
export async function raiseAlarm(
  db: Kysely<Database>,
  alarm: Pick<Alarm, 'planId' | 'periodId' | 'behaviour' | 'evidence'> & { readonly now: string },
): Promise<boolean> {
  const { planId, periodId, behaviour, evidence, now } = alarm
  return inTransaction(db, async (trx) => {
    await oneAtATime(trx, `alarms of ${periodId}`)
    const known = await trx
      .selectFrom('alarms')
      .select('id')
      .where('period_id', '=', periodId)
      .where('behaviour', '=', behaviour)
      .executeTakeFirst()
    if (known) return false
    const id = newId()
    await trx
      .insertInto('alarms')
      .values({
        id,
        plan_id: planId,
        period_id: periodId,
        behaviour,
        evidence: canonicalJson(evidence),
        raised_at: now,
      })
      .execute()
    const payload = { what: 'weight-frozen', id, plan: planId, period: periodId, behaviour }
    await enter(trx, { at: now, kind: 'audit', payload })
    return true
  })
}

/** Somebody's word that an alarm may end, with their reason; each says it once. Answers whether it was new. */
export async function liftAlarm(
  db: Kysely<Database>,
  {
    id,
    personId,
    why,
    now,
  }: { readonly id: string; readonly personId: string; readonly why: string; readonly now: string },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    await oneAtATime(trx, `alarm ${id}`)
    const alarm = (await alarmsOf(trx)).find((one) => one.id === id)
    if (!alarm || alarm.liftedAt !== null || alarm.lifts.some((one) => one.personId === personId))
      return false
    await trx.insertInto('alarm_lifts').values({ alarm_id: id, person_id: personId, why, at: now }).execute()
    const isLifted = alarm.lifts.length + 1 >= liftersNeeded
    const what = isLifted ? 'weight-lifted' : 'weight-lift-proposed'
    const payload = { what, id, plan: alarm.planId, behaviour: alarm.behaviour, by: personId }
    await enter(trx, { at: now, kind: 'audit', payload })
    return true
  })
}
