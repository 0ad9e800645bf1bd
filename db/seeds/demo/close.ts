import { decideAppeal } from '../../../server/actions/appeals/decide.ts'
import { fileAppeal } from '../../../server/actions/appeals/file.ts'
import { approvePeriod } from '../../../server/actions/close/approve.ts'
import { keepOpening } from '../../../server/actions/close/openings.ts'
import { takeStep } from '../../../server/actions/close/step.ts'
import { checkpointsIn } from '../../../server/actions/ledger/checkpoints.ts'
import type { PeriodState } from '../../../server/pay/period-way.ts'
import { findAppeal } from '../../queries/appeals.ts'
import { frozenStatementsOf } from '../../queries/frozen-evidence.ts'
import { findViewer } from '../../queries/people.ts'
import { hashOfPeriod, stepsOf } from '../../queries/period-steps.ts'
import type { KeptPeriod } from '../../queries/periods.ts'
import { statementsOfPeriod } from '../../queries/statements.ts'
import type { Stage } from './bring.ts'
import { type Calendar, instantOn, later, zone } from './calendar.ts'

/** A period goes its whole way: Hana moves it, the reps read it first, and Hana and Hugo approve it. */
export async function goTheWholeWay(
  { services: { db, config }, team: { hana, hugo } }: Stage,
  { id: periodId }: KeptPeriod,
  measuredOn: string,
  frozenAt?: string,
): Promise<void> {
  const checkpoints = checkpointsIn(config.dataDir)
  const step = async (from: PeriodState, now: string) => {
    const answer = await takeStep(db, hana, { periodId, from }, { now, timeZone: zone, checkpoints })
    if (!('state' in answer)) throw new Error(`The demo’s period stays ${from}: ${JSON.stringify(answer)}`)
  }
  await step('open', instantOn(measuredOn, '08:30'))
  await step('measured', instantOn(measuredOn, '09:00'))
  const preview = (await stepsOf(db, periodId)).find(({ to }) => to === 'preview')
  const over = later(preview?.until ?? '', 5)
  await step('preview', over)

  const statements = await statementsOfPeriod(db, hana, periodId)
  for (const [at, kept] of statements.entries()) await keepOpening(db, hana, kept, later(over, 10 + 4 * at))
  for (const [at, kept] of statements.slice(0, 2).entries())
    await keepOpening(db, hugo, kept, later(over, 60 + 5 * at))
  for (const [at, viewer] of [hana, hugo].entries()) {
    const approving = { periodId, hash: await hashOfPeriod(db, periodId) }
    await approvePeriod(db, viewer, approving, { now: later(over, 120 + 90 * at), timeZone: zone })
  }
  await step('approved', frozenAt ?? later(over, 240))
}

/** After the freeze Ravi is right about one promise that was none: the next statement pays what the line was short of. */
export async function correctLater(
  { services: { db }, team: { ravi } }: Stage,
  { id: periodId }: KeptPeriod,
  calendar: Calendar,
): Promise<void> {
  const [frozen] = await frozenStatementsOf(db, ravi.id, periodId)
  const late = frozen?.capsule.promises.find(({ outcome }) => outcome === 'late')
  if (!late) return
  const [filed, decided] = [later(calendar.frozenAt, 17 * 60), later(calendar.frozenAt, 20 * 60)]
  const words = 'She asked whether it could be done. I said that I would have to ask, and gave no day.'
  const wanted = { kind: 'commitment', about: late.id, reason: 'no-promise', words, proposed: {} } as const
  const answer = await fileAppeal(db, ravi, wanted, filed)
  const appeal = 'id' in answer ? await findAppeal(db, ravi, answer.id) : undefined
  const decider = appeal?.decider && (await findViewer(db, appeal.decider.id))
  if (!appeal || !decider) return
  const right = { outcome: 'upheld', words: 'He offered to ask. That is no promise.' } as const
  await decideAppeal(db, decider, { id: appeal.id, version: appeal.version, ...right }, decided)
}
