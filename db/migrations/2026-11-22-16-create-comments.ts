import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table comments (
    id text primary key not null,
    conversation_id text not null references conversations (id) on delete cascade,
    parent_id text references comments (id) on delete cascade,
    author_id text not null references people (id),
    utterance text,
    start_at integer,
    end_at integer,
    words text,
    at_ms bigint,
    version integer not null,
    text text not null,
    written_at text not null,
    edited_at text,
    deleted_at text,
    resolved_at text,
    resolved_by text references people (id),
    once text not null,
    unique (author_id, once)
  )`.execute(db)
  await sql`create index comments_by_conversation on comments (conversation_id, written_at)`.execute(db)
  await sql`create index comments_by_parent on comments (parent_id)`.execute(db)
  await sql`create index comments_deleted on comments (deleted_at) where deleted_at is not null`.execute(db)

  await sql`create table comment_versions (
    comment_id text not null references comments (id) on delete cascade,
    version integer not null,
    text text not null,
    written_at text not null,
    primary key (comment_id, version)
  )`.execute(db)

  await sql`create table mentions (
    comment_id text not null references comments (id) on delete cascade,
    person_id text not null references people (id),
    read_at text,
    primary key (comment_id, person_id)
  )`.execute(db)
  await sql`create index mentions_unread on mentions (person_id) where read_at is null`.execute(db)
}
