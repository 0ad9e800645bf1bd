import type { Kysely, Selectable } from 'kysely'
import { hashOf } from '../../server/pay/canonical.ts'
import { canonicalCsv } from '../../server/pay/export/canonical-csv.ts'
import { batchId, type OwedRow, type PayRow } from '../../server/pay/export/pay-row.ts'
import { inBatches, insertAll } from '../batches.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { PayBatchRowsTable } from '../tables/payroll.ts'
import { inTransaction } from '../transaction.ts'
import { enter } from './ledger.ts'

/** A row as it was sent, with whose it is. */
export type SentRow = PayRow & OwedRow

/** What was sent to payroll together. `seal` is the SHA-256 of its canonical CSV. */
export interface PayBatch {
  readonly id: string
  readonly periodId: string
  readonly nth: number
  readonly seal: string
  /** `null` where the command line made it. */
  readonly madeBy: string | null
  readonly madeAt: string
  readonly rows: readonly SentRow[]
}

/** Every batch of a period with its rows, in order. Throws where one is not what it was when it was made. */
export async function batchesOf(db: Kysely<Database>, periodId: string): Promise<readonly PayBatch[]> {
  return (await unchecked(db, periodId)).map(checked)
}

async function unchecked(db: Kysely<Database>, periodId: string): Promise<readonly PayBatch[]> {
  const batches = await db
    .selectFrom('pay_batches')
    .leftJoin('people', 'people.id', 'made_by')
    .selectAll('pay_batches')
    .select('people.name')
    .where('period_id', '=', periodId)
    .orderBy('nth')
    .execute()
  const rows: Selectable<PayBatchRowsTable>[] = []
  await inBatches(
    batches.map(({ id }) => id),
    async (ids) => {
      rows.push(
        ...(await db
          .selectFrom('pay_batch_rows')
          .selectAll()
          .where('batch_id', 'in', ids)
          .orderBy('position')
          .execute()),
      )
    },
  )
  const by = Map.groupBy(rows, (row) => row.batch_id)
  return batches.map(({ id, period_id, nth, seal, name, made_at }) => {
    const own = (by.get(id) ?? []).map(toRow)
    return { id, periodId: period_id, nth, seal, madeBy: name, madeAt: made_at, rows: own }
  })
}

/** Keeps what is sent as the next batch of a period, and enters it in the ledger: its hash, and no amounts. */
export async function addBatch(
  db: Kysely<Database>,
  given: {
    readonly periodId: string
    readonly nth: number
    readonly rows: readonly OwedRow[]
    readonly byId: string | null
    readonly now: string
  },
): Promise<string> {
  const { periodId, nth, byId, now } = given
  const id = batchId(hashOf(periodId), nth)
  const rows = given.rows.map((row) => ({ ...row, batch: id }))
  const seal = hashOf(canonicalCsv(rows))
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto('pay_batches')
      .values({ id, period_id: periodId, nth, seal, made_by: byId, made_at: now })
      .execute()
    await insertAll(trx, rows.map(fromRow), (some) => trx.insertInto('pay_batch_rows').values(some))
    const payload = { what: 'pay-exported', id, period: periodId, seal, by: byId }
    await enter(trx, { at: now, kind: 'audit', payload })
  })
  return id
}

/** Every batch there is, with the hash of its rows as they are now and the one it was made with. */
export async function* keptBatches(db: Kysely<Database>) {
  const periods = await db
    .selectFrom('pay_batches')
    .select('period_id')
    .distinct()
    .orderBy('period_id')
    .execute()
  for (const { period_id } of periods)
    for (const { id, seal, rows } of await unchecked(db, period_id))
      yield { id, seal, now: hashOf(canonicalCsv(rows)) }
}

export interface Download {
  readonly format: string
  readonly sha256: string
  readonly name: string | null
  readonly at: string
}

/** Who took a batch away as a file, the latest first. */
export async function downloadsOf(db: Kysely<Database>, batch: string): Promise<readonly Download[]> {
  return db
    .selectFrom('pay_downloads')
    .leftJoin('people', 'people.id', 'person_id')
    .select(['format', 'sha256', 'people.name', 'at'])
    .where('batch_id', '=', batch)
    .orderBy('at', 'desc')
    .orderBy('pay_downloads.id')
    .execute()
}

/**
 * Keeps that somebody took a file away: in the ledger, and as a look at the statement of everybody in it, which they
 * see. `byId` is `null` for the command line.
 */
export async function saveDownload(
  db: Kysely<Database>,
  { id, periodId, rows }: PayBatch,
  one: {
    readonly format: string
    readonly sha256: string
    readonly byId: string | null
    readonly now: string
  },
): Promise<void> {
  const { format, sha256, byId, now } = one
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto('pay_downloads')
      .values({ id: newId(), batch_id: id, format, sha256, person_id: byId, at: now })
      .execute()
    const payload = { what: 'pay-file-taken', id, period: periodId, format, sha256, by: byId }
    await enter(trx, { at: now, kind: 'audit', payload })
    if (byId === null) return
    const looks = [...new Set(rows.map(({ person }) => person))]
      .filter((person) => person !== byId)
      .map((person) => ({ id: newId(), period_id: periodId, rep_id: person, viewer_id: byId, at: now }))
    await insertAll(trx, looks, (some) => trx.insertInto('statement_views').values(some))
  })
}

function checked(batch: PayBatch): PayBatch {
  if (hashOf(canonicalCsv(batch.rows)) === batch.seal) return batch
  throw new Error(`The batch ${batch.id} is not what it was when it was made`)
}

function fromRow(row: SentRow, position: number) {
  return {
    batch_id: row.batch,
    position,
    person_id: row.person,
    line: row.line,
    employee: row.employee,
    earning_code: row.earningCode,
    minor: row.minor,
    currency: row.currency,
    from_on: row.from,
    to_on: row.to,
    non_discretionary: row.isNonDiscretionary ? 1 : 0,
    plan: row.plan,
    statement: row.statement,
  }
}

function toRow(row: Selectable<PayBatchRowsTable>): SentRow {
  return {
    person: row.person_id,
    line: row.line,
    employee: row.employee,
    earningCode: row.earning_code,
    minor: row.minor,
    currency: row.currency,
    from: row.from_on,
    to: row.to_on,
    isNonDiscretionary: row.non_discretionary === 1,
    plan: row.plan,
    statement: row.statement,
    batch: row.batch_id,
  }
}
