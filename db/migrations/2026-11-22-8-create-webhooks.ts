import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table webhooks (
    id text primary key not null,
    url text not null,
    events text not null,
    secret text not null,
    old_secret text,
    old_secret_until text,
    created_by text not null references people (id),
    created_at text not null,
    failures integer not null,
    failing_since text,
    off_at text,
    off_why text
  )`.execute(db)

  await sql`create table announcements (
    id text primary key not null,
    event text not null,
    about text not null,
    path text not null,
    at text not null
  )`.execute(db)

  await sql`create table deliveries (
    id text primary key not null,
    webhook_id text not null references webhooks (id) on delete cascade,
    announcement_id text not null references announcements (id) on delete cascade,
    state text not null,
    tries integer not null,
    next_at text not null,
    unique (webhook_id, announcement_id)
  )`.execute(db)
  await sql`create index deliveries_waiting on deliveries (next_at) where state = 'waiting'`.execute(db)
  await sql`create index deliveries_by_announcement on deliveries (announcement_id)`.execute(db)

  await sql`create table delivery_tries (
    id text primary key not null,
    delivery_id text not null references deliveries (id) on delete cascade,
    at text not null,
    outcome text not null,
    status integer,
    took_ms integer not null
  )`.execute(db)
  await sql`create index delivery_tries_by_delivery on delivery_tries (delivery_id, at)`.execute(db)
}
