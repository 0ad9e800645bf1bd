import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table earlier_revisions (
    conversation_id text not null references conversations (id) on delete cascade,
    revision integer not null,
    utterances integer not null,
    format text not null,
    report text not null,
    change text not null,
    replaced_at text not null,
    replaced_by text references people (id),
    primary key (conversation_id, revision)
  )`.execute(db)

  await sql`create table conversation_mails (
    message_id text not null,
    conversation_id text not null references conversations (id) on delete cascade,
    utterance text,
    primary key (message_id, conversation_id)
  )`.execute(db)
  await sql`create index conversation_mails_by_conversation on conversation_mails (conversation_id)`.execute(
    db,
  )

  await sql`create index utterances_by_instant on utterances (at) where at is not null`.execute(db)
}
