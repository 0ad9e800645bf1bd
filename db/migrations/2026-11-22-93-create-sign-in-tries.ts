import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table sign_in_tries (
    id text primary key not null,
    kind text not null,
    account text not null,
    address text not null,
    at text not null
  )`.execute(db)
  await sql`create index sign_in_tries_account on sign_in_tries (kind, account, at)`.execute(db)
  await sql`create index sign_in_tries_address on sign_in_tries (kind, address, at)`.execute(db)
  await sql`create index sign_in_tries_at on sign_in_tries (at)`.execute(db)
}
