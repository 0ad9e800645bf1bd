import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table appeals (
    id text primary key not null,
    kind text not null check (kind in ('line', 'moment', 'commitment', 'insight', 'encounter', 'answer')),
    about text not null,
    conversation_id text references conversations (id) on delete set null,
    period_id text references periods (id),
    behaviour text,
    units integer not null,
    counts_on text not null,
    rep_id text not null references people (id),
    against_id text references people (id),
    reason text not null,
    words text not null,
    proposed text not null,
    filed_at text not null,
    decider_id text references people (id),
    asked_at text not null,
    due_at text not null,
    version integer not null,
    outcome text check (outcome in ('upheld', 'refused', 'lapsed', 'withdrawn')),
    outcome_words text,
    decided_at text,
    check ((outcome is null) = (decided_at is null))
  )`.execute(db)
  await sql`create unique index appeals_open on appeals (rep_id, kind, about) where decided_at is null`.execute(
    db,
  )
  await sql`create index appeals_by_decider on appeals (decider_id) where decided_at is null`.execute(db)
  await sql`create index appeals_by_rep on appeals (rep_id, filed_at)`.execute(db)
  await sql`create index appeals_by_conversation on appeals (conversation_id)`.execute(db)
}
