import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table one_to_ones (
    id text primary key not null,
    rep_id text not null references people (id),
    manager_id text not null references people (id),
    starts_at text not null,
    made_by text not null references people (id),
    made_at text not null,
    once text not null,
    notes text not null,
    notes_version integer not null,
    notes_by text references people (id),
    notes_at text,
    held_at text,
    cancelled_at text,
    shared_on_at text,
    unique (made_by, once)
  )`.execute(db)
  await sql`create index one_to_ones_by_rep on one_to_ones (rep_id, starts_at)`.execute(db)

  await sql`create table agenda_items (
    id text primary key not null,
    one_to_one_id text not null references one_to_ones (id) on delete cascade,
    kind text not null,
    about text not null,
    state text not null check (state in ('proposed', 'kept', 'dropped')),
    text text not null,
    version integer not null,
    by_id text not null references people (id),
    added_at text not null,
    changed_at text not null,
    unique (one_to_one_id, kind, about)
  )`.execute(db)

  await sql`create table agreed_actions (
    id text primary key not null,
    one_to_one_id text not null references one_to_ones (id) on delete cascade,
    who_id text not null references people (id),
    what text not null,
    due_on text,
    once text not null,
    made_by text not null references people (id),
    made_at text not null,
    done_at text,
    done_by text references people (id),
    unique (made_by, once)
  )`.execute(db)
  await sql`create index agreed_actions_by_meeting on agreed_actions (one_to_one_id, made_at)`.execute(db)
}
