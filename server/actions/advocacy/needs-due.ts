import type { AdvocacyCase } from '../../../db/queries/advocacy-cases.ts'
import type { ConfirmedNeed } from '../../../db/queries/case-needs.ts'
import type { AdvocacyDue } from '../../grading/advocacy.ts'
import { belongsTo, type Period } from '../../grading/period.ts'
import { dateOf, localTime } from '../../measures/civil-date.ts'

interface Facts {
  readonly period: Period
  readonly now: string
  /** The rep’s cases. */
  readonly cases: readonly AdvocacyCase[]
}

/** So long a case may be opened after the customer needed it. */
const IN_TIME_MS = 14 * 86_400_000

/**
 * Needs for a case that were never raised: somebody else than the rep confirmed them, and two weeks passed without a case
 * of the rep for that customer. What only the machine heard is none.
 */
export function needsDue(
  needs: readonly ConfirmedNeed[],
  { period, now, cases }: Facts,
): readonly AdvocacyDue[] {
  return needs
    .filter(({ saidAt }) => belongsTo(saidAt, period) && since(saidAt, now) > IN_TIME_MS)
    .filter((need) => !cases.some((one) => meets(one, need)))
    .map(({ conversationId, utterance, customerId, account, saidAt }) => ({
      id: `need:${conversationId}:${utterance}`,
      customer: account ?? customerId,
      on: dateOf(localTime(saidAt, period.timeZone)?.day ?? 0),
      raised: false,
      answered: false,
      open: null,
      evidence: [{ conversation: conversationId, utterance }],
    }))
}

function meets(one: AdvocacyCase, need: ConfirmedNeed): boolean {
  if (one.withdrawnAt !== null || one.customerId !== need.customerId) return false
  const after = since(need.saidAt, one.raisedAt)
  return one.conversationId === need.conversationId || (after >= 0 && after <= IN_TIME_MS)
}

function since(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from)
}
