import type { Kysely, Transaction } from 'kysely'
import { oneAtATime } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** What the names of all drafts about a conversation begin with. */
export function draftsAbout(conversationId: string): string {
  return `conversations/${conversationId}/`
}

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

/** The same, unless it meanwhile holds what `mayReplace` does not allow to be written over; `false` then. */
export async function saveDraftOver(
  db: Kysely<Database>,
  draft: { readonly personId: string; readonly about: string; readonly text: string; readonly now: string },
  mayReplace: (before: string) => boolean,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    await oneAtATime(trx, 'drafts')
    const before = await findDraft(trx, draft.personId, draft.about)
    if (before && !mayReplace(before.text)) return false
    await saveDraft(trx, draft)
    return true
  })
}

export async function findDraft(
  db: Kysely<Database>,
  personId: string,
  about: string,
): Promise<{ readonly text: string; readonly savedAt: string } | undefined> {
  const row = await db
    .selectFrom('drafts')
    .select(['text', 'saved_at'])
    .where('person_id', '=', personId)
    .where('about', '=', about)
    .executeTakeFirst()
  return row && { text: row.text, savedAt: row.saved_at }
}

export async function dropDraft(db: Kysely<Database>, personId: string, about: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.deleteFrom('drafts').where('person_id', '=', personId).where('about', '=', about).execute(),
  )
}

/** Everything somebody was writing about things whose name begins so, the latest first. */
export async function draftsUnder(
  db: Kysely<Database>,
  personId: string,
  prefix: string,
): Promise<readonly { readonly about: string; readonly text: string; readonly savedAt: string }[]> {
  const rows = await db
    .selectFrom('drafts')
    .select(['about', 'text', 'saved_at'])
    .where('person_id', '=', personId)
    .where('about', 'like', `${prefix}%`)
    .orderBy('saved_at', 'desc')
    .orderBy('about')
    .execute()
  return rows.map((row) => ({ about: row.about, text: row.text, savedAt: row.saved_at }))
}

/** What anybody was writing about things whose name begins so goes with them. */
export async function dropDraftsUnder(trx: Transaction<Database>, prefix: string): Promise<void> {
  await trx.deleteFrom('drafts').where('about', 'like', `${prefix}%`).execute()
}
