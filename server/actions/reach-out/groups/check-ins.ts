import { checkInsDue } from '../../check-ins.ts'
import type { Group } from '../row.ts'

/** Whoever bought something a while ago, and was not asked since how they like it. */
export const checkIns: Group = async (db, { viewer, now }) =>
  (await checkInsDue(db, viewer, now)).map(({ purchase, dueOn }) => ({
    customerId: purchase.customerId,
    repId: purchase.repId,
    because: { kind: 'check-in', what: purchase.what, boughtOn: purchase.at.slice(0, 10), dueOn },
    said: null,
  }))
