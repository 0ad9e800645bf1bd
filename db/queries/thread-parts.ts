import type { Kysely, Transaction } from 'kysely'
import { emptySearch } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { isNamedInFrozen } from './frozen-naming.ts'
import { keepMails } from './threads.ts'

const said = ['notes', 'verdicts', 'repairs', 'start_corrections', 'recordings', 'advocacy_cases'] as const

/**
 * Whether nobody has written, heard, corrected or proved anything on a conversation, and no frozen grade
 * rests on it. Only then may it become a part of another.
 */
export async function isUntouched(trx: Transaction<Database>, id: string): Promise<boolean> {
  for (const table of said) {
    const row = await trx
      .selectFrom(table)
      .select('conversation_id')
      .where('conversation_id', '=', id)
      .limit(1)
      .executeTakeFirst()
    if (row) return false
  }
  return !(await isProof(trx, id)) && !(await isNamedInFrozen(trx, id))
}

async function isProof(trx: Kysely<Database>, id: string): Promise<boolean> {
  for (const table of ['fulfilments', 'releases'] as const) {
    const row = await trx
      .selectFrom(table)
      .leftJoin('commitments', 'commitments.id', `${table}.commitment_id`)
      .select(`${table}.id`)
      .where((eb) =>
        eb.or([eb('proof_conversation_id', '=', id), eb('commitments.conversation_id', '=', id)]),
      )
      .limit(1)
      .executeTakeFirst()
    if (row) return true
  }
  return false
}

/** Makes a conversation a part of another, which has its words already: its files and mails are the other's. */
export async function becomePart(
  trx: Transaction<Database>,
  part: string,
  whole: { readonly id: string; readonly revision: number; readonly idOf: (utterance: string) => string },
): Promise<void> {
  await trx
    .updateTable('conversation_files')
    .set({ conversation_id: whole.id, revision: whole.revision })
    .where('conversation_id', '=', part)
    .execute()
  const mails = await trx
    .selectFrom('conversation_mails')
    .select(['message_id', 'utterance'])
    .where('conversation_id', '=', part)
    .execute()
  await keepMails(trx, whole.id, {
    holds: mails.flatMap(({ message_id, utterance }) =>
      utterance === null ? [] : [{ id: message_id, utterance: whole.idOf(utterance) }],
    ),
    answers: mails.flatMap(({ message_id, utterance }) => (utterance === null ? [message_id] : [])),
  })
  await emptySearch(trx, part)
  await trx.deleteFrom('conversations').where('id', '=', part).execute()
}
