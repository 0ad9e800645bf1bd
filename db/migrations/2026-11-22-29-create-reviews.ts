import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table reviews (
    id text primary key not null,
    conversation_id text not null references conversations (id) on delete cascade,
    kind text not null check (kind in ('self', 'manager', 'peer')),
    reviewer_id text not null references people (id),
    rep_id text not null references people (id),
    scorecard_id text not null,
    scorecard_version integer not null,
    answers text not null,
    advice text not null,
    revision integer not null,
    begun_at text not null,
    finished_at text,
    sent_at text,
    opened_at text,
    saw_at text,
    acknowledged_at text,
    answer text not null,
    unique (conversation_id, kind, reviewer_id, rep_id),
    foreign key (scorecard_id, scorecard_version) references scorecard_versions (scorecard_id, version)
  )`.execute(db)
  await sql`create index reviews_by_reviewer on reviews (reviewer_id, begun_at)`.execute(db)
  await sql`create index reviews_by_rep on reviews (rep_id, finished_at)`.execute(db)
}
