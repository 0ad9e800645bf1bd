import { type Kysely, sql } from 'kysely'
import { keepAddOnly } from '../add-only.ts'

export async function up(db: Kysely<unknown>) {
  await createTold(db)
  await createBatches(db)
  await keepAddOnly(db, {
    payroll_settings: 'version = new.version',
    pay_batches: 'id = new.id or (period_id = new.period_id and nth = new.nth)',
    pay_batch_rows: 'batch_id = new.batch_id and position = new.position',
    pay_downloads: 'id = new.id',
  })
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
