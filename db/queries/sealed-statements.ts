import type { Kysely, Selectable } from 'kysely'
import { canonicalJson, hashOf } from '../../server/pay/canonical.ts'
import { checkStatement, type Statement } from '../../server/pay/statement.ts'
import { packed } from '../packed-text.ts'
import type { Database } from '../schema.ts'
import type { GradesTable, StatementsTable } from '../tables/pay.ts'
import { inTransaction } from '../transaction.ts'
import { enter } from './ledger.ts'
import { type KeptGrades, newestOf } from './statements.ts'

interface New {
  readonly periodId: string
  readonly repId: string
  readonly now: string
  /** Kept for ever: the period is frozen. */
  readonly isFrozen?: boolean
}

/** Grades as they are kept: their canonical JSON, packed, and its hash. */
export interface SealedGrades {
  readonly packed: string
  readonly hash: string
}

/** A statement as it is kept, and the evidence it rests on, packed: canonical JSON, and the hashes of both. */
export interface SealedStatement {
  readonly text: string
  readonly seal: string
  readonly capsule: string
  readonly capsuleHash: string
}

export function sealGrades(grades: KeptGrades['grades']): SealedGrades {
  const text = canonicalJson(grades)
  return { packed: packed(text), hash: hashOf(text) }
}

/** Evidence as it is kept. */
export type SealedCapsule = Pick<SealedStatement, 'capsule' | 'capsuleHash'>

export function sealCapsule(capsule: unknown): SealedCapsule {
  return sealWritten(canonicalJson(capsule))
}

/** The same of what is canonical JSON already. */
export function sealWritten(capsule: string): SealedCapsule {
  return { capsule: packed(capsule), capsuleHash: hashOf(capsule) }
}

/** Throws where a statement does not hold together. */
export function sealStatement(statement: Statement, capsule: SealedCapsule): SealedStatement {
  checkStatement(statement)
  return { text: canonicalJson(statement), seal: statement.seal, ...capsule }
}

/**
 * Adds grades. Earlier ones of the same period stay; the newest count. The same grades again add nothing.
 * Answers the version that is new, `null` when none is.
 */
export async function addGrades(
  db: Kysely<Database>,
  given: New & { readonly grades: SealedGrades },
): Promise<number | null> {
  const { periodId, repId, now, isFrozen = false } = given
  return inTransaction(db, async (trx) => {
    const before = await versionOf(trx, 'grades', periodId, repId)
    const { hash } = given.grades
    if (before?.hash === hash && (before.frozen_at !== null) === isFrozen) return null
    const version = (before?.version ?? 0) + 1
    const id = idOf('grades', periodId, repId, version)
    await trx
      .insertInto('grades')
      .values({
        id,
        period_id: periodId,
        rep_id: repId,
        version,
        grade: given.grades.packed,
        hash,
        made_at: now,
        frozen_at: isFrozen ? now : null,
      })
      .execute()
    const payload = { id, period: periodId, rep: repId, version, seal: hash }
    if (isFrozen) await enter(trx, { at: now, kind: 'grades', payload })
    return version
  })
}

/** Adds a statement with the evidence it rests on, as `addGrades` does. Answers its id, `null` where none is new. */
export async function addStatement(
  db: Kysely<Database>,
  given: New & { readonly statement: SealedStatement },
): Promise<string | null> {
  const { periodId, repId, now, isFrozen = false } = given
  const { text, seal, capsule, capsuleHash } = given.statement
  return inTransaction(db, async (trx) => {
    const before = await versionOf(trx, 'statements', periodId, repId)
    if (before?.hash === seal && (before.frozen_at !== null) === isFrozen) return null
    const version = (before?.version ?? 0) + 1
    const id = idOf('statements', periodId, repId, version)
    await trx
      .insertInto('statements')
      .values({
        id,
        period_id: periodId,
        rep_id: repId,
        version,
        statement: text,
        capsule,
        hash: seal,
        made_at: now,
        frozen_at: isFrozen ? now : null,
      })
      .execute()
    if (!isFrozen) return id
    const payload = { id, period: periodId, rep: repId, version, seal, capsule: capsuleHash }
    await enter(trx, { at: now, kind: 'statement', payload })
    return id
  })
}

/** What stands of a rep in a period, as it is kept. */
export async function newestSealed(
  db: Kysely<Database>,
  periodId: string,
  repId: string,
): Promise<{ readonly grades: SealedGrades; readonly statement: SealedStatement | null } | undefined> {
  const grades = await newestOf(db, 'grades', periodId, repId)
  if (!grades) return undefined
  const kept = await newestOf(db, 'statements', periodId, repId)
  const { grade, hash } = grades as Selectable<GradesTable>
  return {
    grades: { packed: grade, hash },
    statement: kept ? sealedAs(kept as Selectable<StatementsTable>) : null,
  }
}

function sealedAs({ statement: text, hash: seal, capsule }: Selectable<StatementsTable>): SealedStatement {
  const { capsule: capsuleHash = '' } = JSON.parse(text) as Statement
  return { text, seal, capsule, capsuleHash }
}

/** The same statement has the same id in every database. */
function idOf(table: 'grades' | 'statements', ...of: readonly (string | number)[]): string {
  return hashOf(JSON.stringify([table, ...of])).slice(0, 32)
}

async function versionOf(
  db: Kysely<Database>,
  table: 'grades' | 'statements',
  periodId: string,
  repId: string,
) {
  return db
    .selectFrom(table)
    .select(['version', 'hash', 'frozen_at'])
    .where('period_id', '=', periodId)
    .where('rep_id', '=', repId)
    .orderBy('version', 'desc')
    .executeTakeFirst()
}
