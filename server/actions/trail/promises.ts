import { ledgerOf, type StandingPromise } from '../../../db/queries/promises.ts'
import { paths } from '../../../views/paths.ts'
import { isUnproved } from '../../measures/promise-state.ts'
import { type Entry, type TrailSource, windowed } from './entry.ts'

/** A promise, ours or theirs, where it was proved or let go; one that is open stands on its day. */
export interface PromiseEntry extends Entry {
  readonly kind: 'promise'
  readonly promise: StandingPromise
}

export const promises: TrailSource<PromiseEntry> = {
  kind: 'promise',
  entriesOf: async (db, viewer, window) => {
    const { customerIds, now } = window
    if (now === undefined) return []
    return windowed(
      (await ledgerOf(db, viewer, { customerIds, now })).flatMap((one) => {
        const at = one.outcome?.keptOn ?? one.outcome?.releasedAt ?? one.dueOn
        return at === null || at === undefined || one.saidAt === null ? [] : [entryOf(one, at, one.saidAt)]
      }),
      window,
    )
  },
}

function entryOf(one: StandingPromise, at: string, madeAt: string): PromiseEntry {
  return {
    kind: 'promise',
    key: `promise:${one.id}`,
    at,
    customerId: one.customer?.id ?? '',
    path: paths.promise(one.id),
    promise: one,
    thread: {
      id: one.id,
      madeIn: one.conversationId,
      madeAt,
      owes: one.owner === 'customer' ? 'customer' : 'us',
      isKept: !isUnproved(one.state),
    },
  }
}
