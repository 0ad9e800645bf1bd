import { type Kysely, sql } from 'kysely'
import { keepAddOnly } from '../add-only.ts'

export async function up(db: Kysely<unknown>) {
  await sql`create table adjustment_withdrawals (
    adjustment_id text primary key not null,
    person_id text not null references people (id),
    at text not null
  )`.execute(db)
  await keepAddOnly(db, { adjustment_withdrawals: 'adjustment_id = new.adjustment_id' })
}
