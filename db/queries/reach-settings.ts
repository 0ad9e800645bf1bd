import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { HoldOut } from '../../server/reaching/hold-out.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** How reaching out goes here. */
export interface ReachSettings {
  /** When our people are there, on their own clocks. */
  readonly from: string
  readonly to: string
  /** How many approaches one person has at a time. */
  readonly places: number
  /** How many of a hundred are never approached out of the blue. */
  readonly heldOutPercent: number
  /** For how many days events are kept. */
  readonly keepDays: number
  /** The currency that counts; values in another one are kept, and counted as unknown. */
  readonly currency: string
}

export const usualReach: ReachSettings = {
  from: '09:00',
  to: '17:00',
  places: 1,
  heldOutPercent: 10,
  keepDays: 90,
  currency: 'EUR',
}

const SETTINGS = 'reach-out'
const SEED = 'reach-out-seed'
const SEED_BYTES = 16

export async function reachSettings(db: Kysely<Database>): Promise<ReachSettings> {
  const said = await find(db, SETTINGS)
  return said === undefined ? usualReach : { ...usualReach, ...(JSON.parse(said) as Partial<ReachSettings>) }
}

export async function saveReachSettings(db: Kysely<Database>, settings: ReachSettings): Promise<void> {
  const value = JSON.stringify(settings)
  await inTransaction(db, (trx) =>
    trx
      .insertInto('settings')
      .values({ name: SETTINGS, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute(),
  )
}

/** How the hold-out is drawn here: its seed is thrown once, and never again. */
export async function holdOut(db: Kysely<Database>): Promise<HoldOut> {
  const { heldOutPercent } = await reachSettings(db)
  const known = await find(db, SEED)
  return { seed: known ?? (await thrown(db)), share: heldOutPercent / 100 }
}

async function thrown(db: Kysely<Database>): Promise<string> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('settings')
      .values({ name: SEED, value: randomBytes(SEED_BYTES).toString('hex') })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
  return (await find(db, SEED)) ?? ''
}

async function find(db: Kysely<Database>, name: string): Promise<string | undefined> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value
}
