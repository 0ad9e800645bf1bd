import { type Kysely, SqliteAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await createTold(db)
  await createBatches(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const kept = {
    payroll_settings: 'version = new.version',
    pay_batches: 'id = new.id or (period_id = new.period_id and nth = new.nth)',
    pay_batch_rows: 'batch_id = new.batch_id and position = new.position',
    pay_downloads: 'id = new.id',
  }
  for (const [table, same] of Object.entries(kept))
    await (sqlite ? guardOnSqlite(db, table, same) : guardOnPostgres(db, table))
}

async function createTold(db: Kysely<unknown>) {
  await sql`create table payroll_settings (
    version integer primary key not null,
    settings text not null,
    told_by text references people (id),
    told_at text not null
  )`.execute(db)
  await sql`create table payroll_numbers (
    person_id text not null references people (id),
    system text not null check (system in ('payroll', 'adp', 'gusto')),
    number text not null,
    told_by text not null references people (id),
    told_at text not null,
    primary key (person_id, system),
    unique (system, number)
  )`.execute(db)
}

async function createBatches(db: Kysely<unknown>) {
  await sql`create table pay_batches (
    id text primary key not null,
    period_id text not null references periods (id),
    nth integer not null,
    seal text not null,
    made_by text references people (id),
    made_at text not null,
    unique (period_id, nth)
  )`.execute(db)
  await sql`create table pay_batch_rows (
    batch_id text not null references pay_batches (id),
    position integer not null,
    person_id text not null references people (id),
    line text not null,
    employee text not null,
    earning_code text not null,
    minor bigint not null,
    currency text not null,
    from_on text not null,
    to_on text not null,
    non_discretionary integer not null check (non_discretionary in (0, 1)),
    plan text not null,
    statement text not null,
    primary key (batch_id, position)
  )`.execute(db)
  await sql`create index pay_batch_rows_of on pay_batch_rows (person_id)`.execute(db)
  await sql`create table pay_downloads (
    id text primary key not null,
    batch_id text not null references pay_batches (id),
    format text not null,
    sha256 text not null,
    person_id text references people (id),
    at text not null
  )`.execute(db)
  await sql`create index pay_downloads_of on pay_downloads (batch_id, at)`.execute(db)
}

async function guardOnSqlite(db: Kysely<unknown>, table: string, same: string) {
  const guards = [
    `${table}_never_change before update on ${table}`,
    `${table}_stay before delete on ${table}`,
    `${table}_are_new before insert on ${table} when exists (select 1 from ${table} where ${same})`,
  ]
  for (const guard of guards)
    await sql
      .raw(`create trigger ${guard} begin select raise(abort, '${table} are only ever added to'); end`)
      .execute(db)
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
