import type { Kysely } from 'kysely'
import { sealOf } from '../../server/pay/canonical.ts'
import { type PeriodState, periodStates } from '../../server/pay/period-way.ts'
import { oneAtATime } from '../dialect.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { enter } from './ledger.ts'

/** A period was moved: from where to where, by whom and when, and until when that lasts by its clock. */
export interface PeriodStep {
  readonly from: PeriodState
  readonly to: PeriodState
  /** `null` where the program did. */
  readonly byName: string | null
  readonly until: string | null
  readonly at: string
}

/** Every step a period took, the first first. */
export async function stepsOf(db: Kysely<Database>, periodId: string): Promise<readonly PeriodStep[]> {
  const rows = await db
    .selectFrom('period_steps')
    .leftJoin('people', 'people.id', 'period_steps.by_id')
    .select(['from_state', 'to_state', 'people.name', 'until', 'at'])
    .where('period_id', '=', periodId)
    .orderBy('at')
    .execute()
  const steps = rows.map((row) => ({
    from: row.from_state as PeriodState,
    to: row.to_state as PeriodState,
    byName: row.name,
    until: row.until,
    at: row.at,
  }))
  const place = ({ from }: PeriodStep) => periodStates.indexOf(from)
  return steps.toSorted((a, b) => (a.at === b.at ? place(a) - place(b) : a.at < b.at ? -1 : 1))
}

/** A statement as it stands now: whose, and the seal of its bytes. */
export interface Sealed {
  readonly repId: string
  readonly seal: string
}

/** The newest statement of everybody in a period, by rep: what is approved. */
export async function sealsOf(db: Kysely<Database>, periodId: string): Promise<readonly Sealed[]> {
  const rows = await db
    .selectFrom('statements')
    .select(['rep_id', 'hash'])
    .where('period_id', '=', periodId)
    .orderBy('rep_id')
    .orderBy('version')
    .execute()
  return [...new Map(rows.map((row) => [row.rep_id, row.hash]))].map(([repId, seal]) => ({ repId, seal }))
}

/** SHA-256 over all statements of a period as they stand now: another when one of them changes, comes or goes. */
export async function hashOfPeriod(db: Kysely<Database>, periodId: string): Promise<string> {
  return sealOf(await sealsOf(db, periodId))
}

/** A statement that a person opened as it is now. */
export interface Opening {
  readonly repId: string
  readonly byName: string
  readonly at: string
}

/** Which statements of a period were opened, by whom and when; one that changed since has to be opened again. */
export async function openingsOf(db: Kysely<Database>, periodId: string): Promise<readonly Opening[]> {
  const now = new Map((await sealsOf(db, periodId)).map(({ repId, seal }) => [repId, seal]))
  const rows = await db
    .selectFrom('statement_openings')
    .innerJoin('people', 'people.id', 'statement_openings.person_id')
    .select(['rep_id', 'seal', 'people.name', 'at'])
    .where('period_id', '=', periodId)
    .orderBy('at')
    .orderBy('statement_openings.id')
    .execute()
  return rows
    .filter((row) => now.get(row.rep_id) === row.seal)
    .map((row) => ({ repId: row.rep_id, byName: row.name, at: row.at }))
}

/** Notes that somebody opened a statement as it is, once. */
export async function noteOpening(
  db: Kysely<Database>,
  opening: Sealed & { readonly periodId: string; readonly personId: string; readonly now: string },
): Promise<void> {
  const { periodId, repId, seal, personId, now: at } = opening
  await inTransaction(db, async (trx) => {
    await oneAtATime(trx, `openings of ${periodId}`)
    const known = await trx
      .selectFrom('statement_openings')
      .select('id')
      .where('period_id', '=', periodId)
      .where('rep_id', '=', repId)
      .where('seal', '=', seal)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (known) return
    const row = { id: newId(), period_id: periodId, rep_id: repId, seal, person_id: personId, at }
    await trx.insertInto('statement_openings').values(row).execute()
  })
}

/** Somebody who approved a period as it is now. */
export interface Approval {
  readonly personId: string
  readonly name: string
  readonly at: string
}

/** Who approved the statements of a period as they are now; what was approved before one changed has fallen. */
export async function approvalsOf(db: Kysely<Database>, periodId: string): Promise<readonly Approval[]> {
  const hash = await hashOfPeriod(db, periodId)
  const rows = await db
    .selectFrom('period_approvals')
    .innerJoin('people', 'people.id', 'period_approvals.person_id')
    .select(['person_id', 'people.name', 'at'])
    .where('period_id', '=', periodId)
    .where('hash', '=', hash)
    .orderBy('at')
    .orderBy('people.name')
    .execute()
  return rows.map((row) => ({ personId: row.person_id, name: row.name, at: row.at }))
}

/** Somebody approves exactly these statements. Answers whether it counts: nobody's does twice. */
export async function saveApproval(
  db: Kysely<Database>,
  approval: {
    readonly periodId: string
    readonly personId: string
    /** What they saw. */
    readonly hash: string
    readonly now: string
  },
): Promise<boolean> {
  const { periodId, personId, hash, now } = approval
  return inTransaction(db, async (trx) => {
    await oneAtATime(trx, `approvals of ${periodId}`)
    if ((await hashOfPeriod(trx, periodId)) !== hash) return false
    const before = await approvalsOf(trx, periodId)
    if (before.some((one) => one.personId === personId)) return false
    const id = newId()
    const row = { id, period_id: periodId, person_id: personId, hash, at: now }
    await trx.insertInto('period_approvals').values(row).execute()
    await enter(trx, { at: now, kind: 'approval', payload: { id, period: periodId, person: personId, hash } })
    return true
  })
}
