import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table proof_refusals (
    commitment_id text not null,
    conversation_id text not null references conversations (id) on delete cascade,
    utterance text not null,
    by_id text not null references people (id),
    at text not null,
    primary key (commitment_id, conversation_id, utterance)
  )`.execute(db)
  await sql`create index proof_refusals_by_conversation on proof_refusals (conversation_id)`.execute(db)
}
