import { isDeepStrictEqual } from 'node:util'
import type { Kysely } from 'kysely'
import { type Approach, approachesSince } from '../../../db/queries/approaches.ts'
import { eventsOf } from '../../../db/queries/events.ts'
import { reachSettings } from '../../../db/queries/reach-settings.ts'
import type { Database } from '../../../db/schema.ts'
import { type Score, score } from '../../reaching/score.ts'
import { type Visit, visitAfter } from '../../reaching/visit.ts'
import { inCurrency } from './make-offers.ts'

/** An offer, the score it was made by, and the score the log gives again; `null` where the log forgot the visitor. */
export interface Replayed {
  readonly approach: string
  readonly at: string
  readonly shown: Score
  readonly again: Score | null
  readonly isSame: boolean
}

/** Works out again, from the log alone, what every offer since an instant was made by. */
export async function replayScores(db: Kysely<Database>, since: string): Promise<readonly Replayed[]> {
  const { currency } = await reachSettings(db)
  const replayed: Replayed[] = []
  for (const one of await approachesSince(db, since)) {
    if (!one.scored || one.visitor === null || one.offeredAt === null) continue
    const again = await scoredAgain(db, one, currency)
    const { score: shown } = one.scored
    replayed.push({
      approach: one.id,
      at: one.offeredAt,
      shown,
      again,
      isSame: isDeepStrictEqual(again, shown),
    })
  }
  return replayed
}

async function scoredAgain(db: Kysely<Database>, one: Approach, currency: string): Promise<Score | null> {
  if (!one.scored || one.visitor === null || one.offeredAt === null) return null
  let visit: Visit | null = null
  for (const event of await eventsOf(db, one.visitor, one.scored.seq)) visit = visitAfter(visit, event)
  return (
    visit && score(inCurrency(visit, one.scored.score.currency ?? currency), one.scored.known, one.offeredAt)
  )
}
