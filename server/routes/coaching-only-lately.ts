import type { Kysely } from 'kysely'
import { labelsByPeople } from '../../db/queries/overruled.ts'
import type { Database } from '../../db/schema.ts'
import { type CoachingOnly, coachingOnlyBy } from '../actions/coaching-only.ts'

/** Fewer answers than this are counted for every page anew. */
const MANY_ANSWERS = 1000
const KEPT_MS = 30_000

interface Kept {
  readonly answer: CoachingOnly
  readonly untilMs: number
}

const kept = new WeakMap<Kysely<Database>, Kept>()

/** The same for pages, which may be half a minute behind where there are many answers; what is paid is worked out anew. */
export async function coachingOnlyLately(db: Kysely<Database>): Promise<CoachingOnly> {
  const known = kept.get(db)
  if (known && performance.now() < known.untilMs) return known.answer
  const labels = await labelsByPeople(db)
  const answer = coachingOnlyBy(labels)
  const answers = labels.reduce((sum, one) => sum + one.found, 0)
  if (answers >= MANY_ANSWERS) kept.set(db, { answer, untilMs: performance.now() + KEPT_MS })
  return answer
}
