import { type Kysely, SqliteAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  if (sqlite) await freeOnSqlite(db)
  else await sql`alter table uploads alter column by_id drop not null`.execute(db)

  await sql`alter table uploads add column way text not null default 'page'
    check (way in ('page', 'folder', 'mailbox'))`.execute(db)
  await sql`create index uploads_by_way on uploads (way, made_at)`.execute(db)

  await sql`create table ways_in (
    way text primary key not null check (way in ('folder', 'mailbox')),
    looked_at text not null,
    problem text,
    detail text,
    since text
  )`.execute(db)

  await sql`create table watched_files (
    id text primary key not null,
    path text not null,
    size integer not null,
    changed_at text not null,
    file_id text not null references upload_files (id) on delete cascade,
    ended_at text
  )`.execute(db)
  await sql`create unique index watched_files_open on watched_files (path) where ended_at is null`.execute(db)
  await sql`create index watched_files_by_file on watched_files (file_id)`.execute(db)

  await sql`create table mailbox_messages (
    mailbox text not null,
    validity text not null,
    uid bigint not null,
    message_id text,
    read_at text not null,
    primary key (mailbox, validity, uid)
  )`.execute(db)
  await sql`create index mailbox_messages_by_id on mailbox_messages (mailbox, message_id)`.execute(db)
}

/** What comes by itself was brought by nobody. */
async function freeOnSqlite(db: Kysely<unknown>) {
  await sql`drop index uploads_by_person`.execute(db)
  await sql`alter table uploads rename column by_id to was_by_id`.execute(db)
  await sql`alter table uploads add column by_id text references people (id)`.execute(db)
  await sql`update uploads set by_id = was_by_id`.execute(db)
  await sql`alter table uploads drop column was_by_id`.execute(db)
  await sql`create index uploads_by_person on uploads (by_id, made_at)`.execute(db)
}
