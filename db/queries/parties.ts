import type { Transaction } from 'kysely'
import type { Party } from '../../server/conversation/conversation.ts'
import type { Database } from '../schema.ts'
import { partyRow } from './conversation-rows.ts'

/** Takes the next revision, if `revision` is still the newest; what else is written belongs to it. */
export async function takeRevision(
  trx: Transaction<Database>,
  conversationId: string,
  revision: number,
  ungradable: readonly string[],
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('conversations')
    .set({ revision: revision + 1, ungradable: JSON.stringify(ungradable) })
    .where('id', '=', conversationId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Writes the parties as they are now. What the file said of them stays beside it. */
export async function updateParties(
  trx: Transaction<Database>,
  conversationId: string,
  parties: readonly Party[],
): Promise<void> {
  await trx
    .deleteFrom('parties')
    .where('conversation_id', '=', conversationId)
    .where(
      'key',
      'not in',
      parties.map(({ key }) => key),
    )
    .execute()
  for (const [seq, party] of parties.entries()) {
    const row = partyRow(conversationId, party, seq, null)
    const { key: _key, conversation_id: _conversation, person_id: _person, ...change } = row
    await trx
      .insertInto('parties')
      .values({ ...row, said: JSON.stringify(party) })
      .onConflict((conflict) => conflict.columns(['conversation_id', 'key']).doUpdateSet(change))
      .execute()
  }
}
