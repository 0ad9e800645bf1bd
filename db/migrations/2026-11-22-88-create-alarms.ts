import { type Kysely, SqliteAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table alarms (
    id text primary key not null,
    plan_id text not null references plans (id),
    period_id text not null references periods (id),
    behaviour text not null,
    evidence text not null,
    raised_at text not null,
    unique (period_id, behaviour)
  )`.execute(db)
  await sql`create table alarm_lifts (
    alarm_id text not null references alarms (id),
    person_id text not null references people (id),
    why text not null,
    at text not null,
    primary key (alarm_id, person_id)
  )`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  await (sqlite ? guardOnSqlite(db) : guardOnPostgres(db))
}

async function guardOnSqlite(db: Kysely<unknown>) {
  const guards = {
    'alarms_never_change before update on alarms': 'an alarm never changes',
    'alarms_stay before delete on alarms': 'an alarm stays',
    'alarms_are_new before insert on alarms when exists (select 1 from alarms where id = new.id or (period_id = new.period_id and behaviour = new.behaviour))':
      'an alarm never changes',
    'alarm_lifts_never_change before update on alarm_lifts': 'a word on an alarm never changes',
    'alarm_lifts_stay before delete on alarm_lifts': 'a word on an alarm stays',
    'alarm_lifts_are_new before insert on alarm_lifts when exists (select 1 from alarm_lifts where alarm_id = new.alarm_id and person_id = new.person_id)':
      'a word on an alarm never changes',
  }
  for (const [when, words] of Object.entries(guards))
    await sql.raw(`create trigger ${when} begin select raise(abort, '${words}'); end`).execute(db)
}

async function guardOnPostgres(db: Kysely<unknown>) {
  await sql
    .raw(`create function alarms_are_kept() returns trigger language plpgsql as $$
      begin raise exception 'an alarm never changes'; end $$`)
    .execute(db)
  for (const table of ['alarms', 'alarm_lifts']) {
    await sql
      .raw(`create trigger ${table}_are_kept before update or delete on ${table}
        for each row execute function alarms_are_kept()`)
      .execute(db)
    await sql
      .raw(`create trigger ${table}_are_not_emptied before truncate on ${table}
        for each statement execute function alarms_are_kept()`)
      .execute(db)
  }
}
