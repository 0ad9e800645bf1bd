import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * What differs of a conversation stands in one place, in the order in which everything is measured again: each row is
 * written once, into no index besides, and found by its conversation.
 */
export async function up(db: Kysely<unknown>) {
  const keep = db.getExecutor().adapter instanceof SqliteAdapter ? keepInSqlite : keepInPostgres
  for (const [table, key] of Object.entries(keys)) await keep(db, `remeasured_${table}`, key)
}

/** By what the rows of one side of a conversation are told apart. */
const keys = {
  moments: ', id',
  commitments: ', id',
  insights: ', id',
  insight_stems: ', insight_id, stem',
  conversation_stats: '',
  parties: ', key',
}

async function keepInSqlite(db: Kysely<unknown>, table: string, key: string) {
  const { rows } = await sql<{
    made: string
  }>`select sql as made from sqlite_master where name = ${table}`.execute(db)
  const made = (rows[0]?.made ?? '').replace(/primary key \([^)]*\)/, primaryKey(key))
  await sql`alter table ${sql.table(table)} rename to earlier_differing`.execute(db)
  await sql`${sql.raw(made)} without rowid`.execute(db)
  await sql`insert into ${sql.table(table)} select * from earlier_differing`.execute(db)
  await sql`drop table earlier_differing`.execute(db)
}

async function keepInPostgres(db: Kysely<unknown>, table: string, key: string) {
  await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(`${table}_pkey`)}`.execute(db)
  await sql`alter table ${sql.table(table)} add ${sql.raw(primaryKey(key))}`.execute(db)
  await sql`drop index ${sql.ref(`${table}_by_conversation`)}`.execute(db)
}

function primaryKey(key: string): string {
  return `primary key (run, conversation_id, side${key})`
}
