import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** What somebody was writing, kept until it is saved or left. Only they ever see it. */
export async function saveDraft(
  db: Kysely<Database>,
  draft: { readonly personId: string; readonly about: string; readonly text: string; readonly now: string },
): Promise<void> {
  const change = { text: draft.text, saved_at: draft.now }
  await inTransaction(db, (trx) =>
    trx
      .insertInto('drafts')
      .values({ person_id: draft.personId, about: draft.about, ...change })
      .onConflict((conflict) => conflict.columns(['person_id', 'about']).doUpdateSet(change))
      .execute(),
  )
}

export async function findDraft(
  db: Kysely<Database>,
  personId: string,
  about: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('drafts')
    .select('text')
    .where('person_id', '=', personId)
    .where('about', '=', about)
    .executeTakeFirst()
  return row?.text
}

export async function dropDraft(db: Kysely<Database>, personId: string, about: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.deleteFrom('drafts').where('person_id', '=', personId).where('about', '=', about).execute(),
  )
}
