import { type Kysely, SqliteAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const bytes = sql.raw(sqlite ? 'blob' : 'bytea')

  await sql`create table uploads (
    id text primary key not null,
    by_id text not null references people (id),
    rep_id text references people (id),
    zone text,
    made_at text not null,
    arrived_at text
  )`.execute(db)
  await sql`create index uploads_by_person on uploads (by_id, made_at)`.execute(db)

  await sql`create table upload_files (
    id text primary key not null,
    upload_id text not null references uploads (id) on delete cascade,
    archive_id text references upload_files (id) on delete cascade,
    seq integer not null,
    name text not null,
    size integer not null,
    state text not null check (state in ('arriving', 'waiting', 'reading', 'done', 'already-here', 'refused',
      'needs-mapping', 'joined', 'unpacked', 'cancelled', 'withdrawn')),
    tries integer not null,
    taken_at text,
    ended_at text,
    report text
  )`.execute(db)
  await sql`create index upload_files_by_upload on upload_files (upload_id, seq)`.execute(db)
  await sql`create index upload_files_waiting on upload_files (seq) where state in ('waiting', 'reading')`.execute(
    db,
  )

  await sql`create table upload_bytes (
    file_id text primary key not null references upload_files (id) on delete cascade,
    bytes ${bytes} not null
  )`.execute(db)

  await sql`alter table conversation_files add column upload_file_id text references upload_files (id) on delete set null`.execute(
    db,
  )
  await sql`create index conversation_files_by_upload on conversation_files (upload_file_id)`.execute(db)

  await sql`create table mappings (
    fingerprint text primary key not null,
    mapping text not null,
    file_name text not null,
    confirmed_by text not null references people (id),
    confirmed_at text not null
  )`.execute(db)
}
