import { type Approach, approachesTo, beganAt } from '../../../db/queries/approaches.ts'
import { peopleFor } from '../../../db/queries/people.ts'
import { type Entry, type TrailSource, windowed } from './entry.ts'

/** Somebody of ours who went to them, by themselves or because they were on our site. */
export interface ApproachEntry extends Entry {
  readonly kind: 'approach'
  readonly approach: Approach
  readonly rep: string
}

/** A rep’s own, and for a manager those of the team; an offer nobody took up is nothing between us and them. */
export const approaches: TrailSource<ApproachEntry> = {
  kind: 'approach',
  entriesOf: async (db, viewer, window) => {
    const theirs = new Map((await peopleFor(db, viewer)).map((one) => [one.id, one.name]))
    const found = await approachesTo(db, window.customerIds)
    return windowed(
      found.flatMap((approach) => {
        const rep = theirs.get(approach.repId)
        if (rep === undefined || approach.claimedAt === null) return []
        return [
          {
            kind: 'approach',
            key: `approach:${approach.id}`,
            at: beganAt(approach),
            customerId: approach.customerId ?? '',
            path: null,
            approach,
            rep,
          },
        ]
      }),
      window,
    )
  },
}
