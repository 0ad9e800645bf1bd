import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

const AT_ONCE = 500

/** Forgets rows of before, some at a time, so that nobody waits for all of them. The column leads to them by an index. */
export async function forgetRows(
  db: Kysely<Database>,
  { table, key, column }: { readonly table: keyof Database; readonly key: string; readonly column: string },
  before: string,
): Promise<void> {
  const [of, id] = [sql.table(table), sql.ref(key)]
  for (let gone = AT_ONCE; gone === AT_ONCE; )
    gone = await inTransaction(db, async (trx) => {
      const { numAffectedRows } = await sql`delete from ${of} where ${id} in
        (select ${id} from ${of} where ${sql.ref(column)} < ${before} limit ${sql.lit(AT_ONCE)})`.execute(trx)
      return Number(numAffectedRows ?? 0n)
    })
}
