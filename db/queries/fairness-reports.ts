import type { Kysely, Selectable } from 'kysely'
import { canonicalJson, hashOf } from '../../server/pay/canonical.ts'
import type { FairnessReport, Subject } from '../../server/pay/fairness/report.ts'
import { oneAtATime } from '../dialect.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { FairnessReportsTable } from '../tables/fairness.ts'
import { inTransaction } from '../transaction.ts'
import { enter } from './ledger.ts'
import type { Viewer } from './people.ts'

/** The one fairness report of a period, as it was made at its close. */
export interface KeptReport {
  readonly periodId: string
  readonly report: FairnessReport
  readonly hash: string
  readonly madeAt: string
}

/** Who reads the figures of groups; the workers' representative reads the verdicts. */
export const readersOfGroups = ['hr', 'fairness', 'auditor'] as const
export const readersOfVerdicts = [...readersOfGroups, 'workers-rep'] as const

/** The report of a period, for whoever may read it; whoever reads verdicts alone gets no group. */
export async function fairnessOf(
  db: Kysely<Database>,
  { role }: Pick<Viewer, 'role'>,
  periodId: string,
): Promise<KeptReport | undefined> {
  if (!readersOfVerdicts.some((one) => one === role)) return undefined
  const row = await db
    .selectFrom('fairness_reports')
    .selectAll()
    .where('period_id', '=', periodId)
    .executeTakeFirst()
  if (!row) return undefined
  const kept = toReport(row)
  return readersOfGroups.some((one) => one === role) ? kept : { ...kept, report: verdictsAlone(kept.report) }
}

function verdictsAlone({ subjects, together }: FairnessReport): FairnessReport {
  return {
    together,
    subjects: subjects.map((one) => ({
      ...one,
      facts: one.facts.map((fact) => ({ ...fact, groups: [] })),
    })),
  }
}

/** What a plan's closed periods came to, in any of its versions, up to a day: the earliest first. */
export async function reportsOfPlan(
  db: Kysely<Database>,
  planName: string,
  until: string,
): Promise<readonly { readonly from: string; readonly to: string; readonly report: FairnessReport }[]> {
  const rows = await db
    .selectFrom('fairness_reports')
    .innerJoin('periods', 'periods.id', 'fairness_reports.period_id')
    .innerJoin('plans', 'plans.id', 'periods.plan_id')
    .selectAll('fairness_reports')
    .select(['periods.from_on', 'periods.to_on'])
    .where('plans.name', '=', planName)
    .where('periods.to_on', '<=', until)
    .orderBy('periods.from_on')
    .execute()
  return rows.map((row) => ({ from: row.from_on, to: row.to_on, report: toReport(row).report }))
}

/** What the last closed period of a plan, in any of its versions, asks to hold. */
export interface Held {
  readonly periodId: string
  readonly periodName: string
  readonly subjects: readonly Subject[]
}

/** The subjects of which the latest report of a plan says to act: their weight is not to grow. No figure is in it. */
export async function heldIn(db: Kysely<Database>, planName: string): Promise<Held | null> {
  const row = await db
    .selectFrom('fairness_reports')
    .innerJoin('periods', 'periods.id', 'fairness_reports.period_id')
    .innerJoin('plans', 'plans.id', 'periods.plan_id')
    .selectAll('fairness_reports')
    .select('periods.name')
    .where('plans.name', '=', planName)
    .orderBy('periods.to_on', 'desc')
    .executeTakeFirst()
  if (!row) return null
  const { periodId, report } = toReport(row)
  const subjects = report.subjects.filter(({ verdict }) => verdict === 'act').map(({ subject }) => subject)
  return { periodId, periodName: row.name, subjects }
}

/** Keeps the report of a period, once: a second one could be held against it. Answers whether it was kept. */
export async function keepReport(
  db: Kysely<Database>,
  given: {
    readonly periodId: string
    readonly report: FairnessReport
    readonly madeBy: string | null
    readonly now: string
  },
): Promise<boolean> {
  const { periodId, report, madeBy, now } = given
  return inTransaction(db, async (trx) => {
    await oneAtATime(trx, `fairness of ${periodId}`)
    const known = await trx
      .selectFrom('fairness_reports')
      .select('id')
      .where('period_id', '=', periodId)
      .executeTakeFirst()
    if (known) return false
    const id = newId()
    const text = canonicalJson(report)
    const hash = hashOf(text)
    await trx
      .insertInto('fairness_reports')
      .values({ id, period_id: periodId, report: text, hash, made_by: madeBy, made_at: now })
      .execute()
    const payload = { what: 'fairness-report', id, period: periodId, seal: hash }
    await enter(trx, { at: now, kind: 'audit', payload })
    return true
  })
}

function toReport(row: Selectable<FairnessReportsTable>): KeptReport {
  if (hashOf(row.report) !== row.hash)
    throw new Error(`The fairness report of period ${row.period_id} was changed`)
  return {
    periodId: row.period_id,
    report: JSON.parse(row.report) as FairnessReport,
    hash: row.hash,
    madeAt: row.made_at,
  }
}
