import { type Kysely, SqliteAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  await (sqlite ? widenOnSqlite(db) : widenOnPostgres(db))
}

async function widenOnPostgres(db: Kysely<unknown>) {
  await sql`alter table uploads drop constraint uploads_way_check`.execute(db)
  await sql`alter table uploads add constraint uploads_way_check
    check (way in ('page', 'folder', 'mailbox', 'sender'))`.execute(db)
}

async function widenOnSqlite(db: Kysely<unknown>) {
  await sql`drop index uploads_by_way`.execute(db)
  await sql`alter table uploads rename column way to was_way`.execute(db)
  await sql`alter table uploads add column way text not null default 'page'
    check (way in ('page', 'folder', 'mailbox', 'sender'))`.execute(db)
  await sql`update uploads set way = was_way`.execute(db)
  await sql`alter table uploads drop column was_way`.execute(db)
  await sql`create index uploads_by_way on uploads (way, made_at)`.execute(db)
}
