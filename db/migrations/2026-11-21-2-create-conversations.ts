import { type Kysely, SqliteAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const bytes = sql.raw(sqlite ? 'blob' : 'bytea')
  const counter = sql.raw(sqlite ? 'integer primary key' : 'bigint generated always as identity primary key')

  await createCustomers(db)
  await sql`create table files (
    sha256 text primary key not null,
    name text not null,
    size integer not null,
    uploaded_by text references people (id),
    uploaded_at text not null,
    bytes ${bytes} not null
  )`.execute(db)

  await sql`create table conversations (
    id text primary key not null,
    source text not null,
    external_id text,
    channel text,
    kind text,
    language text,
    started_at text,
    ended_at text,
    sorted_at text not null,
    time_zone text,
    reference_zone text,
    title text,
    customer_id text references customers (id),
    rep_id text references people (id),
    team_id text references teams (id),
    brought_by text references people (id),
    format text not null,
    report text not null,
    clock_guessed integer not null,
    voicemail integer not null,
    chosen text not null check (chosen in ('all', 'drawn', 'hand-picked')),
    ungradable text not null,
    revision integer not null,
    imported_at text not null,
    unique (source, external_id)
  )`.execute(db)
  await sql`create index conversations_by_rep on conversations (rep_id, sorted_at, id)`.execute(db)
  await sql`create index conversations_by_team on conversations (team_id, sorted_at, id)`.execute(db)
  await sql`create index conversations_by_customer on conversations (customer_id, sorted_at)`.execute(db)
  await sql`create index conversations_by_bringer on conversations (brought_by, sorted_at)`.execute(db)

  await sql`create table conversation_files (
    sha256 text not null references files (sha256),
    place integer not null,
    conversation_id text not null references conversations (id) on delete cascade,
    revision integer not null,
    brought_by text references people (id),
    brought_at text not null,
    primary key (sha256, place)
  )`.execute(db)
  await sql`create index conversation_files_by_conversation on conversation_files (conversation_id, revision)`.execute(
    db,
  )

  await createParties(db)
  await sql`create table utterances (
    row_id ${counter},
    conversation_id text not null references conversations (id) on delete cascade,
    seq integer not null,
    id text not null,
    party text not null,
    start_ms bigint,
    end_ms bigint,
    at text,
    text text not null,
    words text,
    confidence double precision,
    unique (conversation_id, id)
  )`.execute(db)

  await sql`create table recordings (
    conversation_id text primary key not null references conversations (id) on delete cascade,
    path text not null,
    mime text not null,
    size bigint not null,
    duration_ms bigint not null,
    channels integer not null,
    peaks text not null,
    added_at text not null
  )`.execute(db)

  await sql`create table views (
    id text primary key not null,
    conversation_id text not null references conversations (id) on delete cascade,
    viewer_id text not null references people (id),
    how text not null,
    at text not null
  )`.execute(db)
  await sql`create index views_by_conversation on views (conversation_id, at)`.execute(db)
}

async function createCustomers(db: Kysely<unknown>) {
  await sql`create table customers (
    id text primary key not null,
    name text not null,
    account text,
    created_at text not null
  )`.execute(db)
  await sql`create index customers_by_account on customers (account)`.execute(db)

  await sql`create table customer_addresses (
    customer_id text not null references customers (id) on delete cascade,
    kind text not null check (kind in ('email', 'phone', 'name')),
    address text not null,
    primary key (kind, address, customer_id)
  )`.execute(db)
  await sql`create unique index customer_emails on customer_addresses (address) where kind <> 'name'`.execute(
    db,
  )
  await sql`create index customer_addresses_by_customer on customer_addresses (customer_id)`.execute(db)
}

async function createParties(db: Kysely<unknown>) {
  await sql`create table parties (
    conversation_id text not null references conversations (id) on delete cascade,
    key text not null,
    seq integer not null,
    name text,
    role text not null,
    role_how text not null,
    role_confidence double precision not null,
    email text,
    person_id text references people (id),
    said text not null,
    primary key (conversation_id, key)
  )`.execute(db)

  await sql`create table party_corrections (
    id text primary key not null,
    conversation_id text not null references conversations (id) on delete cascade,
    party text not null,
    revision integer not null,
    old_name text,
    old_role text not null,
    old_role_how text not null,
    old_role_confidence double precision not null,
    new_name text,
    new_role text not null,
    new_role_how text not null,
    by_id text not null references people (id),
    at text not null
  )`.execute(db)
  await sql`create index party_corrections_by_conversation on party_corrections (conversation_id, at)`.execute(
    db,
  )
}
