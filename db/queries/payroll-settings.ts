import type { Kysely } from 'kysely'
import { canonicalJson } from '../../server/pay/canonical.ts'
import { type PayrollSettings, unsaidSettings } from '../../server/pay/export/earning-codes.ts'
import { isDuplicate, oneAtATime } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { enter } from './ledger.ts'

/** Where somebody has a number of their own: in payroll’s files, in ADP, in Gusto. */
export const payrollSystems = ['payroll', 'adp', 'gusto'] as const
export type PayrollSystem = (typeof payrollSystems)[number]

/** Numbers by person, then by where they count. */
export type PayrollNumbers = ReadonlyMap<string, Readonly<Partial<Record<PayrollSystem, string>>>>

/** How pay leaves for payroll, as it was told last. */
export async function payrollSettings(db: Kysely<Database>): Promise<PayrollSettings> {
  const row = await latest(db)
  return row ? { ...unsaidSettings, ...(JSON.parse(row.settings) as PayrollSettings) } : unsaidSettings
}

/** Keeps what was told; what was told before stays. The same again adds nothing. */
export async function savePayrollSettings(
  db: Kysely<Database>,
  settings: PayrollSettings,
  { byId, now }: { readonly byId: string; readonly now: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await oneAtATime(trx, 'payroll settings')
    const before = await latest(trx)
    const text = canonicalJson(settings)
    if (before?.settings === text) return
    const version = (before?.version ?? 0) + 1
    await trx
      .insertInto('payroll_settings')
      .values({ version, settings: text, told_by: byId, told_at: now })
      .execute()
    const payload = { what: 'payroll-settings', version, by: byId }
    await enter(trx, { at: now, kind: 'audit', payload })
  })
}

export async function payrollNumbers(db: Kysely<Database>): Promise<PayrollNumbers> {
  const rows = await db.selectFrom('payroll_numbers').select(['person_id', 'system', 'number']).execute()
  const numbers = new Map<string, Readonly<Partial<Record<PayrollSystem, string>>>>()
  for (const { person_id: person, system, number } of rows)
    numbers.set(person, { ...numbers.get(person), [system]: number })
  return numbers
}

/** Tells somebody’s numbers, an empty one takes it away. `false` where another has one of them already: nothing is kept. */
export async function savePayrollNumbers(
  db: Kysely<Database>,
  personId: string,
  numbers: Readonly<Record<PayrollSystem, string>>,
  { byId, now }: { readonly byId: string; readonly now: string },
): Promise<boolean> {
  try {
    return await inTransaction(db, async (trx) => {
      if (await isSomebodyElses(trx, personId, numbers)) return false
      await trx.deleteFrom('payroll_numbers').where('person_id', '=', personId).execute()
      for (const system of payrollSystems)
        if (numbers[system] !== '')
          await trx
            .insertInto('payroll_numbers')
            .values({ person_id: personId, system, number: numbers[system], told_by: byId, told_at: now })
            .execute()
      const payload = { what: 'payroll-numbers', person: personId, by: byId }
      await enter(trx, { at: now, kind: 'audit', payload })
      return true
    })
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Nobody is paid under the number that another has with us. */
async function isSomebodyElses(
  db: Kysely<Database>,
  personId: string,
  numbers: Readonly<Record<PayrollSystem, string>>,
): Promise<boolean> {
  const other = await db
    .selectFrom('people')
    .select('id')
    .where('employee_number', 'in', Object.values(numbers))
    .where('employee_number', '<>', '')
    .where('id', '<>', personId)
    .executeTakeFirst()
  return other !== undefined
}

async function latest(db: Kysely<Database>) {
  return db.selectFrom('payroll_settings').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirst()
}
