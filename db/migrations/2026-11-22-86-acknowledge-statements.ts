import { type Kysely, SqliteAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  await sql`create table statement_acknowledgements (
    statement_id text primary key not null references statements (id),
    rep_id text not null references people (id),
    seal text not null,
    at text not null
  )`.execute(db)
  await sql`create index statement_acknowledgements_by_rep on statement_acknowledgements (rep_id, at)`.execute(
    db,
  )
  await (sqlite ? guardOnSqlite(db) : guardOnPostgres(db))
}

const table = 'statement_acknowledgements'

async function guardOnSqlite(db: Kysely<unknown>) {
  const guards = [
    `${table}_never_change before update on ${table}`,
    `${table}_stay before delete on ${table}`,
    `${table}_are_new before insert on ${table}
      when exists (select 1 from ${table} where statement_id = new.statement_id)`,
  ]
  for (const guard of guards)
    await sql
      .raw(`create trigger ${guard} begin select raise(abort, 'an acknowledgement never changes'); end`)
      .execute(db)
}

async function guardOnPostgres(db: Kysely<unknown>) {
  await sql
    .raw(`create function ${table}_are_kept() returns trigger language plpgsql as $$
      begin raise exception 'an acknowledgement never changes'; end $$`)
    .execute(db)
  await sql
    .raw(`create trigger ${table}_are_kept before update or delete on ${table}
      for each row execute function ${table}_are_kept()`)
    .execute(db)
}
