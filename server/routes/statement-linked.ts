import type { Context } from 'hono'
import { type Adjustment, adjustmentsFor } from '../../db/queries/adjustments.ts'
import type { KeptStatement } from '../../db/queries/statements.ts'
import { money } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { LinkedRow } from '../../views/statements/linked.tsx'
import { approvalsNeeded } from '../pay/adjustment.ts'
import type { AppEnv } from '../web/env.ts'

/** The other side of every correction: what corrects this statement later, and which earlier ones it corrects. */
export async function linkedOf(c: Context<AppEnv>, kept: KeptStatement): Promise<readonly LinkedRow[]> {
  const { reader, viewer } = c.var
  const all = (await adjustmentsFor(reader, viewer)).filter(
    (one) => one.approvals.length >= approvalsNeeded(one),
  )
  const paid = new Set(kept.statement.adjustments?.map(({ id }) => id))
  return [
    ...all.filter(({ statement }) => statement === kept.id).map(laterOf),
    ...all.filter(({ id }) => paid.has(id)).map(earlierOf),
  ]
}

function laterOf(one: Adjustment): LinkedRow {
  const say = words.periods.linked
  const says = say.later(one.line, money(one.minor, one.currency))
  return {
    says: [says, one.into ? '' : say.waits(one.currency)].join(' ').trim(),
    why: whyOf(one),
    href: one.into && paths.statement(one.into.statementId),
  }
}

function earlierOf(one: Adjustment): LinkedRow {
  const says = words.periods.linked.earlier(one.line, one.fromPeriodName, money(one.minor, one.currency))
  return { says, why: whyOf(one), href: paths.statement(one.statement) }
}

function whyOf({ reason, why }: Adjustment): string {
  return [words.periods.corrections.reasons[reason], why].join(' ').trim()
}
