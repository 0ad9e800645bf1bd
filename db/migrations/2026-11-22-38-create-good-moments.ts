import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table good_moments (
    id text primary key not null,
    behaviour text not null,
    side text not null check (side in ('serving', 'product')),
    name text not null,
    why text not null,
    conversation_id text not null references conversations (id) on delete cascade,
    from_utterance text not null,
    to_utterance text not null,
    start_ms bigint,
    end_ms bigint,
    length_ms bigint not null,
    rep_id text not null references people (id),
    proposed_by text not null references people (id),
    proposed_at text not null,
    once text not null,
    names text check (names in ('none', 'first', 'full')),
    with_sound integer not null,
    allowed_at text,
    refused_at text,
    unique (proposed_by, once)
  )`.execute(db)
  await sql`create index good_moments_by_rep on good_moments (rep_id, proposed_at)`.execute(db)
  await sql`create index good_moments_by_conversation on good_moments (conversation_id)`.execute(db)

  await sql`create table lessons (
    id text primary key not null,
    good_moment_id text not null references good_moments (id) on delete cascade,
    name text not null,
    question text not null,
    choices text not null,
    happened integer not null,
    why text not null,
    try text not null,
    made_by text not null references people (id),
    made_at text not null,
    once text not null,
    removed_at text,
    unique (made_by, once)
  )`.execute(db)
  await sql`create index lessons_by_moment on lessons (good_moment_id)`.execute(db)

  await sql`create table lesson_answers (
    lesson_id text not null references lessons (id) on delete cascade,
    person_id text not null references people (id),
    chosen integer not null,
    at text not null,
    tried_at text,
    primary key (lesson_id, person_id)
  )`.execute(db)
}
