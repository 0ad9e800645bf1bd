import type { Kysely } from 'kysely'
import { oneAtATime } from '../../db/dialect.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { purchaseChannels } from '../../db/queries/purchases.ts'
import { installation } from '../../db/queries/settings.ts'
import type { Database } from '../../db/schema.ts'
import { isCivilDate } from '../measures/civil-date.ts'
import { identityTable, type NamedRow } from '../readers/identity-table.ts'
import { instantIn } from '../readers/instant.ts'
import { purchaseColumns } from '../readers/lexicons/purchase-columns.ts'
import type { Refusal } from '../readers/reading.ts'
import { refusedRow } from './people-table.ts'
import { type JudgedPurchase, judgePurchase, keepPurchase, type SentPurchase } from './sent-purchase.ts'
import { type PlannedRow, type TablePlan, type TableProblem, tablePlan } from './table-plan.ts'

type Row = NamedRow<keyof typeof purchaseColumns>

interface PurchasesPlan extends TablePlan {
  readonly purchases: readonly JudgedPurchase[]
}

const limits = {
  needed: [['externalId'], ['email', 'customer'], ['at'], ['what']],
  rows: 5_000,
  bytes: 600_000,
} as const
const NOON = { hour: 12, minute: 0, second: 0 }

/** What a table of purchases would do, row by row; nothing is kept. */
export async function foreseenPurchases(
  db: Kysely<Database>,
  viewer: Viewer,
  { bytes, now }: { readonly bytes: Uint8Array; readonly now: string },
): Promise<PurchasesPlan | { readonly refused: Refusal }> {
  const table = identityTable(bytes, purchaseColumns, limits)
  if ('refused' in table) return table
  const { timeZone } = await installation(db)
  const told = new Map<string, number>()
  const rows: PlannedRow[] = table.torn.map(({ line, why }) =>
    refusedRow(line, '', { is: 'torn', value: why }),
  )
  const purchases: JudgedPurchase[] = []
  for (const row of table.rows) {
    const { line, cells } = row
    const about = [cells.customer || cells.email, cells.what].filter((one) => one !== '').join(', ')
    const before = told.get(cells.externalId)
    const judged = await judgePurchase(db, sentIn(row, timeZone), { viewer, source: 'csv', now })
    told.set(cells.externalId, line)
    if (before !== undefined) rows.push(refusedRow(line, about, { is: 'twice', value: about, line: before }))
    else if ('problem' in judged)
      rows.push(refusedRow(line, about, { is: 'purchase', value: judged.problem }))
    else {
      purchases.push(judged)
      const to = [cells.what, cells.value, cells.currency].filter((one) => one !== '').join(' ')
      const isNew = judged.knownId === null
      const changes = isNew ? ([{ what: 'bought', from: null, to }] as const) : []
      rows.push({ line, about, state: isNew ? 'new' : 'unchanged', changes, problem: null })
    }
  }
  return { ...tablePlan(rows, table), purchases }
}

/** Takes a table of purchases in: all of it or nothing, and only what was confirmed. */
export async function importPurchases(
  db: Kysely<Database>,
  viewer: Viewer,
  { bytes, seal, now }: { readonly bytes: Uint8Array; readonly seal: string; readonly now: string },
): Promise<
  | { readonly done: PurchasesPlan }
  | { readonly plan: PurchasesPlan; readonly problem: TableProblem }
  | { readonly refused: Refusal }
> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'imports')
    const plan = await foreseenPurchases(trx, viewer, { bytes, now })
    if ('refused' in plan) return plan
    if (plan.counts.refused > 0) return { plan, problem: 'refused' }
    if (seal !== plan.seal) return { plan, problem: 'stale' }
    for (const one of plan.purchases) await keepPurchase(trx, one, { byId: viewer.id, now })
    return { done: plan }
  })
}

/** A day without a time is noon of it, where this house is. */
function sentIn({ cells }: Row, timeZone: string): SentPurchase {
  const channel = purchaseChannels.find((one) => one === cells.channel.toLowerCase()) ?? null
  return {
    externalId: cells.externalId,
    customer: cells.email === '' ? { name: cells.customer } : { email: cells.email },
    at: isCivilDate(cells.at) ? noonOf(cells.at, timeZone) : cells.at,
    what: cells.what,
    value: cells.value === '' ? null : cells.value,
    currency: cells.currency,
    channel,
    rep: cells.rep === '' ? null : cells.rep,
  }
}

function noonOf(date: string, timeZone: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return instantIn({ year, month, day, ...NOON }, timeZone)
}
