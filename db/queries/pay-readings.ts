import type { Kysely } from 'kysely'
import type { Asked } from '../listening.ts'
import { newId } from '../new-id.ts'
import { packed, unpacked } from '../packed-text.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** A part of what a run read. */
export interface PayReading {
  readonly asked: readonly Asked[]
  /** The seal of what was given for each rep beside what they did, by id. */
  readonly given: Readonly<Record<string, string>>
}

export async function keepPayReading(db: Kysely<Database>, run: string, reading: PayReading): Promise<void> {
  const kept = packed(JSON.stringify(reading))
  await inTransaction(db, (trx) =>
    trx.insertInto('pay_readings').values({ id: newId(), run, kept }).execute(),
  )
}

/** Ids of all that a run read. */
export async function payReadingsOf(db: Kysely<Database>, run: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('pay_readings').select('id').where('run', '=', run).execute()
  return rows.map(({ id }) => id)
}

export async function findPayReading(db: Kysely<Database>, id: string): Promise<PayReading | undefined> {
  const row = await db.selectFrom('pay_readings').select('kept').where('id', '=', id).executeTakeFirst()
  return row && (JSON.parse(unpacked(row.kept)) as PayReading)
}

/** A closed period is never worked out again. */
export async function forgetPayReadings(db: Kysely<Database>, periodId: string): Promise<void> {
  const runs = db.selectFrom('pay_runs').select('run').where('period_id', '=', periodId)
  await db.deleteFrom('pay_readings').where('run', 'in', runs).execute()
}
