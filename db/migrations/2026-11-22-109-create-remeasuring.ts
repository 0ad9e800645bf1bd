import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await createRuns(db)
  await createFindings(db)
  await createFigures(db)
}

async function createRuns(db: Kysely<unknown>) {
  await sql`create table remeasurings (
    run text primary key not null,
    version text not null,
    state text not null check (state in ('measuring', 'paused', 'comparing', 'ready', 'moving', 'over')),
    side text not null check (side in ('before', 'after')),
    reached text not null,
    of integer not null,
    done integer not null,
    different integer not null,
    busy_ms bigint not null,
    processor_ms bigint not null,
    moves integer not null,
    comparison text,
    problem text,
    began_at text not null,
    began_by text references people (id),
    moved_at text,
    moved_by text references people (id),
    ended_at text,
    ended_by text references people (id)
  )`.execute(db)
  await sql`create unique index remeasurings_open on remeasurings ((1)) where state <> 'over'`.execute(db)
  await sql`create table remeasured (
    run text not null references remeasurings (run) on delete cascade,
    conversation_id text not null references conversations (id) on delete cascade,
    revision integer not null,
    earlier_revision integer not null,
    rep_id text,
    said integer not null,
    measures text,
    ungradable_before text,
    ungradable_after text,
    primary key (run, conversation_id)
  )`.execute(db)
  await sql`create index remeasured_by_conversation on remeasured (conversation_id)`.execute(db)
  await sql`create index remeasured_different on remeasured (run) where measures is not null`.execute(db)
}

async function createFindings(db: Kysely<unknown>) {
  await create(db, 'moments', 'id', [
    'id text not null',
    'seq integer not null',
    'kind text not null',
    'utterance text not null',
    'party text not null',
    'start_at integer not null',
    'end_at integer not null',
    'words text not null',
    'confidence double precision not null',
    'why text not null',
    'detector text',
    'by_id text',
  ])
  await create(db, 'commitments', 'id', [
    'id text not null',
    'seq integer not null',
    'utterance text not null',
    'owner text not null',
    'class text not null',
    'action text not null',
    'due_on text',
    'due_words text',
    'due_how text',
    'words text not null',
    'confidence double precision not null',
    'said_at text',
    'detector text',
    'by_id text',
  ])
  await create(db, 'insights', 'id', [
    'id text not null',
    'seq integer not null',
    'kind text not null',
    'utterance text not null',
    'words text not null',
    'confidence double precision not null',
    'detector text',
    'by_id text',
    'topic text',
  ])
  await create(db, 'insight_stems', 'insight_id, stem', [
    'insight_id text not null',
    'kind text not null',
    'stem text not null',
    'size integer not null',
  ])
}

async function createFigures(db: Kysely<unknown>) {
  await create(db, 'conversation_stats', 'conversation_id', [
    'customer_airtime double precision',
    'rep_airtime double precision',
    'airtime_method text',
    'airtime_margin double precision',
    'airtime_reason text',
    'customer_weight bigint',
    'spoken_weight bigint',
    'customer_talk_ms bigint',
    'our_talk_ms bigint',
    'customer_words integer not null',
    'our_words integer not null',
    'duration_ms bigint',
    'questions integer',
    'promises integer',
    'open_loops integer',
    'insights integer',
    'ego integer not null',
    'pressure integer not null',
    'ribbon text',
    'quote text',
    'quote_utterance text',
    'version text not null',
  ])
  await create(db, 'parties', 'conversation_id, key', [
    'key text not null',
    'role text not null',
    'role_how text not null',
    'role_confidence double precision not null',
  ])
}

/** Rows as they are before and after, beside the table they belong to. */
async function create(db: Kysely<unknown>, table: string, key: string, columns: readonly string[]) {
  await sql`create table ${sql.table(`remeasured_${table}`)} (
    run text not null,
    side text not null,
    conversation_id text not null,
    ${sql.raw(columns.join(', '))},
    primary key (run, side, ${sql.raw(key)}),
    foreign key (run, conversation_id) references remeasured (run, conversation_id) on delete cascade
  )`.execute(db)
  await sql`create index ${sql.raw(`remeasured_${table}_by_conversation`)}
    on ${sql.table(`remeasured_${table}`)} (run, conversation_id)`.execute(db)
}
