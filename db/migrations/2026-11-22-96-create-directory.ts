import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table directory_tokens (
    id text primary key not null,
    name text not null,
    hash text not null unique,
    made_by text not null references people (id),
    made_at text not null,
    last_used_at text,
    revoked_at text,
    revoked_by text references people (id)
  )`.execute(db)
  await sql`create table directory_users (
    id text primary key not null,
    user_name text not null,
    user_key text not null unique,
    external_id text,
    given_name text,
    family_name text,
    display_name text,
    email text not null,
    active integer not null,
    person_id text references people (id),
    given_role text,
    ended_at text,
    made_at text not null,
    changed_at text not null
  )`.execute(db)
  await sql`create index directory_users_external on directory_users (external_id)`.execute(db)
  await sql`create unique index directory_users_person on directory_users (person_id)`.execute(db)
  await sql`create table directory_groups (
    id text primary key not null,
    name text not null unique,
    external_id text,
    made_at text not null,
    changed_at text not null
  )`.execute(db)
  await sql`create table directory_members (
    group_id text not null references directory_groups (id) on delete cascade,
    member text not null references directory_users (id) on delete cascade,
    primary key (group_id, member)
  )`.execute(db)
  await sql`create index directory_members_member on directory_members (member)`.execute(db)
}
