import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

export type ApartKind = 'customer' | 'account' | 'alias'

/** Two that somebody said are not the same. For an alias `one` is the person and `other` the name as it is compared. */
export interface Apart {
  readonly kind: ApartKind
  readonly one: string
  readonly other: string
}

/** Remembers that two are not the same, whichever is named first. */
export async function tellApart(
  db: Kysely<Database>,
  { kind, ...pair }: Apart,
  { byId, now }: { readonly byId: string; readonly now: string },
): Promise<void> {
  const [one = '', other = ''] = inOrder(kind, pair)
  await inTransaction(db, (trx) =>
    trx
      .insertInto('told_apart')
      .values({ kind, one, other, by_id: byId, at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

/** Whether somebody said of two that they are not the same. */
export async function apartIn(
  db: Kysely<Database>,
  kind: ApartKind,
): Promise<(one: string, other: string) => boolean> {
  const rows = await db.selectFrom('told_apart').select(['one', 'other']).where('kind', '=', kind).execute()
  const all = new Set(rows.map((row) => JSON.stringify([row.one, row.other])))
  return (one, other) => all.has(JSON.stringify(inOrder(kind, { one, other })))
}

function inOrder(kind: ApartKind, { one, other }: Omit<Apart, 'kind'>): readonly string[] {
  return kind === 'alias' ? [one, other] : [one, other].toSorted()
}
