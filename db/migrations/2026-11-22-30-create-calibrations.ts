import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table calibrations (
    id text primary key not null,
    name text not null,
    made_by text not null references people (id),
    team_id text references teams (id),
    scorecard_id text not null,
    scorecard_version integer not null,
    names text not null check (names in ('none', 'first', 'full')),
    seed text not null,
    size integer not null,
    once text not null,
    made_at text not null,
    closed_at text,
    closed_by text references people (id),
    unique (made_by, once),
    foreign key (scorecard_id, scorecard_version) references scorecard_versions (scorecard_id, version)
  )`.execute(db)

  await sql`create table calibration_conversations (
    calibration_id text not null references calibrations (id),
    conversation_id text not null references conversations (id) on delete cascade,
    place integer not null,
    how text not null check (how in ('drawn', 'chosen')),
    primary key (calibration_id, conversation_id)
  )`.execute(db)
  await sql`create index calibration_conversations_by_conversation on calibration_conversations (conversation_id)`.execute(
    db,
  )

  await sql`create table calibration_reviewers (
    id text primary key not null,
    calibration_id text not null references calibrations (id),
    person_id text references people (id),
    name text not null,
    hash text unique,
    expires_at text,
    invited_by text not null references people (id),
    invited_at text not null,
    agreed_at text,
    left_at text,
    unique (calibration_id, person_id)
  )`.execute(db)
  await sql`create index calibration_reviewers_by_person on calibration_reviewers (person_id)`.execute(db)

  await sql`create table calibration_marks (
    reviewer_id text not null references calibration_reviewers (id),
    conversation_id text not null references conversations (id) on delete cascade,
    answers text not null,
    saved_at text not null,
    finished_at text,
    primary key (reviewer_id, conversation_id)
  )`.execute(db)

  await sql`create table calibration_remarks (
    id text primary key not null,
    calibration_id text not null references calibrations (id),
    conversation_id text not null references conversations (id) on delete cascade,
    question text not null,
    author_id text not null references people (id),
    text text not null,
    written_at text not null
  )`.execute(db)
  await sql`create index calibration_remarks_by_calibration on calibration_remarks (calibration_id, written_at)`.execute(
    db,
  )

  await sql`create table agreed_answers (
    calibration_id text not null references calibrations (id),
    conversation_id text not null references conversations (id) on delete cascade,
    question text not null,
    mark integer,
    words text not null,
    revision integer not null,
    by_id text not null references people (id),
    at text not null,
    primary key (calibration_id, conversation_id, question)
  )`.execute(db)
}
