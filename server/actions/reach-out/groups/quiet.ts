import { silenceOf } from '../../silences.ts'
import type { Group } from '../row.ts'

/** Days before the clock runs out from which on somebody is on the list. */
const BEFORE = 4
/** Whoever heard nothing for longer than this is no matter of a morning. */
const LONGEST = 56

/** Customers who have heard nothing from us for nearly two weeks or more, the longest first. */
export const goneQuiet: Group = async (db, { viewer, customerIds, now }) =>
  [...(await silenceOf(db, viewer, customerIds, now)).values()]
    .filter(({ state, days, limit }) => {
      const isSoon = state === 'running' && days >= limit - BEFORE
      return (isSoon || state === 'silent') && days <= LONGEST
    })
    .toSorted((a, b) => b.days - a.days || (a.customerId < b.customerId ? -1 : 1))
    .map(({ customerId, repId, since, days, writeOn }) => ({
      customerId,
      repId,
      because: { kind: 'quiet', since: since ?? '', days, writeOn },
      said: null,
    }))
