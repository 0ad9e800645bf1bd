import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await createMeasurements(db)
  await createFindings(db)
  await createPromises(db)
  await createNotes(db)
}

async function createMeasurements(db: Kysely<unknown>) {
  await sql`create table measurements (
    conversation_id text not null references conversations (id) on delete cascade,
    revision integer not null,
    measures text not null,
    measured_at text not null,
    primary key (conversation_id, revision)
  )`.execute(db)

  await sql`create table conversation_stats (
    conversation_id text primary key not null references conversations (id) on delete cascade,
    customer_airtime double precision,
    rep_airtime double precision,
    airtime_method text,
    airtime_margin double precision,
    airtime_reason text,
    customer_weight bigint,
    spoken_weight bigint,
    customer_talk_ms bigint,
    our_talk_ms bigint,
    customer_words integer not null,
    our_words integer not null,
    duration_ms bigint,
    questions integer,
    promises integer,
    open_loops integer,
    insights integer,
    ego integer not null,
    pressure integer not null,
    ribbon text,
    quote text,
    quote_utterance text,
    version text not null
  )`.execute(db)
}

async function createFindings(db: Kysely<unknown>) {
  await sql`create table moments (
    id text primary key not null,
    conversation_id text not null references conversations (id) on delete cascade,
    seq integer not null,
    kind text not null,
    utterance text not null,
    party text not null,
    start_at integer not null,
    end_at integer not null,
    words text not null,
    confidence double precision not null,
    why text not null
  )`.execute(db)
  await sql`create index moments_by_conversation on moments (conversation_id, seq)`.execute(db)
  await sql`create index moments_by_kind on moments (kind)`.execute(db)

  await sql`create table insights (
    id text primary key not null,
    conversation_id text not null references conversations (id) on delete cascade,
    seq integer not null,
    kind text not null,
    utterance text not null,
    words text not null,
    confidence double precision not null,
    new_to_us integer,
    rarity double precision
  )`.execute(db)
  await sql`create index insights_by_conversation on insights (conversation_id, seq)`.execute(db)

  await sql`create table verdicts (
    id text primary key not null,
    conversation_id text not null references conversations (id) on delete cascade,
    finding_id text not null,
    finding_kind text not null check (finding_kind in ('moment', 'commitment', 'insight')),
    answer text not null check (answer in ('yes', 'no')),
    comment text,
    by_id text not null references people (id),
    at text not null
  )`.execute(db)
  await sql`create index verdicts_by_conversation on verdicts (conversation_id, at)`.execute(db)
  await sql`create index verdicts_by_finding on verdicts (finding_id, at)`.execute(db)
}

async function createPromises(db: Kysely<unknown>) {
  await sql`create table commitments (
    id text primary key not null,
    conversation_id text not null references conversations (id) on delete cascade,
    seq integer not null,
    utterance text not null,
    owner text not null,
    class text not null,
    action text not null,
    due_on text,
    due_words text,
    due_how text,
    words text not null,
    confidence double precision not null,
    said_at text
  )`.execute(db)
  await sql`create index commitments_by_conversation on commitments (conversation_id, seq)`.execute(db)
  await sql`create index commitments_by_due on commitments (class, owner, due_on)`.execute(db)

  await sql`create table fulfilments (
    id text primary key not null,
    commitment_id text not null,
    kept_on text not null,
    proof_conversation_id text references conversations (id) on delete set null,
    proof_utterance text,
    proof_words text,
    by_id text not null references people (id),
    at text not null
  )`.execute(db)
  await sql`create index fulfilments_by_commitment on fulfilments (commitment_id, at)`.execute(db)

  await sql`create table releases (
    id text primary key not null,
    commitment_id text not null,
    reason text not null,
    proof_conversation_id text references conversations (id) on delete set null,
    proof_utterance text,
    by_id text not null references people (id),
    at text not null
  )`.execute(db)
  await sql`create index releases_by_commitment on releases (commitment_id, at)`.execute(db)
}

async function createNotes(db: Kysely<unknown>) {
  await sql`create table notes (
    id text primary key not null,
    conversation_id text not null references conversations (id) on delete cascade,
    author_id text not null references people (id),
    version integer not null,
    text text not null,
    written_at text not null,
    unique (conversation_id, author_id, version)
  )`.execute(db)
  await sql`create index notes_by_author on notes (author_id, written_at)`.execute(db)

  await sql`create table advocacy_cases (
    id text primary key not null,
    customer_id text not null references customers (id),
    rep_id text not null references people (id),
    conversation_id text references conversations (id) on delete set null,
    utterance text,
    need text not null,
    raised_at text not null,
    asked_whom text,
    answered_at text,
    answer text,
    told_customer_at text
  )`.execute(db)
  await sql`create index advocacy_cases_by_rep on advocacy_cases (rep_id, raised_at)`.execute(db)
  await sql`create index advocacy_cases_by_customer on advocacy_cases (customer_id, raised_at)`.execute(db)
}
