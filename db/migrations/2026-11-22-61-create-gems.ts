import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table gems (
    insight_id text primary key not null,
    conversation_id text not null references conversations (id) on delete cascade,
    proposed_by text references people (id),
    proposed_at text not null,
    decided_by text references people (id),
    decided_at text,
    answer text check (answer in ('accepted', 'refused')),
    competitor_knows text check (competitor_knows in ('yes', 'no', 'unsure')),
    reason text,
    heard_from integer,
    heard_of integer
  )`.execute(db)
  await sql`create index gems_by_conversation on gems (conversation_id)`.execute(db)
  await sql`create index gems_by_decision on gems (decided_at, insight_id)`.execute(db)

  await sql`create table insight_uses (
    insight_id text not null,
    learnt_in text not null references conversations (id) on delete cascade,
    conversation_id text not null references conversations (id) on delete cascade,
    utterance text not null,
    answer text not null check (answer in ('used', 'not-used')),
    by_id text not null references people (id),
    at text not null,
    primary key (insight_id, conversation_id)
  )`.execute(db)
  await sql`create index insight_uses_by_conversation on insight_uses (conversation_id)`.execute(db)
  await sql`create index insight_uses_by_learnt on insight_uses (learnt_in)`.execute(db)
}
