import { installation } from '../../../db/queries/settings.ts'
import { keptWhole } from '../../../server/actions/ledger/kept-whole.ts'
import { verifyLedger } from '../../../server/actions/ledger/verify.ts'
import type { House } from './house.ts'

/** Every statement that is frozen, each of its columns, by its id. */
export async function frozenIn({ services: { db } }: House): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('statements').selectAll().where('frozen_at', 'is not', null).execute()
  return new Map(rows.map((row) => [row.id, JSON.stringify(row)]))
}

/** What a round left behind that it should not have; the demo itself may have been left for good: damage, a ledger that does not add up, a frozen statement that changed. */
export async function notWhole(
  house: House,
  frozen: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const { db, config } = house.services
  if (!(await installation(db)).demo) return []
  const now = await frozenIn(house)
  const findings = [...(await keptWhole(db, config.dataDir)), ...(await verifyLedger(db)).findings]
  return [
    ...findings.map((one) => `${one.what} ${one.kind} ${one.id}`),
    ...[...frozen].flatMap(([id, was]) =>
      now.get(id) === was ? [] : [`frozen statement ${id} was ${was}, is ${now.get(id)}`],
    ),
  ]
}
