import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table utterances add column attached text`.execute(db)
  for (const table of ['fulfilments', 'promise_links']) {
    await sql`alter table ${sql.table(table)} add column proof_deed text`.execute(db)
    await sql`alter table ${sql.table(table)} add column proof_deed_id text`.execute(db)
  }
  await sql`create table deed_refusals (
    commitment_id text not null,
    conversation_id text not null references conversations (id) on delete cascade,
    deed text not null check (deed in ('purchase', 'case')),
    deed_id text not null,
    by_id text not null references people (id),
    at text not null,
    primary key (commitment_id, deed, deed_id)
  )`.execute(db)
  await sql`create index deed_refusals_by_conversation on deed_refusals (conversation_id)`.execute(db)
}
