import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** `told` stands for somebody told in the app, `by-hand` for a link its rep hands on. */
export type CaseMailState = 'wanted' | 'sending' | 'sent' | 'failed' | 'told' | 'by-hand'

/** The asking (0) or one of its two reminders, and how it went out. */
export interface CaseMail {
  readonly askingId: string
  readonly nth: number
  readonly state: CaseMailState
  readonly problem: string | null
  readonly madeAt: string
}

/** Notes that somebody is to be asked or reminded, once. Answers whether that was new. */
export async function saveCaseMail(trx: Kysely<Database>, one: Omit<CaseMail, 'problem'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('case_mails')
    .values({
      asking_id: one.askingId,
      nth: one.nth,
      state: one.state,
      problem: null,
      made_at: one.madeAt,
      tried_at: null,
    })
    .onConflict((conflict) => conflict.columns(['asking_id', 'nth']).doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function mailsOf(db: Kysely<Database>, askingId: string): Promise<readonly CaseMail[]> {
  const rows = await db
    .selectFrom('case_mails')
    .selectAll()
    .where('asking_id', '=', askingId)
    .orderBy('nth')
    .execute()
  return rows.map((row) => ({
    askingId: row.asking_id,
    nth: row.nth,
    state: row.state as CaseMailState,
    problem: row.problem,
    madeAt: row.made_at,
  }))
}

/** Takes what is to be sent, so that no second process sends it too. */
export async function claimCaseMails(
  db: Kysely<Database>,
  now: string,
): Promise<readonly Pick<CaseMail, 'askingId' | 'nth'>[]> {
  return inTransaction(db, async (trx) => {
    const wanted = await trx
      .selectFrom('case_mails')
      .select(['asking_id', 'nth'])
      .where('state', '=', 'wanted')
      .orderBy('made_at')
      .execute()
    const claimed = []
    for (const { asking_id: askingId, nth } of wanted) {
      const { numUpdatedRows } = await trx
        .updateTable('case_mails')
        .set({ state: 'sending', tried_at: now })
        .where('asking_id', '=', askingId)
        .where('nth', '=', nth)
        .where('state', '=', 'wanted')
        .executeTakeFirst()
      if (numUpdatedRows > 0n) claimed.push({ askingId, nth })
    }
    return claimed
  })
}

export async function saveCaseMailEnd(
  db: Kysely<Database>,
  { askingId, nth, state, problem }: Pick<CaseMail, 'askingId' | 'nth' | 'state' | 'problem'>,
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('case_mails')
      .set({ state, problem })
      .where('asking_id', '=', askingId)
      .where('nth', '=', nth)
      .execute(),
  )
}

/** What a process left half-sent may have gone out: it is said to have failed, and is never sent twice. */
export async function endInterruptedCaseMails(
  db: Kysely<Database>,
  before: string,
  problem: string,
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('case_mails')
      .set({ state: 'failed', problem })
      .where('state', '=', 'sending')
      .where('tried_at', '<', before)
      .execute(),
  )
}
