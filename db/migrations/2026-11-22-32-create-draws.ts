import { type Kysely, sql } from 'kysely'

/** What was drawn stays when the conversation goes: a draw that somebody can empty afterwards proves nothing. */
export async function up(db: Kysely<unknown>) {
  await sql`create table draws (
    period_id text primary key not null references periods (id),
    seed text not null,
    commitment text not null,
    per_mille integer not null check (per_mille between 1 and 1000),
    committed_at text not null,
    committed_by text references people (id),
    revealed_at text
  )`.execute(db)

  await sql`create table drawn_conversations (
    period_id text not null references draws (period_id),
    conversation_id text not null,
    value bigint not null,
    is_in integer not null,
    entered_at text not null,
    gone_rep_id text references people (id),
    is_gone integer not null default 0,
    primary key (period_id, conversation_id)
  )`.execute(db)
  await sql`create index drawn_by_conversation on drawn_conversations (conversation_id)`.execute(db)

  await sql`create table goings_through (
    sitting text not null,
    conversation_id text not null references conversations (id) on delete cascade,
    by_id text not null references people (id),
    began_at text not null,
    ended_at text,
    shown integer not null,
    left_out integer not null,
    primary key (sitting, conversation_id)
  )`.execute(db)
  await sql`create index goings_by_conversation on goings_through (conversation_id)`.execute(db)
}
