import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** When payroll needs what a period comes to: a day of every month, and the civil dates of periods that differ. */
export interface PayrollCutoffs {
  readonly dayOfMonth: number | null
  readonly ofPeriods: ReadonlyMap<string, string>
}

const EVERY = 'payroll-day'
const OF_PERIOD = 'payroll-on '

export async function payrollCutoffs(db: Kysely<Database>): Promise<PayrollCutoffs> {
  const rows = await db
    .selectFrom('settings')
    .select(['name', 'value'])
    .where('name', 'like', 'payroll-%')
    .where('value', '<>', '')
    .execute()
  const day = rows.find(({ name }) => name === EVERY)?.value
  return {
    dayOfMonth: day === undefined ? null : Number(day),
    ofPeriods: new Map(
      rows
        .filter(({ name }) => name.startsWith(OF_PERIOD))
        .map(({ name, value }) => [name.slice(OF_PERIOD.length), value]),
    ),
  }
}

/** Says the day of every month; `null` takes it back. */
export async function saveCutoffDay(db: Kysely<Database>, day: number | null): Promise<void> {
  await save(db, EVERY, day === null ? '' : String(day))
}

/** Says the civil date of one period; `null` leaves it to the day of every month. */
export async function saveCutoffOf(db: Kysely<Database>, periodId: string, on: string | null): Promise<void> {
  await save(db, `${OF_PERIOD}${periodId}`, on ?? '')
}

async function save(db: Kysely<Database>, name: string, value: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('settings')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute(),
  )
}
