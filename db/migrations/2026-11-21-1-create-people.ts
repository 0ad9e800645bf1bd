import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table teams (
    id text primary key not null,
    name text not null,
    created_at text not null
  )`.execute(db)

  await sql`create table people (
    id text primary key not null,
    email text not null unique,
    name text not null,
    role text not null check (role in ('rep', 'manager', 'reviewer', 'hr', 'fairness', 'workers-rep', 'payroll', 'auditor', 'admin')),
    team_id text references teams (id),
    employee_number text,
    time_zone text,
    created_at text not null,
    deactivated_at text
  )`.execute(db)
  await sql`create index people_by_team on people (team_id)`.execute(db)

  await sql`create table drafts (
    person_id text not null references people (id) on delete cascade,
    about text not null,
    text text not null,
    saved_at text not null,
    primary key (person_id, about)
  )`.execute(db)
}
