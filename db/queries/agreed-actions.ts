import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** What one of the two will do after a meeting. */
export interface AgreedAction {
  readonly id: string
  readonly oneToOneId: string
  readonly who: { readonly id: string; readonly name: string }
  readonly what: string
  /** A civil date. */
  readonly dueOn: string | null
  readonly doneAt: string | null
}

export interface NewAction {
  readonly oneToOneId: string
  readonly whoId: string
  readonly what: string
  readonly dueOn: string | null
  readonly once: string
  readonly madeBy: string
  readonly now: string
}

/** What was agreed in these meetings, in the order it was written down. */
export async function actionsOf(
  db: Kysely<Database>,
  oneToOneIds: readonly string[],
): Promise<readonly AgreedAction[]> {
  if (oneToOneIds.length === 0) return []
  const rows = await actions(db)
    .where('one_to_one_id', 'in', oneToOneIds)
    .orderBy('agreed_actions.made_at')
    .orderBy('agreed_actions.id')
    .execute()
  return rows.map(toAction)
}

/** One action, for acts that ask themselves whether its meeting may be seen. */
export async function findAction(db: Kysely<Database>, id: string): Promise<AgreedAction | undefined> {
  const row = await actions(db).where('agreed_actions.id', '=', id).executeTakeFirst()
  return row && toAction(row)
}

function actions(db: Kysely<Database>) {
  return db
    .selectFrom('agreed_actions')
    .innerJoin('people', 'people.id', 'who_id')
    .selectAll('agreed_actions')
    .select('people.name as who_name')
}

function toAction(row: Awaited<ReturnType<ReturnType<typeof actions>['execute']>>[number]): AgreedAction {
  return {
    id: row.id,
    oneToOneId: row.one_to_one_id,
    who: { id: row.who_id, name: row.who_name },
    what: row.what,
    dueOn: row.due_on,
    doneAt: row.done_at,
  }
}

/** Keeps an action; the same form sent again is the same action. */
export async function saveAction(db: Kysely<Database>, one: NewAction): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('agreed_actions')
      .values({
        id: newId(),
        one_to_one_id: one.oneToOneId,
        who_id: one.whoId,
        what: one.what,
        due_on: one.dueOn,
        once: one.once,
        made_by: one.madeBy,
        made_at: one.now,
        done_at: null,
        done_by: null,
      })
      .onConflict((conflict) => conflict.columns(['made_by', 'once']).doNothing())
      .execute(),
  )
}

/** Says that it is done, or with `null` that it is not. */
export async function saveDone(
  db: Kysely<Database>,
  id: string,
  by: { readonly id: string; readonly at: string } | null,
): Promise<void> {
  const set = { done_at: by?.at ?? null, done_by: by?.id ?? null }
  await inTransaction(db, (trx) => trx.updateTable('agreed_actions').set(set).where('id', '=', id).execute())
}
