import type { Kysely } from 'kysely'
import type { Database } from '../../db/schema.ts'

/** All that freezing leaves, to the byte: statements with their evidence, grades, and the chain they stand in. */
export async function everythingFrozen(db: Kysely<Database>) {
  return {
    statements: await db.selectFrom('statements').selectAll().orderBy('id').execute(),
    grades: await db.selectFrom('grades').selectAll().orderBy('id').execute(),
    ledger: await db.selectFrom('ledger').selectAll().orderBy('seq').execute(),
  }
}
