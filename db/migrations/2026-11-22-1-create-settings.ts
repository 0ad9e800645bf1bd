import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table settings (
    name text primary key not null,
    value text not null
  )`.execute(db)
}
