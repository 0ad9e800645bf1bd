import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table clips (
    id text primary key not null,
    conversation_id text not null references conversations (id) on delete cascade,
    made_by text not null references people (id),
    name text not null,
    from_utterance text not null,
    to_utterance text not null,
    start_ms bigint,
    end_ms bigint,
    once text not null,
    made_at text not null,
    deleted_at text,
    unique (made_by, once)
  )`.execute(db)
  await sql`create index clips_by_conversation on clips (conversation_id, made_at)`.execute(db)

  await sql`create table clip_links (
    id text primary key not null,
    clip_id text not null references clips (id) on delete cascade,
    hash text not null unique,
    made_by text not null references people (id),
    names text not null check (names in ('none', 'first', 'full')),
    with_sound integer not null,
    made_at text not null,
    expires_at text not null,
    revoked_at text,
    revoked_by text references people (id)
  )`.execute(db)
  await sql`create index clip_links_by_clip on clip_links (clip_id, made_at)`.execute(db)

  await sql`create table clip_openings (
    id text primary key not null,
    link_id text not null references clip_links (id) on delete cascade,
    how text not null check (how in ('read', 'listened')),
    address text not null,
    at text not null
  )`.execute(db)
  await sql`create index clip_openings_by_link on clip_openings (link_id, at)`.execute(db)

  await sql`create table playlists (
    id text primary key not null,
    made_by text not null references people (id),
    name text not null,
    once text not null,
    made_at text not null,
    deleted_at text,
    unique (made_by, once)
  )`.execute(db)

  await sql`create table playlist_clips (
    playlist_id text not null references playlists (id) on delete cascade,
    clip_id text not null references clips (id) on delete cascade,
    place integer not null,
    note text not null,
    added_at text not null,
    primary key (playlist_id, clip_id)
  )`.execute(db)
  await sql`create index playlist_clips_by_clip on playlist_clips (clip_id)`.execute(db)
}
