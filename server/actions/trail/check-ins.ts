import { type CheckIn, checkInsOf } from '../check-ins.ts'
import { type Entry, type TrailSource, windowed } from './entry.ts'

/** The day to ask how they like what they bought; done ones stand with the conversation that asked. */
export interface CheckInEntry extends Entry {
  readonly kind: 'check-in'
  readonly checkIn: CheckIn
}

export const checkIns: TrailSource<CheckInEntry> = {
  kind: 'check-in',
  entriesOf: async (db, viewer, window) => {
    if (window.now === undefined) return []
    const found = await checkInsOf(db, viewer, window.customerIds, window.now)
    return windowed(
      found
        .filter(({ doneOn }) => doneOn === null)
        .map((checkIn) => ({
          kind: 'check-in',
          key: `check-in:${checkIn.purchase.id}`,
          at: checkIn.dueOn,
          customerId: checkIn.purchase.customerId,
          path: null,
          checkIn,
        })),
      window,
    )
  },
}
