import type { Context } from 'hono'
import { outcomesOfAppeals } from '../../db/queries/appeals.ts'
import { receiptFor } from '../../db/queries/ledger.ts'
import { approvalsOf, stepsOf } from '../../db/queries/period-steps.ts'
import { findPeriod } from '../../db/queries/periods.ts'
import { findPlan } from '../../db/queries/plans.ts'
import { installation } from '../../db/queries/settings.ts'
import { signersOf } from '../../db/queries/signatures.ts'
import { acknowledgementOf } from '../../db/queries/statement-acknowledgements.ts'
import { type KeptStatement, statementsOfRep } from '../../db/queries/statements.ts'
import { day, timeOfDay } from '../../views/format.ts'
import { paths } from '../../views/paths.ts'
import type { Reading, StatementWays } from '../../views/statements/reading.tsx'
import type { StatementStanding, StatementState } from '../../views/statements/records.ts'
import { upholdRates } from '../grading/appeal.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'

/** What a statement does not hold itself: whose it is, who signed and approved, and where its period stands. */
export async function standingOf(c: Context<AppEnv>, kept: KeptStatement): Promise<StatementStanding> {
  const { reader, viewer } = c.var
  const { organisation } = await installation(reader)
  const period = await findPeriod(reader, kept.periodId)
  const preview = (await stepsOf(reader, kept.periodId)).findLast((step) => step.to === 'preview')
  const until = preview?.until ?? null
  return {
    organisation,
    name: kept.repName,
    state: stateOf(kept),
    isReplaced: (await newestOf(c, kept)) !== kept.id,
    period: period?.state ?? 'open',
    previewUntil: until && `${day(until, zoneOf(c))}, ${timeOfDay(until, zoneOf(c))}`,
    signedOn: await signedOn(c, kept),
    frozenOn: kept.frozenAt && civilToday(new Date(kept.frozenAt), zoneOf(c)),
    receipt: await receiptFor(reader, kept),
    approvedBy: (await approvalsOf(reader, kept.periodId)).map(({ name }) => name),
    appeals: appealsSoFar(upholdRates(await outcomesOfAppeals(reader))),
    isOwn: kept.repId === viewer.id,
  }
}

/** Where a statement stands for whoever reads a list. */
export function stateOf({ frozenAt, statement }: KeptStatement): StatementState {
  if (frozenAt) return 'frozen'
  return statement.lines.some((line) => line.wouldHaveBeen !== null) ? 'shadow' : 'preview'
}

/** Whether whose it is has read it, for them, HR and whoever checks. */
export async function readingOf(
  { var: { reader } }: Context<AppEnv>,
  { id }: KeptStatement,
): Promise<Reading> {
  return { at: (await acknowledgementOf(reader, id))?.at ?? null }
}

/** Where a statement leads whoever reads it. */
export async function waysOf(c: Context<AppEnv>, kept: KeptStatement): Promise<StatementWays> {
  const { id, repId, statement } = kept
  const newest = await newestOf(c, kept)
  const isNewest = newest === id
  const isOwn = repId === c.var.viewer.id && isNewest
  const isGraded = statement.lines.some((line) => line.grade !== null)
  return {
    acknowledgement: isOwn ? paths.statementAcknowledgement(id) : null,
    pdf: paths.statementPdf(id),
    newest: isNewest ? null : paths.statement(newest),
    whatIf: isOwn && isGraded ? paths.statementWhatIf(id) : null,
    letter: isNewest && isBelowTarget(statement) ? paths.statementLetter(id) : null,
  }
}

/** The version of a statement that stands now. */
async function newestOf({ var: { reader, viewer } }: Context<AppEnv>, kept: KeptStatement): Promise<string> {
  const all = await statementsOfRep(reader, viewer, kept.repId)
  return all.find((one) => one.periodId === kept.periodId)?.id ?? kept.id
}

/** Whether somebody is paid less than their target, corrections of earlier statements apart. */
export function isBelowTarget({ lines, targetMinor }: KeptStatement['statement']): boolean {
  return lines.reduce((sum, line) => sum + line.amountMinor, 0) < targetMinor
}

async function signedOn(c: Context<AppEnv>, { statement, repId }: KeptStatement): Promise<string | null> {
  const { reader } = c.var
  const plan = await findPlan(reader, statement.plan.id)
  const signed = plan && (await signersOf(reader, statement.plan.id, plan.hash)).get(repId)
  return signed === undefined ? null : civilToday(new Date(signed), zoneOf(c))
}

function appealsSoFar(
  rates: ReturnType<typeof upholdRates>,
): NonNullable<StatementStanding['appeals']> | null {
  const sum = (of: 'decided' | 'upheld') => rates.reduce((all, one) => all + one[of], 0)
  return sum('decided') === 0 ? null : { upheld: sum('upheld'), decided: sum('decided') }
}
