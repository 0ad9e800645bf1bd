import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table notices (
    id text primary key not null,
    person_id text not null references people (id),
    kind text not null,
    about text not null,
    conversation_id text references conversations (id) on delete cascade,
    rep_id text references people (id),
    by_id text references people (id),
    path text not null,
    told_at text not null,
    read_at text,
    unique (person_id, kind, about)
  )`.execute(db)
  await sql`create index notices_unread on notices (person_id) where read_at is null`.execute(db)
  await sql`create index notices_by_day on notices (person_id, told_at)`.execute(db)
  await sql`create index notices_by_conversation on notices (conversation_id)`.execute(db)

  await sql`create table notice_switches (
    person_id text not null references people (id),
    kind text not null,
    primary key (person_id, kind)
  )`.execute(db)
}
