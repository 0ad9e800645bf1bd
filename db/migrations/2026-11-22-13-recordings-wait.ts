import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** A recording may be here before its conversation, and before anybody has listened to it. */
export async function up(db: Kysely<unknown>) {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const bytes = sql.raw(sqlite ? 'blob' : 'bytea')

  await sql`alter table recordings rename to recordings_before`.execute(db)
  await sql`create table recordings (
    id text primary key not null,
    conversation_id text unique references conversations (id) on delete cascade,
    upload_file_id text references upload_files (id) on delete cascade,
    name text not null,
    path text not null,
    container text not null check (container in ('wav', 'mp3', 'mp4', 'ogg', 'webm')),
    mime text not null,
    size bigint not null,
    sha256 text,
    state text not null check (state in ('waiting', 'reading', 'ready', 'failed')),
    percent integer not null,
    problem text,
    tries integer not null,
    taken_at text,
    duration_ms bigint,
    channels integer,
    matched_how text check (matched_how in ('name', 'time', 'length', 'said', 'recognised')),
    owners text check (owners in ('ours-theirs', 'theirs-ours')),
    owners_by text references people (id),
    added_by text references people (id),
    added_at text not null
  )`.execute(db)
  await sql`create index recordings_by_upload on recordings (upload_file_id)`.execute(db)
  await sql`create index recordings_by_content on recordings (sha256)`.execute(db)
  await sql`create index recordings_to_hear on recordings (added_at) where state in ('waiting', 'reading')`.execute(
    db,
  )
  await sql`create index recordings_alone on recordings (added_by) where conversation_id is null`.execute(db)

  await sql`create table recording_sounds (
    recording_id text primary key not null references recordings (id) on delete cascade,
    peaks ${bytes} not null,
    voices text not null
  )`.execute(db)

  await sql`insert into recordings (id, conversation_id, name, path, container, mime, size, state, percent, tries,
      duration_ms, channels, added_at)
    select conversation_id, conversation_id, path, path, case mime when 'audio/wav' then 'wav' else 'mp3' end,
      mime, size, 'waiting', 0, 0, duration_ms, channels, added_at from recordings_before`.execute(db)
  await sql`drop table recordings_before`.execute(db)
}
