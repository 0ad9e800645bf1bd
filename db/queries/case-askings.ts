import type { Kysely, Selectable } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { CaseAskingsTable } from '../tables/advocacy.ts'

/** Whom a case was taken to: a colleague with an account, or somebody who answers by a link. */
export interface CaseAsking {
  readonly id: string
  readonly caseId: string
  readonly departmentId: string | null
  /** `null` for somebody without an account. */
  readonly personId: string | null
  readonly name: string
  readonly email: string | null
  readonly askedBy: string
  readonly askedAt: string
  /** When its link ends. */
  readonly expiresAt: string
  /** Answered, withdrawn, revoked, or somebody else was asked since. */
  readonly endedAt: string | null
}

export type NewAsking = Omit<CaseAsking, 'id' | 'endedAt'>

/** Asks somebody; whoever was asked before is not asked any more. */
export async function saveAsking(trx: Kysely<Database>, one: NewAsking): Promise<string> {
  await endAsking(trx, one.caseId, one.askedAt)
  const id = newId()
  await trx
    .insertInto('case_askings')
    .values({
      id,
      case_id: one.caseId,
      department_id: one.departmentId,
      person_id: one.personId,
      name: one.name,
      email: one.email,
      asked_by: one.askedBy,
      asked_at: one.askedAt,
      expires_at: one.expiresAt,
      ended_at: null,
    })
    .execute()
  return id
}

export async function endAsking(trx: Kysely<Database>, caseId: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('case_askings')
    .set({ ended_at: now })
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function findAsking(db: Kysely<Database>, id: string): Promise<CaseAsking | undefined> {
  const row = await db.selectFrom('case_askings').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toAsking(row)
}

/** Everybody a case was ever taken to: whoever has it now, then the latest first. */
export async function askingsOf(db: Kysely<Database>, caseId: string): Promise<readonly CaseAsking[]> {
  const rows = await db
    .selectFrom('case_askings')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute()
  const askings = rows.map(toAsking)
  return askings.toSorted((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null))
}

/** What somebody with an account is asked now, and what they were asked before. */
export async function askingsTo(db: Kysely<Database>, personId: string): Promise<readonly CaseAsking[]> {
  const rows = await db
    .selectFrom('case_askings')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toAsking)
}

/** Every asking nobody has answered yet, the oldest first. */
export async function openAskings(db: Kysely<Database>): Promise<readonly CaseAsking[]> {
  const rows = await db
    .selectFrom('case_askings')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return rows.map(toAsking)
}

function toAsking(row: Selectable<CaseAskingsTable>): CaseAsking {
  return {
    id: row.id,
    caseId: row.case_id,
    departmentId: row.department_id,
    personId: row.person_id,
    name: row.name,
    email: row.email,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
  }
}
