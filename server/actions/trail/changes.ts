import { changesOf, type FactChange } from '../../../db/queries/customer-facts.ts'
import { fieldNames } from '../../../db/queries/customer-fields.ts'
import { type Entry, type TrailSource, windowed } from './entry.ts'

/** Something known of a customer that somebody changed. */
export interface ChangeEntry extends Entry {
  readonly kind: 'change'
  readonly change: FactChange
  /** What a field that was defined here is called. */
  readonly fieldName: string | null
}

export const changes: TrailSource<ChangeEntry> = {
  kind: 'change',
  entriesOf: async (db, _viewer, window) => {
    const names = await fieldNames(db)
    const found = await changesOf(db, window.customerIds)
    return windowed(
      found.map((change) => ({
        kind: 'change',
        key: `change:${change.id}`,
        at: change.at,
        customerId: change.customerId,
        path: null,
        change,
        fieldName: names.get(change.field.replace('field:', '')) ?? null,
      })),
      window,
    )
  },
}
