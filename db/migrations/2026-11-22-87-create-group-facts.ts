import { type Kysely, SqliteAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table group_facts (
    person_id text not null references people (id) on delete cascade,
    fact text not null,
    value text not null,
    source text not null check (source in ('own', 'hr')),
    why text,
    entered_by text references people (id),
    at text not null,
    primary key (person_id, fact)
  )`.execute(db)
  await sql`create table fairness_reports (
    id text primary key not null,
    period_id text not null unique references periods (id),
    report text not null,
    hash text not null,
    made_by text references people (id),
    made_at text not null
  )`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  await (sqlite ? guardOnSqlite(db) : guardOnPostgres(db))
}

async function guardOnSqlite(db: Kysely<unknown>) {
  const guards = {
    'fairness_reports_never_change before update on fairness_reports': 'a fairness report never changes',
    'fairness_reports_stay before delete on fairness_reports': 'a fairness report stays',
    'fairness_reports_are_new before insert on fairness_reports when exists (select 1 from fairness_reports where id = new.id or period_id = new.period_id)':
      'a period has one fairness report',
  }
  for (const [when, words] of Object.entries(guards))
    await sql.raw(`create trigger ${when} begin select raise(abort, '${words}'); end`).execute(db)
}

async function guardOnPostgres(db: Kysely<unknown>) {
  await sql
    .raw(`create function fairness_reports_are_kept() returns trigger language plpgsql as $$
      begin raise exception 'a fairness report never changes'; end $$`)
    .execute(db)
  await sql`create trigger fairness_reports_are_kept before update or delete on fairness_reports
    for each row execute function fairness_reports_are_kept()`.execute(db)
  await sql`create trigger fairness_reports_are_not_emptied before truncate on fairness_reports
    for each statement execute function fairness_reports_are_kept()`.execute(db)
}
