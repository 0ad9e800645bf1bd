import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

const NAME = 'installation-id'

/** The id this database goes by: the one it has, else the one that is given. */
export async function keepInstallationId(db: Kysely<Database>, id: string): Promise<string> {
  await db
    .insertInto('settings')
    .values({ name: NAME, value: id })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const kept = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', NAME)
    .executeTakeFirstOrThrow()
  return kept.value
}
