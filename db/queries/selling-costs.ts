import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** What selling cost in a period: people's hours at a rate, or what the site took. */
export interface SellingCost {
  readonly id: string
  readonly periodId: string
  /** `null` for the whole company. */
  readonly team: { readonly id: string; readonly name: string } | null
  readonly way: 'person' | 'self-service'
  /** People's time; `null` for the site. */
  readonly minutes: number | null
  readonly amountMinor: number
  readonly currency: string
  readonly enteredBy: string
  readonly enteredAt: string
}

export type NewSellingCost = Omit<SellingCost, 'id' | 'team'> & { readonly teamId: string | null }

/** What was entered for a period and not taken back, in the order in which it was. */
export async function costsOf(db: Kysely<Database>, periodId: string): Promise<readonly SellingCost[]> {
  const rows = await db
    .selectFrom('selling_costs')
    .innerJoin('people', 'people.id', 'entered_by')
    .leftJoin('teams', 'teams.id', 'selling_costs.team_id')
    .select(['selling_costs.id', 'period_id', 'way', 'minutes', 'amount_minor', 'currency', 'entered_at'])
    .select(['people.name as entered_name', 'teams.id as team', 'teams.name as team_name'])
    .where('period_id', '=', periodId)
    .where('taken_back_at', 'is', null)
    .orderBy('entered_at')
    .orderBy('selling_costs.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    periodId: row.period_id,
    team: row.team === null ? null : { id: row.team, name: row.team_name ?? '' },
    way: row.way as SellingCost['way'],
    minutes: row.minutes,
    amountMinor: Number(row.amount_minor),
    currency: row.currency,
    enteredBy: row.entered_name,
    enteredAt: row.entered_at,
  }))
}

export async function saveCost(db: Kysely<Database>, one: NewSellingCost): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('selling_costs')
      .values({
        id: newId(),
        period_id: one.periodId,
        team_id: one.teamId,
        way: one.way,
        minutes: one.minutes,
        amount_minor: one.amountMinor,
        currency: one.currency,
        entered_by: one.enteredBy,
        entered_at: one.enteredAt,
      })
      .execute(),
  )
}

/** Takes a cost back; it counts no more and stays where it is. Answers its period, where it stood. */
export async function takeCostBack(
  db: Kysely<Database>,
  id: string,
  now: string,
): Promise<string | undefined> {
  return inTransaction(db, async (trx) => {
    const row = await trx
      .selectFrom('selling_costs')
      .select('period_id')
      .where('id', '=', id)
      .where('taken_back_at', 'is', null)
      .executeTakeFirst()
    if (!row) return undefined
    await trx.updateTable('selling_costs').set({ taken_back_at: now }).where('id', '=', id).execute()
    return row.period_id
  })
}
