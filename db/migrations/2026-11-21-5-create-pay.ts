import { type Kysely, SqliteAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await createPlans(db)
  await createResults(db)

  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  for (const table of ['grades', 'statements']) {
    if (sqlite) await guardOnSqlite(db, table)
    else await guardOnPostgres(db, table)
  }
}

async function createPlans(db: Kysely<unknown>) {
  await sql`create table plans (
    id text primary key not null,
    name text not null,
    version integer not null,
    state text not null,
    starts_on text not null,
    ends_on text,
    rules text not null,
    hash text not null,
    made_by text references people (id),
    made_at text not null,
    unique (name, version)
  )`.execute(db)

  await sql`create table periods (
    id text primary key not null,
    plan_id text not null references plans (id),
    name text not null,
    from_on text not null,
    to_on text not null,
    state text not null check (state in ('open', 'measured', 'preview', 'appeals', 'approved', 'frozen')),
    frozen_at text
  )`.execute(db)
  await sql`create index periods_by_start on periods (from_on)`.execute(db)

  await sql`create table expected_conversations (
    period_id text not null references periods (id),
    rep_id text not null references people (id),
    conversations integer not null,
    primary key (period_id, rep_id)
  )`.execute(db)
}

async function createResults(db: Kysely<unknown>) {
  await sql`create table grades (
    id text primary key not null,
    period_id text not null references periods (id),
    rep_id text not null references people (id),
    version integer not null,
    grade text not null,
    hash text not null,
    made_at text not null,
    frozen_at text,
    unique (period_id, rep_id, version)
  )`.execute(db)

  await sql`create table statements (
    id text primary key not null,
    period_id text not null references periods (id),
    rep_id text not null references people (id),
    version integer not null,
    statement text not null,
    capsule text not null,
    hash text not null,
    made_at text not null,
    frozen_at text,
    unique (period_id, rep_id, version)
  )`.execute(db)
}

async function guardOnSqlite(db: Kysely<unknown>, table: string) {
  await sql
    .raw(`create trigger ${table}_never_change before update on ${table}
      begin select raise(abort, '${table} are only ever added to'); end`)
    .execute(db)
  await sql
    .raw(`create trigger ${table}_frozen_stay before delete on ${table} when old.frozen_at is not null
      begin select raise(abort, 'frozen ${table} stay'); end`)
    .execute(db)
}

async function guardOnPostgres(db: Kysely<unknown>, table: string) {
  await sql
    .raw(`create function ${table}_are_kept() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and old.frozen_at is null then return old; end if;
        raise exception '${table} are only ever added to';
      end $$`)
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
