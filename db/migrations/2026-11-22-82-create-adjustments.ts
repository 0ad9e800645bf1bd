import { type Kysely, SqliteAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table adjustments (
    id text primary key not null,
    rep_id text not null references people (id),
    from_period_id text not null references periods (id),
    statement_id text not null references statements (id),
    line integer not null,
    minor bigint not null check (minor <> 0),
    currency text not null,
    reason text not null check (reason in ('upheld', 'lapsed', 'fraud')),
    appeal_id text references appeals (id),
    why text not null,
    made_by text references people (id),
    made_at text not null,
    check (minor > 0 or (reason = 'fraud' and made_by is not null))
  )`.execute(db)
  await sql`create index adjustments_of on adjustments (rep_id, made_at)`.execute(db)
  await sql`create table adjustment_approvals (
    adjustment_id text not null references adjustments (id),
    person_id text not null references people (id),
    at text not null,
    primary key (adjustment_id, person_id)
  )`.execute(db)
  await sql`create table adjustment_payments (
    adjustment_id text primary key not null references adjustments (id),
    period_id text not null references periods (id),
    statement_id text not null references statements (id),
    at text not null
  )`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const kept = {
    adjustments: 'id = new.id',
    adjustment_approvals: 'adjustment_id = new.adjustment_id and person_id = new.person_id',
    adjustment_payments: 'adjustment_id = new.adjustment_id',
  }
  for (const [table, same] of Object.entries(kept))
    await (sqlite ? guardOnSqlite(db, table, same) : guardOnPostgres(db, table))
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
