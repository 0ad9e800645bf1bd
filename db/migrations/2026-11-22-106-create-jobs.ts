import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table jobs (
    kind text not null,
    about text not null,
    made_at text not null,
    next_at text,
    owner text,
    lease text,
    lease_until text,
    tries integer not null,
    problem text,
    dead_at text,
    primary key (kind, about)
  )`.execute(db)
  for (const [kind, table, id, state] of begun)
    await sql`insert into jobs (kind, about, made_at, owner, lease, lease_until, tries)
      select ${kind}, ${sql.ref(id)}, taken_at, 'before', 'before', taken_at, 0 from ${sql.table(table)}
      where state = ${state} and taken_at is not null`.execute(db)
}

/** What was begun before there were leases is taken up again. */
const begun = [
  ['uploads', 'upload_files', 'id', 'reading'],
  ['recordings', 'recordings', 'id', 'reading'],
  ['transcriptions', 'transcriptions', 'recording_id', 'asking'],
] as const
