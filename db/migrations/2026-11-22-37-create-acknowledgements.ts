import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table acknowledgements (
    comment_id text not null references comments (id) on delete cascade,
    person_id text not null references people (id),
    at text not null,
    primary key (comment_id, person_id)
  )`.execute(db)
}
