import type { Kysely, Transaction } from 'kysely'
import type { Party, Role, RoleHow } from '../../server/conversation/conversation.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { partyRow } from './save-conversation.ts'

/** What a person put right about a party, with the value it had before. */
export interface Correction {
  readonly party: string
  readonly revision: number
  readonly old: { readonly name: string | null; readonly role: Role; readonly roleHow: RoleHow }
  readonly new: { readonly name: string | null; readonly role: Role; readonly roleHow: RoleHow }
  readonly byId: string
  readonly byName: string
  readonly at: string
}

/** Every correction of a conversation's parties, oldest first. */
export async function correctionsOf(
  db: Kysely<Database>,
  conversationId: string,
): Promise<readonly Correction[]> {
  const rows = await db
    .selectFrom('party_corrections')
    .innerJoin('people', 'people.id', 'party_corrections.by_id')
    .selectAll('party_corrections')
    .select('people.name as by_name')
    .where('conversation_id', '=', conversationId)
    .orderBy('revision')
    .orderBy('party_corrections.id')
    .execute()
  return rows.map((row) => ({
    party: row.party,
    revision: row.revision,
    old: { name: row.old_name, role: row.old_role as Role, roleHow: row.old_role_how as RoleHow },
    new: { name: row.new_name, role: row.new_role as Role, roleHow: row.new_role_how as RoleHow },
    byId: row.by_id,
    byName: row.by_name,
    at: row.at,
  }))
}

export async function saveCorrection(
  trx: Transaction<Database>,
  conversationId: string,
  revision: number,
  change: { readonly old: Party; readonly new: Party; readonly byId: string; readonly now: string },
): Promise<void> {
  await trx
    .insertInto('party_corrections')
    .values({
      id: newId(),
      conversation_id: conversationId,
      party: change.old.key,
      revision,
      old_name: change.old.name,
      old_role: change.old.role,
      old_role_how: change.old.roleHow,
      old_role_confidence: change.old.roleConfidence,
      new_name: change.new.name,
      new_role: change.new.role,
      new_role_how: change.new.roleHow,
      by_id: change.byId,
      at: change.now,
    })
    .execute()
}

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
  for (const [seq, party] of parties.entries()) {
    const {
      key,
      seq: _seq,
      conversation_id,
      person_id: _person,
      ...change
    } = partyRow(conversationId, party, seq, null)
    await trx
      .updateTable('parties')
      .set(change)
      .where('conversation_id', '=', conversation_id)
      .where('key', '=', key)
      .execute()
  }
}
