import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { newestVerdicts } from './verdicts.ts'
import { isOpen } from './visibility.ts'

/** A promise of ours that nobody has proved or released. */
export interface DuePromise {
  readonly id: string
  readonly conversationId: string
  readonly utterance: string
  readonly repId: string | null
  readonly dueOn: string
  readonly timeZone: string | null
}

/** The promises of our side that fall due on these civil dates and are still open, of one rep or of all; what is somebody's alone is told to nobody. */
export async function promisesDueOn(
  db: Kysely<Database>,
  days: readonly string[],
  repId?: string,
): Promise<readonly DuePromise[]> {
  const rows = await db
    .selectFrom('commitments')
    .$if(repId !== undefined, (theirs) => theirs.where('whose_id', '=', repId ?? ''))
    .innerJoin('conversations', 'conversations.id', 'commitments.conversation_id')
    .leftJoin('fulfilments', 'fulfilments.commitment_id', 'commitments.id')
    .leftJoin('releases', 'releases.commitment_id', 'commitments.id')
    .select(['commitments.id', 'commitments.conversation_id', 'utterance', 'rep_id', 'due_on', 'time_zone'])
    .where(isOpen)
    .$if(repId !== undefined, (theirs) => theirs.where('rep_id', '=', repId ?? ''))
    .where((eb) =>
      eb(repId === undefined ? eb.ref('class') : eb.fn.coalesce('class', eb.val('')), '=', 'promise'),
    )
    .where('owner', '<>', 'customer')
    .where('due_on', 'in', days)
    .where('fulfilments.id', 'is', null)
    .where('releases.id', 'is', null)
    .orderBy('commitments.id')
    .execute()
  const reps = new Map(rows.map((row) => [row.id, row.rep_id]))
  const verdicts = await newestVerdicts(db, [...reps.keys()], (id) => reps.get(id) ?? null)
  return rows
    .filter((row) => verdicts.get(row.id) !== 'no')
    .map((row) => ({
      id: row.id,
      conversationId: row.conversation_id,
      utterance: row.utterance,
      repId: row.rep_id,
      dueOn: row.due_on ?? '',
      timeZone: row.time_zone,
    }))
}
