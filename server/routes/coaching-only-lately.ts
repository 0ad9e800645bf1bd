import type { Kysely } from 'kysely'
import type { Database } from '../../db/schema.ts'
import { type CoachingOnly, coachingOnly } from '../actions/coaching-only.ts'

/** What takes less is worked out for every page anew. */
const QUICK_MS = 10
/** What takes longer is shown for so many times as long. */
const TIMES_AS_LONG = 100

interface Kept {
  readonly answer: CoachingOnly
  readonly untilMs: number
}

const kept = new WeakMap<Kysely<Database>, Kept>()

/** The same for pages, which may be half a minute behind where there are many answers; what is paid is worked out anew. */
export async function coachingOnlyLately(db: Kysely<Database>): Promise<CoachingOnly> {
  const known = kept.get(db)
  const began = performance.now()
  if (known && began < known.untilMs) return known.answer
  const answer = await coachingOnly(db)
  const now = performance.now()
  if (now - began > QUICK_MS) kept.set(db, { answer, untilMs: now + (now - began) * TIMES_AS_LONG })
  return answer
}
