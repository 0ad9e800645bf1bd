import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

const DAY_MS = 86_400_000

/**
 * Whether somebody rated one of these reps in a stretch of days, a day around it as zones differ: said something of
 * what was found in a conversation of theirs, reviewed one, or saw that a case of theirs is the company’s. Deciding an
 * appeal is no rating, nor is agreeing that a call was not held.
 */
export async function hasRated(
  db: Kysely<Database>,
  personId: string,
  repIds: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
  if (repIds.length === 0) return false
  const first = new Date(Date.parse(from) - DAY_MS).toISOString()
  const last = new Date(Date.parse(to) + 2 * DAY_MS).toISOString()
  const theirs = db
    .selectFrom('conversations')
    .where('conversations.rep_id', 'in', repIds)
    .where('sorted_at', '>=', first)
    .where('sorted_at', '<', last)
  const verdict = await theirs
    .innerJoin('verdicts', 'verdicts.conversation_id', 'conversations.id')
    .select('verdicts.id')
    .where('verdicts.by_id', '=', personId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('appeals')
            .select('appeals.id')
            .where((eb) =>
              eb.or([
                eb('appeals.about', '=', eb.ref('verdicts.finding_id')),
                eb('appeals.decided_at', '=', eb.ref('verdicts.at')),
              ]),
            )
            .where('appeals.decider_id', '=', personId)
            .where('appeals.decided_at', 'is not', null),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst()
  if (verdict) return true
  const review = await theirs
    .innerJoin('reviews', 'reviews.conversation_id', 'conversations.id')
    .select('reviews.id')
    .where('reviews.reviewer_id', '=', personId)
    .limit(1)
    .executeTakeFirst()
  if (review) return true
  const confirmed = await db
    .selectFrom('advocacy_cases')
    .select('id')
    .where('rep_id', 'in', repIds)
    .where('confirmed_by', '=', personId)
    .where('raised_at', '>=', first)
    .where('raised_at', '<', last)
    .limit(1)
    .executeTakeFirst()
  return confirmed !== undefined
}
