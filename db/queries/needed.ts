import type { Kysely } from 'kysely'
import { dateOf, localTime } from '../../server/measures/civil-date.ts'
import { isClosed } from '../../server/pay/period-way.ts'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { allPeriods } from './periods.ts'
import { isOpen } from './visibility.ts'

/** What still needs a conversation: an appeal nobody decided, or the grade of a period that is not frozen. */
export type Need = 'appeal' | 'period'

/** Those of these conversations that something still needs, and what. Days are those of the organisation. */
export async function neededAmong(
  db: Kysely<Database>,
  ids: readonly string[],
  timeZone: string,
): Promise<ReadonlyMap<string, Need>> {
  const open = (await allPeriods(db)).filter(({ state }) => !isClosed(state))
  const needed = new Map<string, Need>()
  await inBatches(ids, async (some) => {
    const rows = await db
      .selectFrom('conversations')
      .select(['id', 'sorted_at', 'rep_id'])
      .where('id', 'in', some)
      .execute()
    for (const { id, sorted_at, rep_id } of rows) {
      const day = dateOf(localTime(sorted_at, timeZone)?.day ?? 0)
      if (rep_id !== null && open.some(({ from, to }) => from <= day && day <= to)) needed.set(id, 'period')
    }
    const appeals = await db
      .selectFrom('appeals')
      .select('conversation_id')
      .where('conversation_id', 'in', some)
      .where('outcome', 'is', null)
      .execute()
    for (const { conversation_id } of appeals)
      if (conversation_id !== null) needed.set(conversation_id, 'appeal')
  })
  return needed
}

/** Those of these conversations that are nobody's alone. */
export async function openAmong(db: Kysely<Database>, ids: readonly string[]): Promise<readonly string[]> {
  const open: string[] = []
  await inBatches(ids, async (some) => {
    const rows = await db
      .selectFrom('conversations')
      .select('id')
      .where('id', 'in', some)
      .where(isOpen)
      .execute()
    open.push(...rows.map(({ id }) => id))
  })
  return open
}
