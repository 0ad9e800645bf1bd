import type { Kysely } from 'kysely'
import { type Mapping, mapping } from '../../server/readers/mapping.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** What somebody said that the columns of a kind of file hold. */
export interface KeptMapping {
  readonly mapping: Mapping
  /** The file it was said of. */
  readonly fileName: string
  readonly by: { readonly id: string; readonly name: string }
  readonly at: string
}

/** Every mapping of this organisation, the latest first. */
export async function keptMappings(db: Kysely<Database>): Promise<readonly KeptMapping[]> {
  const rows = await db
    .selectFrom('mappings')
    .innerJoin('people', 'people.id', 'mappings.confirmed_by')
    .selectAll('mappings')
    .select('people.name')
    .orderBy('confirmed_at', 'desc')
    .orderBy('fingerprint')
    .execute()
  return rows.flatMap((row) => {
    const read = mapping.safeParse(JSON.parse(row.mapping))
    const { confirmed_by: id, name, file_name: fileName, confirmed_at: at } = row
    return read.success ? [{ mapping: read.data, fileName, by: { id, name }, at }] : []
  })
}

/** Keeps what somebody said of a kind of file; what was said of it before is replaced. */
export async function keepMapping(
  db: Kysely<Database>,
  kept: { mapping: Mapping; fileName: string; byId: string; now: string },
): Promise<void> {
  const said = {
    mapping: JSON.stringify(kept.mapping),
    file_name: kept.fileName,
    confirmed_by: kept.byId,
    confirmed_at: kept.now,
  }
  await inTransaction(db, (trx) =>
    trx
      .insertInto('mappings')
      .values({ fingerprint: kept.mapping.fingerprint, ...said })
      .onConflict((conflict) => conflict.column('fingerprint').doUpdateSet(said))
      .execute(),
  )
}

export async function forgetMapping(db: Kysely<Database>, fingerprint: string): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const gone = await trx.deleteFrom('mappings').where('fingerprint', '=', fingerprint).executeTakeFirst()
    return gone.numDeletedRows > 0n
  })
}
