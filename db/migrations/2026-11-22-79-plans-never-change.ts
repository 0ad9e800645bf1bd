import { type Kysely, SqliteAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table plans add column approved_by text references people (id)`.execute(db)
  await sql`alter table plans add column approved_at text`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  await (sqlite ? guardOnSqlite(db) : guardOnPostgres(db))
}

const fixed = [
  'id',
  'name',
  'version',
  'starts_on',
  'rules',
  'hash',
  'made_by',
  'made_at',
  'approved_by',
  'approved_at',
]

async function guardOnSqlite(db: Kysely<unknown>) {
  const guards = {
    [`plans_never_change before update of ${fixed.join(', ')} on plans`]: 'a published plan never changes',
    'plans_stay before delete on plans': 'a published plan stays',
    'plans_are_new before insert on plans when exists (select 1 from plans where id = new.id or (name = new.name and version = new.version))':
      'a published plan never changes',
    'plan_signatures_never_change before update on plan_signatures': 'a signature never changes',
    'plan_signatures_stay before delete on plan_signatures': 'a signature stays',
  }
  for (const [when, words] of Object.entries(guards))
    await sql.raw(`create trigger ${when} begin select raise(abort, '${words}'); end`).execute(db)
}

async function guardOnPostgres(db: Kysely<unknown>) {
  const same = fixed.map((column) => `new.${column} is not distinct from old.${column}`).join(' and ')
  await sql
    .raw(`create function plans_are_kept() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and ${same} then return new; end if;
        raise exception 'a published plan never changes';
      end $$`)
    .execute(db)
  await sql
    .raw(`create function signatures_are_kept() returns trigger language plpgsql as $$
      begin raise exception 'a signature never changes'; end $$`)
    .execute(db)
  for (const [table, guard] of [
    ['plans', 'plans_are_kept'],
    ['plan_signatures', 'signatures_are_kept'],
  ])
    await sql
      .raw(`create trigger ${table}_are_kept before update or delete on ${table}
        for each row execute function ${guard}()`)
      .execute(db)
}
