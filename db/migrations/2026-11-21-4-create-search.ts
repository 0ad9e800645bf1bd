import { type Kysely, SqliteAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  if (db.getExecutor().adapter instanceof SqliteAdapter) {
    await sql`create virtual table utterance_search using fts5 (
      text, content = 'utterances', content_rowid = 'row_id', tokenize = 'porter unicode61'
    )`.execute(db)
    return
  }
  await sql`create table utterance_search (
    row_id bigint primary key not null references utterances (row_id) on delete cascade,
    words tsvector not null
  )`.execute(db)
  await sql`create index utterance_search_words on utterance_search using gin (words)`.execute(db)
}
