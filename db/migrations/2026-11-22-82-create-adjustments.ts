import { type Kysely, sql } from 'kysely'
import { keepAddOnly } from '../add-only.ts'

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
  await keepAddOnly(db, {
    adjustments: 'id = new.id',
    adjustment_approvals: 'adjustment_id = new.adjustment_id and person_id = new.person_id',
    adjustment_payments: 'adjustment_id = new.adjustment_id',
  })
}
