import { allPeriods } from '../../../db/queries/periods.ts'
import { promisesOfRep } from '../../../db/queries/promises.ts'
import type { Source } from './point.ts'

/** What is owed and overdue, due or about to break, soonest first. What a frozen period counted is settled. */
export const duePromises: Source = async ({ db, meeting, eyes, soon }) => {
  const settled = (await allPeriods(db)).find((period) => period.frozenAt !== null)?.to ?? ''
  const ours = (await promisesOfRep(db, eyes, meeting.rep.id)).filter(
    ({ owner, verdict }) => owner !== 'customer' && verdict !== 'no',
  )
  return ours.map((promise) => {
    const { dueOn, outcome } = promise
    const isProposed = outcome === null && dueOn !== null && dueOn > settled && dueOn <= soon
    return { point: { kind: 'promise', promise }, isProposed }
  })
}
