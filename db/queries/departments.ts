import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** A part of the company that cases are taken to. `email` is where it is asked, when it has an address of its own. */
export interface Department {
  readonly id: string
  readonly name: string
  readonly email: string | null
}

/** Those that can be asked, by name. */
export async function allDepartments(db: Kysely<Database>): Promise<readonly Department[]> {
  return db
    .selectFrom('departments')
    .select(['id', 'name', 'email'])
    .where('removed_at', 'is', null)
    .orderBy('known_as')
    .execute()
}

/** Adds a department, brings a removed one back, or gives one another address: there is one of each name. */
export async function saveDepartment(
  db: Kysely<Database>,
  { name, email }: Pick<Department, 'name' | 'email'>,
  { byId, now }: { readonly byId: string | null; readonly now: string },
): Promise<string> {
  const knownAs = name.normalize('NFC').trim().toLowerCase()
  return inTransaction(db, async (trx) => {
    const change = { name: name.trim(), email, removed_at: null }
    await trx
      .insertInto('departments')
      .values({ id: newId(), known_as: knownAs, made_by: byId, made_at: now, ...change })
      .onConflict((conflict) => conflict.column('known_as').doUpdateSet(change))
      .execute()
    const row = await trx
      .selectFrom('departments')
      .select('id')
      .where('known_as', '=', knownAs)
      .executeTakeFirstOrThrow()
    return row.id
  })
}

/** Takes one off the list; its cases keep its name. Answers whether it was on it. */
export async function removeDepartment(db: Kysely<Database>, id: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await inTransaction(db, (trx) =>
    trx
      .updateTable('departments')
      .set({ removed_at: now })
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst(),
  )
  return numUpdatedRows > 0n
}
