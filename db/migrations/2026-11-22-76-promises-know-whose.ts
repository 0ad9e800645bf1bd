import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * Whose the conversation of a promise is (or who brought it, while it is nobody's) and of which team stands beside the
 * promise, so that somebody's promises are found by their days. The database itself keeps both, whatever writes: they
 * lead to a promise, and its conversation says who may see it.
 */
export async function up(db: Kysely<unknown>) {
  await sql`alter table commitments add column whose_id text`.execute(db)
  await sql`alter table commitments add column of_team_id text`.execute(db)
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  await (isSqlite ? fillInSqlite(db) : fillInPostgres(db))
  await sql`create index commitments_by_whose on commitments (whose_id, due_on, id)
    where whose_id is not null`.execute(db)
  await sql`create index commitments_by_team on commitments (of_team_id, due_on, id)
    where of_team_id is not null`.execute(db)
  for (const made of isSqlite ? inSqlite : inPostgres) await sql.raw(made).execute(db)
}

async function fillInSqlite(db: Kysely<unknown>) {
  await sql`update commitments set (whose_id, of_team_id) =
    (select coalesce(rep_id, brought_by), team_id from conversations where conversations.id = conversation_id)
    where class = 'promise'`.execute(db)
}

async function fillInPostgres(db: Kysely<unknown>) {
  await sql`update commitments set whose_id = coalesce(rep_id, brought_by), of_team_id = team_id
    from conversations where conversations.id = conversation_id and class = 'promise'`.execute(db)
}

const given = `update commitments set whose_id = coalesce(new.rep_id, new.brought_by), of_team_id = new.team_id
  where conversation_id = new.id and class = 'promise'`
const ofConversations = 'after update of rep_id, brought_by, team_id on conversations for each row'

const inSqlite = [
  `create trigger promises_know_whose after insert on commitments for each row when new.class = 'promise' begin
    update commitments set (whose_id, of_team_id) =
      (select coalesce(rep_id, brought_by), team_id from conversations where conversations.id = new.conversation_id)
      where rowid = new.rowid; end`,
  `create trigger promises_follow ${ofConversations} when old.rep_id is not new.rep_id
    or old.brought_by is not new.brought_by or old.team_id is not new.team_id begin ${given}; end`,
]

/** A conversation is given away before a promise is written, or after: never meanwhile. */
const inPostgres = [
  `create function promises_know_whose() returns trigger language plpgsql as $$ begin
    select coalesce(rep_id, brought_by), team_id into new.whose_id, new.of_team_id
      from conversations where conversations.id = new.conversation_id for share;
    return new; end $$`,
  `create trigger promises_know_whose before insert on commitments for each row when (new.class = 'promise')
    execute function promises_know_whose()`,
  `create function promises_follow() returns trigger language plpgsql as $$ begin ${given}; return null; end $$`,
  `create trigger promises_follow ${ofConversations} when (old.rep_id is distinct from new.rep_id
    or old.brought_by is distinct from new.brought_by or old.team_id is distinct from new.team_id)
    execute function promises_follow()`,
]
