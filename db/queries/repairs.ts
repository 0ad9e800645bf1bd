import type { Kysely, Transaction } from 'kysely'
import type { Conversation, Party, Utterance } from '../../server/conversation/conversation.ts'
import type { Repair } from '../../server/conversation/repaired.ts'
import type { Told } from '../../server/conversation/told-repair.ts'
import type { Database } from '../schema.ts'

/** Something a person put right in how a conversation was read, and whether it still holds. */
export interface KeptRepair {
  /** The revision it made. */
  readonly revision: number
  readonly repair: Repair
  readonly told: Told
  readonly byName: string
  readonly at: string
  /** Since when it holds no more; `byName` of whoever undid it, `null` where a newer file has other words there. */
  readonly ended: { readonly at: string; readonly byName: string | null } | null
}

/** A conversation's parties and utterances as its files were read, before anybody put anything right. */
export type AsRead = Pick<Conversation, 'parties' | 'utterances'>

/** Everything anybody put right in a conversation, oldest first, also what holds no more. */
export async function repairsOf(
  db: Kysely<Database>,
  conversationId: string,
): Promise<readonly KeptRepair[]> {
  const rows = await db
    .selectFrom('repairs')
    .innerJoin('people', 'people.id', 'repairs.by_id')
    .leftJoin('people as enders', 'enders.id', 'repairs.ended_by')
    .select(['revision', 'repair', 'told', 'at', 'ended_at', 'people.name', 'enders.name as ended_name'])
    .where('conversation_id', '=', conversationId)
    .orderBy('revision')
    .execute()
  return rows.map((row) => ({
    revision: row.revision,
    repair: JSON.parse(row.repair) as Repair,
    told: JSON.parse(row.told) as Told,
    byName: row.name,
    at: row.at,
    ended: row.ended_at === null ? null : { at: row.ended_at, byName: row.ended_name },
  }))
}

export async function saveRepair(
  trx: Transaction<Database>,
  conversationId: string,
  revision: number,
  one: { readonly repair: Repair; readonly told: Told; readonly byId: string; readonly now: string },
): Promise<void> {
  await trx
    .insertInto('repairs')
    .values({
      conversation_id: conversationId,
      revision,
      repair: JSON.stringify(one.repair),
      told: JSON.stringify(one.told),
      by_id: one.byId,
      at: one.now,
      ended_revision: null,
      ended_by: null,
      ended_at: null,
    })
    .execute()
}

/** Says that a repair holds no more from a revision on; it stays in the history. */
export async function endRepair(
  trx: Transaction<Database>,
  conversationId: string,
  repair: number,
  end: { readonly revision: number; readonly byId: string | null; readonly now: string },
): Promise<void> {
  await trx
    .updateTable('repairs')
    .set({ ended_revision: end.revision, ended_by: end.byId, ended_at: end.now })
    .where('conversation_id', '=', conversationId)
    .where('revision', '=', repair)
    .execute()
}

/** The same repair in the words of a newer file. */
export async function carryRepair(
  trx: Transaction<Database>,
  conversationId: string,
  revision: number,
  repair: Repair,
): Promise<void> {
  await trx
    .updateTable('repairs')
    .set({ repair: JSON.stringify(repair) })
    .where('conversation_id', '=', conversationId)
    .where('revision', '=', revision)
    .execute()
}

/** A conversation as its files were read; what stands there today where nobody has put anything right. */
export async function asRead(db: Kysely<Database>, today: Conversation): Promise<Conversation> {
  const row = await db
    .selectFrom('readings')
    .select('words')
    .where('conversation_id', '=', today.id)
    .executeTakeFirst()
  if (row) return { ...today, ...(JSON.parse(row.words) as AsRead) }
  const isRepaired = await db
    .selectFrom('repairs')
    .select('revision')
    .where('conversation_id', '=', today.id)
    .limit(1)
    .executeTakeFirst()
  return isRepaired ? { ...today, parties: await partiesInFile(db, today.id) } : today
}

// Who somebody is could be said before readings were kept; then the file's word stands beside the party.
async function partiesInFile(db: Kysely<Database>, conversationId: string): Promise<readonly Party[]> {
  const rows = await db
    .selectFrom('parties')
    .select('said')
    .where('conversation_id', '=', conversationId)
    .orderBy('seq')
    .execute()
  return rows.map(({ said }) => JSON.parse(said) as Party)
}

export async function keepReading(
  trx: Transaction<Database>,
  conversationId: string,
  { parties, utterances }: { readonly parties: readonly Party[]; readonly utterances: readonly Utterance[] },
): Promise<void> {
  const words = JSON.stringify({ parties, utterances })
  await trx
    .insertInto('readings')
    .values({ conversation_id: conversationId, words })
    .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet({ words }))
    .execute()
}
