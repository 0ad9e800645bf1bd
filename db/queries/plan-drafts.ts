import type { Kysely, Selectable } from 'kysely'
import type { Plan } from '../../server/pay/plan.ts'
import type { PlanDraft } from '../../server/pay/plan-draft.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { PlanDraftsTable } from '../tables/pay.ts'
import { inTransaction } from '../transaction.ts'
import { savePlan } from './plans.ts'

/** A plan that is being written: as it was typed, by whom, and whether somebody asked for its approval. */
export interface KeptDraft {
  readonly id: string
  /** The published version it is to replace. */
  readonly replaces: string | null
  readonly version: number
  readonly draft: PlanDraft
  /** A save says which one it changes. */
  readonly revision: number
  /** Everybody who has written in it: none of them may approve it. */
  readonly authors: readonly string[]
  readonly changedAt: string
  readonly askedBy: string | null
  readonly askedAt: string | null
}

export async function createDraft(
  db: Kysely<Database>,
  made: Pick<KeptDraft, 'replaces' | 'version' | 'draft'> & { readonly byId: string; readonly now: string },
): Promise<string> {
  const id = newId()
  const { replaces, version, draft, byId, now } = made
  await inTransaction(db, (trx) =>
    trx
      .insertInto('plan_drafts')
      .values({
        id,
        replaces,
        version,
        filled: JSON.stringify(draft),
        revision: 1,
        authors: JSON.stringify([byId]),
        made_at: now,
        changed_at: now,
        asked_by: null,
        asked_at: null,
      })
      .execute(),
  )
  return id
}

/** Every draft, the one changed last first. */
export async function allDrafts(db: Kysely<Database>): Promise<readonly KeptDraft[]> {
  const rows = await db
    .selectFrom('plan_drafts')
    .selectAll()
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toDraft)
}

export async function findDraft(db: Kysely<Database>, id: string): Promise<KeptDraft | undefined> {
  const row = await db.selectFrom('plan_drafts').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toDraft(row)
}

/** Writes a draft over the revision its author saw, which takes back any request to approve it; `false` where somebody was faster. */
export async function saveDraft(
  db: Kysely<Database>,
  { id, revision, authors }: KeptDraft,
  { draft, byId, now }: { readonly draft: PlanDraft; readonly byId: string; readonly now: string },
): Promise<boolean> {
  return change(db, id, revision, {
    filled: JSON.stringify(draft),
    revision: revision + 1,
    authors: JSON.stringify([...new Set([...authors, byId])]),
    changed_at: now,
    asked_by: null,
    asked_at: null,
  })
}

/** Asks somebody else to look at this very revision and to publish it. */
export async function askForApproval(
  db: Kysely<Database>,
  { id, revision }: Pick<KeptDraft, 'id' | 'revision'>,
  { byId, now }: { readonly byId: string; readonly now: string },
): Promise<boolean> {
  return change(db, id, revision, { asked_by: byId, asked_at: now })
}

async function change(
  db: Kysely<Database>,
  id: string,
  revision: number,
  changed: Partial<PlanDraftsTable>,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('plan_drafts')
      .set(changed)
      .where('id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

export async function dropDraft(db: Kysely<Database>, id: string): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    await trx.deleteFrom('plan_trials').where('draft_id', '=', id).execute()
    const { numDeletedRows } = await trx.deleteFrom('plan_drafts').where('id', '=', id).executeTakeFirst()
    return numDeletedRows > 0n
  })
}

interface Publishing {
  readonly plan: Plan
  readonly byId: string
  readonly now: string
  /** The last day of the version it replaces. */
  readonly replacedUntil: string
}

/** Makes a published plan of the revision that was looked at, and ends the version it replaces; `false` where it was changed meanwhile. */
export async function publishDraft(
  db: Kysely<Database>,
  { id, revision, replaces, authors }: KeptDraft,
  { plan, byId, now, replacedUntil }: Publishing,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    await trx.deleteFrom('plan_trials').where('draft_id', '=', id).execute()
    const { numDeletedRows } = await trx
      .deleteFrom('plan_drafts')
      .where('id', '=', id)
      .where('revision', '=', revision)
      .where('asked_at', 'is not', null)
      .executeTakeFirst()
    if (numDeletedRows === 0n) return false
    await savePlan(trx, plan, {
      state: 'published',
      madeBy: authors.at(-1) ?? null,
      approvedBy: byId,
      now,
    })
    if (replaces !== null)
      await trx.updateTable('plans').set({ ends_on: replacedUntil }).where('id', '=', replaces).execute()
    return true
  })
}

function toDraft(row: Selectable<PlanDraftsTable>): KeptDraft {
  return {
    id: row.id,
    replaces: row.replaces,
    version: row.version,
    draft: JSON.parse(row.filled) as PlanDraft,
    revision: row.revision,
    authors: JSON.parse(row.authors) as readonly string[],
    changedAt: row.changed_at,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
  }
}
