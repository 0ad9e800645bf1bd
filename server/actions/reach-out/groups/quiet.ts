import { mayHaveHeard } from '../../../../db/queries/known-next.ts'
import type { Viewer } from '../../../../db/queries/people.ts'
import { silenceOf } from '../../silences.ts'
import { goodFor, worksWith } from '../../trail/next-kept.ts'
import type { Group } from '../row.ts'

const DAY_MS = 86_400_000
/** Days before the clock runs out from which on somebody is on the list. */
const BEFORE = 4
/** Whoever heard nothing for longer than this is no matter of a morning. */
const LONGEST = 56

/** Customers who have heard nothing from us for nearly two weeks or more, the longest first. */
export const goneQuiet: Group = async (db, { viewer, customerIds, now }) => {
  const lately = await heardLately(db, viewer, now)
  const ids = customerIds.filter((id) => lately.has(id))
  return [...(await silenceOf(db, viewer, ids, now)).values()]
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
}

/** Whoever may be among them, for all that is known without looking at each; a day more, for that of their zone. */
async function heardLately(
  db: Parameters<Group>[0],
  viewer: Viewer,
  now: string,
): Promise<ReadonlySet<string>> {
  const good = await goodFor(db, now)
  const before = (days: number) => shifted(good.today, -days)
  return mayHaveHeard(db, worksWith(viewer) ?? '', {
    ...{ good, from: before(LONGEST + 1), until: before(good.silenceDays - BEFORE - 1) },
  })
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}
