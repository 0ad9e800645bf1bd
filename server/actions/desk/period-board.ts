import type { Kysely } from 'kysely'
import { payrollCutoffs } from '../../../db/queries/payroll-cutoffs.ts'
import { activePeople, type Person, type Viewer } from '../../../db/queries/people.ts'
import type { KeptPeriod } from '../../../db/queries/periods.ts'
import { findPlan } from '../../../db/queries/plans.ts'
import { installation } from '../../../db/queries/settings.ts'
import { signersOf } from '../../../db/queries/signatures.ts'
import type { Database } from '../../../db/schema.ts'
import type { WorkingDays } from '../../grading/working-days.ts'
import { cutoffAfter, earliestFreeze } from '../../pay/cutoff.ts'
import { isClosed, type Wanting, wantingFor } from '../../pay/period-way.ts'
import { civilToday } from '../../web/frame.ts'
import { employeeOf } from '../close/payees.ts'
import { type Stood, standingOf } from '../close/standing.ts'
import { coveredIn } from '../covered.ts'
import { holidaysOf } from '../holidays.ts'

/** Some of all. */
export interface Part {
  readonly some: number
  readonly of: number
}

/** A period as HR has it before them. Civil dates. */
export interface BoardPeriod {
  readonly period: KeptPeriod
  /** What is wanting before its next step. */
  readonly wanting: readonly Wanting[]
  /** Until when the clock runs that its next step waits for; `null` where none does. */
  readonly until: string | null
  readonly statements: number
  /** Statements below target, and those of them that nobody opened as they are. */
  readonly losses: Part
  readonly approvals: number
  readonly appeals: { readonly open: number; readonly answerBy: string | null }
  /** Whoever the plan pays and has not signed it. */
  readonly unsigned: Part
  /** Reps of whom nobody but themselves can say whether everything came in. */
  readonly uncovered: Part
  /** When payroll needs it, and whether that was said of this period alone; `null` where nobody has said. */
  readonly cutoff: { readonly on: string; readonly isOwn: boolean } | null
  /** The first day on which it could be frozen; `null` once it is. */
  readonly earliest: string | null
  /** Its clocks cannot end before payroll needs it. */
  readonly isLate: boolean
}

interface Board {
  readonly now: Date
  readonly timeZone: string
  readonly reps: readonly Person[]
  readonly week: WorkingDays
  readonly cutoffs: Awaited<ReturnType<typeof payrollCutoffs>>
}

/** Every one of these periods: where it stands, what it waits for, and whether it will be ready for payroll. */
export async function periodBoard(
  db: Kysely<Database>,
  viewer: Viewer,
  periods: readonly KeptPeriod[],
  now: Date,
): Promise<readonly BoardPeriod[]> {
  const { timeZone, country } = await installation(db)
  const reps = (await activePeople(db)).filter((person) => person.role === 'rep')
  const week = { isOff: holidaysOf(country) }
  const board = { now, timeZone, reps, week, cutoffs: await payrollCutoffs(db) }
  const all: BoardPeriod[] = []
  for (const period of periods) all.push(await boardPeriod(db, viewer, period, board))
  return all
}

async function boardPeriod(
  db: Kysely<Database>,
  viewer: Viewer,
  period: KeptPeriod,
  board: Board,
): Promise<BoardPeriod> {
  const { now, timeZone, reps } = board
  const stood = await standingOf(db, viewer, period, { now: now.toISOString(), timeZone })
  const { standing, losses, approvals, appeals } = stood
  const isOver = isClosed(period.state)
  return {
    period,
    wanting: wantingFor(standing),
    until: untilOf(period, stood, timeZone),
    statements: standing.statements,
    losses: { some: standing.unopened, of: losses.length },
    approvals: approvals.length,
    appeals: { open: appeals.length, answerBy: dayOf(appeals[0]?.dueAt ?? null, timeZone) },
    unsigned: isOver ? none : await unsignedOf(db, period, reps),
    uncovered: isOver ? none : await uncoveredIn(db, period, board),
    ...payrollOf(period, stood, board),
  }
}

const none: Part = { some: 0, of: 0 }

function untilOf(period: KeptPeriod, { standing, appeals }: Stood, timeZone: string): string | null {
  if (period.state === 'open') return standing.today <= period.to ? period.to : null
  if (period.state === 'preview') return dayOf(standing.previewUntil, timeZone)
  return period.state === 'appeals' ? dayOf(appeals.at(-1)?.dueAt ?? null, timeZone) : null
}

async function unsignedOf(db: Kysely<Database>, period: KeptPeriod, reps: readonly Person[]): Promise<Part> {
  const kept = await findPlan(db, period.planId)
  if (!kept) return none
  const signers = await signersOf(db, period.planId, kept.hash)
  const paid = reps.filter((rep) => kept.plan.atTargetMinor[employeeOf(rep)] !== undefined)
  return { some: paid.filter((rep) => !signers.has(rep.id)).length, of: paid.length }
}

async function uncoveredIn(
  db: Kysely<Database>,
  { from, to }: KeptPeriod,
  { reps, timeZone, now }: Board,
): Promise<Part> {
  if (from > civilToday(now, timeZone)) return none
  const ids = reps.map((rep) => rep.id)
  const covered = await coveredIn(db, ids, { from, to, timeZone }, now.toISOString())
  return { some: covered.filter((one) => !one.isKnown).length, of: reps.length }
}

function payrollOf(period: KeptPeriod, { standing, appeals }: Stood, { cutoffs, week, timeZone }: Board) {
  const own = cutoffs.ofPeriods.get(period.id)
  const usual = cutoffs.dayOfMonth === null ? null : cutoffAfter(period.to, cutoffs.dayOfMonth)
  const on = own ?? usual
  const { state, to, today, previewUntil } = standing
  const clocks = {
    ...{ state, to, today },
    previewUntil: dayOf(previewUntil, timeZone),
    answersUntil: dayOf(appeals.at(-1)?.dueAt ?? null, timeZone),
  }
  const earliest = earliestFreeze(clocks, week)
  return {
    cutoff: on === null ? null : { on, isOwn: own !== undefined },
    earliest,
    isLate: on !== null && earliest !== null && earliest > on,
  }
}

function dayOf(instant: string | null, timeZone: string): string | null {
  return instant === null ? null : civilToday(new Date(instant), timeZone)
}
