import type { Context } from 'hono'
import { allPeople } from '../../db/queries/people.ts'
import { purchasesBetween } from '../../db/queries/purchases.ts'
import { customerNames } from '../../db/queries/referrals.ts'
import { customersWorkedWith } from '../../db/queries/worked-with.ts'
import { paths } from '../../views/paths.ts'
import { foreseenPurchases, importPurchases } from '../actions/purchases-table.ts'
import { decimalsOf } from '../pay/money.ts'
import type { AppEnv } from '../web/env.ts'
import { createTableImports } from './table-imports.tsx'

/** Purchases from a table, for a manager about the team's customers, for HR and the admin about everybody's. */
export const purchaseImports = createTableImports({
  kind: 'purchases',
  roles: ['manager', 'hr', 'admin'],
  foreseen: (c, bytes) =>
    foreseenPurchases(c.var.reader, c.var.viewer, { bytes, now: c.var.now().toISOString() }),
  keep: (c, confirmed) =>
    importPurchases(c.var.db, c.var.viewer, { ...confirmed, now: c.var.now().toISOString() }),
  done: paths.customers,
  rows: purchaseRows,
})

const EVER = { from: '0000', before: '9999' }

async function purchaseRows(c: Context<AppEnv>) {
  const { reader, viewer } = c.var
  const all = await purchasesBetween(reader, EVER)
  const worked = new Set((await customersWorkedWith(reader, viewer)).map(({ id }) => id))
  const seen = viewer.role === 'manager' ? all.filter((one) => worked.has(one.customerId)) : all
  const names = await customerNames(reader, [...new Set(seen.map((one) => one.customerId))])
  const reps = new Map((await allPeople(reader)).map(({ id, email }) => [id, email]))
  const rows = seen
    .filter((one) => one.cancelledAt === null)
    .map((one) => [
      one.externalId ?? one.id,
      names.get(one.customerId) ?? '',
      one.at,
      one.what,
      one.value
        ? (one.value.minor / 10 ** decimalsOf(one.value.currency)).toFixed(decimalsOf(one.value.currency))
        : '',
      one.value?.currency ?? '',
      one.channel ?? '',
      one.repId === null ? '' : (reps.get(one.repId) ?? ''),
    ])
  return [['order', 'customer', 'date', 'what', 'value', 'currency', 'channel', 'rep'], ...rows]
}
