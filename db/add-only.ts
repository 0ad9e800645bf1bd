import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * Has the database itself refuse whatever changes, removes or replaces a row of these tables. `same` says by table
 * which row there is already; PostgreSQL knows that by the key. `heard verify` misses a guard that was taken away.
 */
export async function keepAddOnly(
  db: Kysely<unknown>,
  tables: Readonly<Record<string, string>>,
): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  for (const [table, same] of Object.entries(tables))
    await (isSqlite ? guardOnSqlite(db, table, same) : guardOnPostgres(db, table))
}

async function guardOnSqlite(db: Kysely<unknown>, table: string, same: string) {
  const guards = {
    [`${table}_never_change before update on ${table}`]: `${table} are only ever added to`,
    [`${table}_stay before delete on ${table}`]: `${table} are only ever added to`,
    [`${table}_are_new before insert on ${table} when exists (select 1 from ${table} where ${same})`]: `${table} are only ever added to: it is there`,
  }
  for (const [when, words] of Object.entries(guards))
    await sql.raw(`create trigger ${when} begin select raise(abort, '${words}'); end`).execute(db)
}

async function guardOnPostgres(db: Kysely<unknown>, table: string) {
  await sql
    .raw(`create function ${table}_are_kept() returns trigger language plpgsql as $$
      begin raise exception '${table} are only ever added to'; end $$`)
    .execute(db)
  await sql
    .raw(`create trigger ${table}_are_kept before update or delete on ${table}
      for each row execute function ${table}_are_kept()`)
    .execute(db)
  await sql
    .raw(`create trigger ${table}_are_not_emptied before truncate on ${table}
      for each statement execute function ${table}_are_kept()`)
    .execute(db)
}
