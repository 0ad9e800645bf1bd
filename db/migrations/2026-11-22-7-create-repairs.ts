import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table repairs (
    conversation_id text not null references conversations (id) on delete cascade,
    revision integer not null,
    repair text not null,
    told text not null,
    by_id text not null references people (id),
    at text not null,
    ended_revision integer,
    ended_by text references people (id),
    ended_at text,
    primary key (conversation_id, revision)
  )`.execute(db)

  await sql`create table readings (
    conversation_id text primary key not null references conversations (id) on delete cascade,
    words text not null
  )`.execute(db)

  await takeOverCorrections(db)
  await sql`drop table party_corrections`.execute(db)
}

interface Correction {
  readonly conversation_id: string
  readonly party: string
  readonly revision: number
  readonly old_name: string | null
  readonly old_role: string
  readonly old_role_how: string
  readonly new_name: string | null
  readonly new_role: string
  readonly new_role_how: string
  readonly by_id: string
  readonly at: string
}

/** What people said of who is who are the first repairs. */
async function takeOverCorrections(db: Kysely<unknown>) {
  const { rows } = await sql<Correction>`select * from party_corrections`.execute(db)
  for (const row of rows) {
    const said = row.new_role !== row.old_role || row.new_role_how !== row.old_role_how
    const renamed = row.new_name !== null && row.new_name !== row.old_name
    const repair = {
      is: 'who',
      party: row.party,
      ...(said ? { role: row.new_role } : {}),
      ...(renamed ? { name: row.new_name } : {}),
    }
    const told = {
      is: 'who',
      party: row.party,
      old: { name: row.old_name, role: row.old_role, roleHow: row.old_role_how },
      new: { name: row.new_name, role: row.new_role, roleHow: row.new_role_how },
    }
    await sql`insert into repairs (conversation_id, revision, repair, told, by_id, at)
      values (${row.conversation_id}, ${row.revision}, ${JSON.stringify(repair)}, ${JSON.stringify(told)},
        ${row.by_id}, ${row.at})`.execute(db)
  }
}
