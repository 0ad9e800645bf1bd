import type { Kysely, Updateable } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { AdvocacyCasesTable } from '../tables/advocacy.ts'
import { inTransaction } from '../transaction.ts'

export const caseActs = [
  'opened',
  'asked',
  'asked-another',
  'link-revoked',
  'reminded',
  'answered',
  'confirmed',
  'withdrawn',
] as const
export type CaseActName = (typeof caseActs)[number]

/** Something that was done with a case. */
export interface CaseAct {
  readonly act: CaseActName
  readonly byName: string | null
  readonly words: string | null
  readonly at: string
}

export interface NewCaseAct {
  readonly caseId: string
  readonly act: CaseActName
  readonly byId?: string | null
  /** Whoever has no account here. */
  readonly byName?: string | null
  readonly words?: string | null
  readonly now: string
}

export async function saveCaseAct(db: Kysely<Database>, one: NewCaseAct): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { last } = await trx
      .selectFrom('case_acts')
      .select((eb) => eb.fn.max('seq').as('last'))
      .where('case_id', '=', one.caseId)
      .executeTakeFirstOrThrow()
    await trx
      .insertInto('case_acts')
      .values({
        id: newId(),
        case_id: one.caseId,
        seq: Number(last ?? 0) + 1,
        act: one.act,
        by_id: one.byId ?? null,
        by_name: one.byName ?? null,
        words: one.words ?? null,
        at: one.now,
      })
      .execute()
  })
}

/** Everything that was done with a case, in the order in which it was done. */
export async function actsOfCase(db: Kysely<Database>, caseId: string): Promise<readonly CaseAct[]> {
  const rows = await db
    .selectFrom('case_acts')
    .leftJoin('people', 'people.id', 'case_acts.by_id')
    .select(['act', 'by_name', 'words', 'at', 'people.name'])
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    act: row.act as CaseActName,
    byName: row.by_name ?? row.name,
    words: row.words,
    at: row.at,
  }))
}

type Change = Pick<
  Updateable<AdvocacyCasesTable>,
  | 'answered_at'
  | 'answer'
  | 'answer_is'
  | 'answered_by'
  | 'answered_how'
  | 'withdrawn_at'
  | 'due_at'
  | 'asked_whom'
  | 'department_id'
>

/** Changes a case nobody has answered or withdrawn, as its changer saw it. Answers whether it did. */
export async function changeOpenCase(
  trx: Kysely<Database>,
  { id, version }: { readonly id: string; readonly version: number },
  change: Change,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('advocacy_cases')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Says which promise tells the customer what was answered. */
export async function savePromiseOfCase(
  trx: Kysely<Database>,
  caseId: string,
  promiseId: string,
): Promise<void> {
  await trx.updateTable('advocacy_cases').set({ promise_id: promiseId }).where('id', '=', caseId).execute()
}

/** Somebody else than the rep says that the answer is the company's. Answers whether that was open. */
export async function confirmAnswer(
  trx: Kysely<Database>,
  caseId: string,
  { byId, now }: { readonly byId: string; readonly now: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('advocacy_cases')
    .set({ confirmed_by: byId, confirmed_at: now })
    .where('id', '=', caseId)
    .where('answered_at', 'is not', null)
    .where('confirmed_at', 'is', null)
    .where('rep_id', '<>', byId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
