import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../schema.ts'

/**
 * Fills tables of PostgreSQL fast while they are empty: links between rows and what finds them are made when all is
 * there, and what guards and adds up row by row sleeps meanwhile. Afterwards all is as it was.
 */
export async function fillingBare(
  trx: Transaction<Database>,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  const ours = ({ table }: { readonly table: string }) => tables.includes(table.replaceAll('"', ''))
  const links = (await linksOf(trx)).filter(ours)
  const indexes = (await indexesOf(trx)).filter(ours)
  const guarded = (await guardedTables(trx)).filter(ours)
  const say = async (statement: string) => void (await sql.raw(statement).execute(trx))

  await say("set local maintenance_work_mem = '256MB'")
  for (const { table, name } of links) await say(`alter table ${table} drop constraint ${name}`)
  for (const { name } of indexes) await say(`drop index ${name}`)
  for (const { table } of guarded) await say(`alter table ${table} disable trigger user`)
  await fill()
  for (const { made } of indexes) await say(made)
  for (const { table, name, made } of links) await say(`alter table ${table} add constraint ${name} ${made}`)
  for (const { table } of guarded) await say(`alter table ${table} enable trigger user`)
  // Until it has counted them PostgreSQL takes every table for an empty one, and reads it from end to end for one row.
  for (const table of tables) await sql`analyze ${sql.table(table)}`.execute(trx)
}

interface Made {
  /** As it is written in a statement, like the name. */
  readonly table: string
  readonly name: string
  /** The statement that makes it again, or its end. */
  readonly made: string
}

async function linksOf(db: Kysely<Database>): Promise<readonly Made[]> {
  const { rows } = await sql<Made>`select conrelid::regclass::text as "table", quote_ident(conname) as name,
    pg_get_constraintdef(oid) as made from pg_constraint
    where contype = 'f' and connamespace = current_schema()::regnamespace`.execute(db)
  return rows
}

async function indexesOf(db: Kysely<Database>): Promise<readonly Made[]> {
  const { rows } = await sql<Made>`select indrelid::regclass::text as "table",
    indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index
    join pg_class on pg_class.oid = indexrelid left join pg_constraint on conindid = indexrelid
    where relnamespace = current_schema()::regnamespace and pg_constraint.oid is null`.execute(db)
  return rows
}

async function guardedTables(db: Kysely<Database>): Promise<readonly { readonly table: string }[]> {
  const { rows } = await sql<{ table: string }>`select distinct tgrelid::regclass::text as "table"
    from pg_trigger join pg_class on pg_class.oid = tgrelid
    where not tgisinternal and relnamespace = current_schema()::regnamespace`.execute(db)
  return rows
}
