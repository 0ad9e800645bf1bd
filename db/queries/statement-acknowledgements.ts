import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { enter } from './ledger.ts'
import type { KeptStatement } from './statements.ts'

/** A rep has read a statement: when, and which seal it bore. It says nothing about agreeing. */
export interface Acknowledgement {
  readonly at: string
  readonly seal: string
}

/** Kept once for each version of a statement, and told in the ledger. The second time adds nothing. */
export async function acknowledge(
  db: Kysely<Database>,
  { id, repId, statement }: Pick<KeptStatement, 'id' | 'repId' | 'statement'>,
  now: string,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    if (await acknowledgementOf(trx, id)) return
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('statement_acknowledgements')
      .values({ statement_id: id, rep_id: repId, seal: statement.seal, at: now })
      .onConflict((known) => known.doNothing())
      .executeTakeFirstOrThrow()
    if (!numInsertedOrUpdatedRows) return
    const payload = { what: 'statement-read', statement: id, seal: statement.seal, by: repId }
    await enter(trx, { at: now, kind: 'audit', payload })
  })
}

/** When whose it is said to have read this version of a statement; `null` while they have not. */
export async function acknowledgementOf(
  db: Kysely<Database>,
  statementId: string,
): Promise<Acknowledgement | null> {
  const row = await db
    .selectFrom('statement_acknowledgements')
    .select(['at', 'seal'])
    .where('statement_id', '=', statementId)
    .executeTakeFirst()
  return row ?? null
}
