import type { KeptExpected } from '../../db/queries/expected-calls.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { ShownExpected } from '../../views/expected/records.ts'

/** An expected call as somebody sees it, with what they may say of it. */
export function shownCall(call: KeptExpected | undefined, viewer: Viewer): ShownExpected | undefined {
  if (!call) return undefined
  const { notHeld } = call
  return {
    id: call.id,
    startsAt: call.startsAt,
    customer: call.customers[0] ?? null,
    title: call.title,
    notHeld: notHeld && { reason: notHeld.reason, by: notHeld.by, isAgreed: notHeld.agreedBy !== null },
    mayAgree:
      notHeld !== null && notHeld.agreedBy === null && notHeld.byId !== viewer.id && viewer.id !== call.repId,
    mayUndo: notHeld !== null && (notHeld.byId === viewer.id || viewer.role !== 'rep'),
  }
}
