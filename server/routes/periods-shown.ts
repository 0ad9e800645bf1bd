import type { Context } from 'hono'
import { type Adjustment, adjustmentsFor } from '../../db/queries/adjustments.ts'
import { lateArrivals } from '../../db/queries/late-arrivals.ts'
import { leavesOf } from '../../db/queries/leaves.ts'
import { runningOf } from '../../db/queries/pay-runs.ts'
import { activePeople, type Person } from '../../db/queries/people.ts'
import { stepsOf } from '../../db/queries/period-steps.ts'
import type { KeptPeriod } from '../../db/queries/periods.ts'
import { planDays } from '../../db/queries/plan-days.ts'
import { findPlan, type KeptPlan } from '../../db/queries/plans.ts'
import { installation } from '../../db/queries/settings.ts'
import { signersOf } from '../../db/queries/signatures.ts'
import { statementsOfPeriod } from '../../db/queries/statements.ts'
import { day, money } from '../../views/format.ts'
import type { Board, PaidRow } from '../../views/periods/records.ts'
import { whyNotApprove } from '../actions/close/approvers.ts'
import { employeeOf, payeesIn } from '../actions/close/payees.ts'
import { standingOf } from '../actions/close/standing.ts'
import { coveredIn } from '../actions/covered.ts'
import { approvalsNeeded } from '../pay/adjustment.ts'
import { isClosed, isReadyForApproval, isRepsAlone, wantingFor } from '../pay/period-way.ts'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'
import { waysOf } from '../web/fresh-password.ts'

/** Everything the board of one period shows. */
export async function boardOf(c: Context<AppEnv>, period: KeptPeriod): Promise<Board> {
  const { reader, viewer, now } = c.var
  const { timeZone } = await installation(reader)
  const stood = await standingOf(reader, viewer, period, { now: now().toISOString(), timeZone })
  const plan = await findPlan(reader, period.planId)
  const { standing } = stood
  return {
    period,
    counting: await runningOf(reader, period.id),
    plan: { name: plan?.plan.name ?? '', version: plan?.plan.version ?? 0, id: period.planId },
    steps: (await stepsOf(reader, period.id)).map((one) => ({ ...one, on: day(one.at, zoneOf(c)) })),
    wanting: wantingFor(standing),
    openAppeals: standing.openAppeals,
    unopened: standing.unopened,
    approvals: stood.approvals.map((one) => ({ name: one.name, on: day(one.at, zoneOf(c)) })),
    previewUntil: standing.previewUntil && day(standing.previewUntil, zoneOf(c)),
    statements: standing.statements,
    hash: stood.hash,
    isReady: isReadyForApproval(standing),
    cannot: await whyNotApprove(reader, viewer, period),
    losses: isRepsAlone(period.state)
      ? null
      : stood.losses.map(({ kept: { id, repName, statement }, opened }) => ({
          ...{ id, name: repName },
          pays: money(statement.totalMinor, statement.currency),
          target: money(statement.targetMinor, statement.currency),
          opened: opened && { name: opened.byName, on: day(opened.at, zoneOf(c)) },
        })),
    appeals: stood.appeals.map(({ id, rep, dueAt }) => ({
      id,
      name: rep.name,
      until: day(dueAt, zoneOf(c)),
    })),
    gaps: await gapsOf(c, period, timeZone),
    people: plan ? await paidBy(c, period, plan, timeZone) : [],
    leaves: await leavesIn(c, period),
    corrections: await correctionsOf(c, period),
    lines: isClosed(period.state) ? await linesOf(c, period) : [],
    isClosed: isClosed(period.state),
    ways: await waysOf(c),
  }
}

async function repsOf(c: Context<AppEnv>): Promise<readonly Person[]> {
  return (await activePeople(c.var.reader)).filter((one) => one.role === 'rep')
}

async function gapsOf(c: Context<AppEnv>, period: KeptPeriod, timeZone: string): Promise<Board['gaps']> {
  const { reader, viewer, now } = c.var
  const ids = (await repsOf(c)).map(({ id }) => id)
  const covered = await coveredIn(
    reader,
    ids,
    { from: period.from, to: period.to, timeZone },
    period.measuredAt ?? now().toISOString(),
    viewer.id,
  )
  const gaps = covered.filter((one) => one.isKnown && one.counted.missing.length > 0)
  const { from, to, measuredAt } = period
  return {
    missing: gaps.reduce((sum, one) => sum + one.counted.missing.length, 0),
    reps: gaps.length,
    unknown: covered.filter((one) => !one.isKnown).length,
    late: measuredAt === null ? 0 : await lateArrivals(reader, { from, to, after: measuredAt }),
  }
}

async function paidBy(
  c: Context<AppEnv>,
  period: KeptPeriod,
  plan: KeptPlan,
  timeZone: string,
): Promise<readonly PaidRow[]> {
  const { reader } = c.var
  const signers = await signersOf(reader, plan.plan.id, plan.hash)
  const said = await planDays(reader)
  const payeeOf = await payeesIn(reader, period, plan, { from: period.from, to: period.to, timeZone })
  const paid = (await repsOf(c)).filter((one) => plan.plan.atTargetMinor[employeeOf(one)] !== undefined)
  return Promise.all(
    paid.map(async (rep) => {
      const { worked = null } = await payeeOf(rep)
      const { firstOn = null, lastOn = null } = said.get(rep.id) ?? {}
      const at = signers.get(rep.id)
      const signed = at === undefined ? null : day(at, zoneOf(c))
      return { id: rep.id, name: rep.name, signed, worked, firstOn, lastOn }
    }),
  )
}

async function leavesIn(c: Context<AppEnv>, { from, to }: KeptPeriod): Promise<Board['leaves']> {
  const all = await Promise.all(
    (await repsOf(c)).map(async ({ id, name }) =>
      (await leavesOf(c.var.reader, id, from)).map((one) => ({ ...one, name })),
    ),
  )
  return all.flat().filter((one) => one.from <= to)
}

async function correctionsOf(c: Context<AppEnv>, { id }: KeptPeriod): Promise<Board['corrections']> {
  const { reader, viewer } = c.var
  const all = await adjustmentsFor(reader, viewer)
  return all.filter((one) => one.fromPeriodId === id).map((one) => correctionOf(one, viewer.id))
}

function correctionOf(one: Adjustment, viewerId: string): Board['corrections'][number] {
  const left = Math.max(0, approvalsNeeded(one) - one.approvals.length)
  const isOpen = left > 0 && !one.isWithdrawn
  const isTheirs = one.madeById === viewerId
  return {
    ...{ id: one.id, statementId: one.statement, name: one.repName, line: one.line },
    amount: money(one.minor, one.currency),
    currency: one.currency,
    ...{ reason: one.reason, why: one.why, madeBy: one.madeByName },
    letBy: one.approvals.map(({ name }) => name),
    left,
    isPaid: one.into !== null,
    mayApprove: isOpen && !isTheirs && !one.approvals.some(({ personId }) => personId === viewerId),
    isWithdrawn: one.isWithdrawn,
    mayWithdraw: isOpen && isTheirs,
  }
}

async function linesOf(c: Context<AppEnv>, { id }: KeptPeriod): Promise<Board['lines']> {
  const kept = await statementsOfPeriod(c.var.reader, c.var.viewer, id)
  return kept.flatMap((one) =>
    one.statement.lines.map((line) => ({
      value: `${one.id}.${line.number}`,
      name: one.repName,
      line,
      amount: money(line.amountMinor, one.statement.currency),
    })),
  )
}
