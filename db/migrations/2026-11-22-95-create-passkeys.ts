import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table passkeys (
    id text primary key not null,
    person_id text not null references people (id),
    name text not null,
    public_key text not null,
    counter bigint not null,
    transports text not null,
    created_at text not null,
    last_used_at text
  )`.execute(db)
  await sql`create index passkeys_person on passkeys (person_id)`.execute(db)
  await sql`create table passkey_challenges (
    hash text primary key not null,
    kind text not null,
    holder text not null,
    expires_at text not null
  )`.execute(db)
  await sql`create index passkey_challenges_expiry on passkey_challenges (expires_at)`.execute(db)
}
