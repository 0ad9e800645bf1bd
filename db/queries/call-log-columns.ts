import type { Kysely } from 'kysely'
import { type CallLogColumns, callLogColumns } from '../../server/readers/call-log-columns.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** What somebody said of the columns of a kind of call log. */
export interface KeptCallLogColumns {
  readonly said: CallLogColumns
  /** The file it was said of. */
  readonly fileName: string
  readonly by: { readonly id: string; readonly name: string }
  readonly at: string
}

/** All that was said of call logs here, the latest first. */
export async function keptCallLogColumns(db: Kysely<Database>): Promise<readonly KeptCallLogColumns[]> {
  const rows = await db
    .selectFrom('call_log_columns')
    .innerJoin('people', 'people.id', 'confirmed_by')
    .selectAll('call_log_columns')
    .select('people.name')
    .orderBy('confirmed_at', 'desc')
    .orderBy('fingerprint')
    .execute()
  return rows.flatMap((row) => {
    const read = callLogColumns.safeParse(JSON.parse(row.columns))
    const { confirmed_by: id, name, file_name: fileName, confirmed_at: at } = row
    return read.success ? [{ said: read.data, fileName, by: { id, name }, at }] : []
  })
}

/** What somebody here said that the columns of call logs with this header hold. */
export async function findCallLogColumns(
  db: Kysely<Database>,
  fingerprint: string,
): Promise<{ readonly said: CallLogColumns; readonly by: string; readonly at: string } | undefined> {
  const row = await db
    .selectFrom('call_log_columns')
    .innerJoin('people', 'people.id', 'confirmed_by')
    .select(['columns', 'people.name', 'confirmed_at'])
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  if (!row) return undefined
  const read = callLogColumns.safeParse(JSON.parse(row.columns))
  return read.success ? { said: read.data, by: row.name, at: row.confirmed_at } : undefined
}

/** Keeps what somebody said of them; what was said before is replaced. */
export async function keepCallLogColumns(
  db: Kysely<Database>,
  kept: { said: CallLogColumns; fileName: string; byId: string; now: string },
): Promise<void> {
  const row = {
    columns: JSON.stringify(kept.said),
    file_name: kept.fileName,
    confirmed_by: kept.byId,
    confirmed_at: kept.now,
  }
  await inTransaction(db, (trx) =>
    trx
      .insertInto('call_log_columns')
      .values({ fingerprint: kept.said.fingerprint, ...row })
      .onConflict((conflict) => conflict.column('fingerprint').doUpdateSet(row))
      .execute(),
  )
}

export async function forgetCallLogColumns(db: Kysely<Database>, fingerprint: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.deleteFrom('call_log_columns').where('fingerprint', '=', fingerprint).execute(),
  )
}
