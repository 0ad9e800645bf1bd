import { type Kysely, SqliteAdapter, sql } from 'kysely'
import { keepAddOnly } from '../add-only.ts'

export async function up(db: Kysely<unknown>) {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  await lengthenTheWay(db)
  await sql`create table period_steps (
    id text primary key not null,
    period_id text not null references periods (id),
    from_state text not null,
    to_state text not null,
    by_id text references people (id),
    until text,
    at text not null
  )`.execute(db)
  await sql`create index period_steps_of on period_steps (period_id, at)`.execute(db)
  await sql`create table statement_openings (
    id text primary key not null,
    period_id text not null references periods (id),
    rep_id text not null references people (id),
    seal text not null,
    person_id text not null references people (id),
    at text not null,
    unique (period_id, rep_id, seal, person_id)
  )`.execute(db)
  await sql`create table period_approvals (
    id text primary key not null,
    period_id text not null references periods (id),
    person_id text not null references people (id),
    hash text not null,
    at text not null,
    unique (period_id, person_id, hash)
  )`.execute(db)
  await keepAddOnly(db, {
    period_steps: 'id = new.id',
    statement_openings:
      'id = new.id or (period_id = new.period_id and rep_id = new.rep_id and seal = new.seal and person_id = new.person_id)',
    period_approvals:
      'id = new.id or (period_id = new.period_id and person_id = new.person_id and hash = new.hash)',
  })
  await (sqlite ? guardPeriodsOnSqlite(db) : guardPeriodsOnPostgres(db))
}

/** The check on a state goes with its column. */
async function lengthenTheWay(db: Kysely<unknown>) {
  await sql`alter table periods add column stands text not null default 'open' check (stands in
    ('open', 'measured', 'preview', 'appeals', 'approved', 'frozen', 'exported', 'reconciled'))`.execute(db)
  await sql`update periods set stands = state`.execute(db)
  await sql`alter table periods drop column state`.execute(db)
  await sql`alter table periods rename column stands to state`.execute(db)
  await sql`alter table periods add column measured_at text`.execute(db)
  await sql`update periods set measured_at = frozen_at where frozen_at is not null`.execute(db)
}

/** Out of the ice only onwards: the dates, the plan and the instant of freezing stay. */
const onwards = `new.id = old.id and new.plan_id = old.plan_id and new.from_on = old.from_on and new.to_on = old.to_on
  and new.frozen_at = old.frozen_at and (new.state = old.state
    or (old.state = 'frozen' and new.state = 'exported') or (old.state = 'exported' and new.state = 'reconciled'))`

async function guardPeriodsOnSqlite(db: Kysely<unknown>) {
  const guards = {
    [`periods_stay_closed before update on periods when old.frozen_at is not null
      and coalesce(${onwards}, 0) = 0`]: 'a closed period stays closed',
    'periods_stay before delete on periods when old.frozen_at is not null': 'a closed period stays',
    'periods_are_new before insert on periods when exists (select 1 from periods where id = new.id)':
      'a period is there already',
  }
  for (const [when, words] of Object.entries(guards))
    await sql.raw(`create trigger ${when} begin select raise(abort, '${words}'); end`).execute(db)
}

async function guardPeriodsOnPostgres(db: Kysely<unknown>) {
  await sql
    .raw(`create function periods_stay_closed() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if old.frozen_at is null then return old; end if;
        elsif old.frozen_at is null or coalesce(${onwards}, false) then return new;
        end if;
        raise exception 'a closed period stays closed';
      end $$`)
    .execute(db)
  await sql`create trigger periods_stay_closed before update or delete on periods
    for each row execute function periods_stay_closed()`.execute(db)
}
