import { visitsOfCustomers } from '../../../../db/queries/site-visits.ts'
import { talkedLately } from '../../../../db/queries/talked-lately.ts'
import { paths } from '../../../../views/paths.ts'
import { buyingModeOf } from '../../buying-mode.ts'
import type { Found, Group } from '../row.ts'

const DAY_MS = 86_400_000
const SAID_MS = 14 * DAY_MS
const LOOKED_MS = 7 * DAY_MS

/** Customers who are deciding, by what they said in the last two weeks or looked at in the last one; the latest first. */
export const deciding: Group = async (db, { viewer, customerIds, now }) => {
  const lately = await talkedLately(db, viewer, customerIds, ago(now, SAID_MS))
  const modes = await buyingModeOf(db, lately, { now, viewer })
  const found = new Map<string, Found & { readonly at: string }>()
  for (const [customerId, { stage, signals }] of modes) {
    const [latest] = signals
    if (stage !== 'deciding' || !latest || latest.at < ago(now, SAID_MS)) continue
    const said = { words: latest.words, path: paths.said(latest.conversationId, latest.utterance) }
    const because = { kind: 'deciding', at: latest.at } as const
    found.set(customerId, { customerId, repId: null, because, said, at: latest.at })
  }
  for (const visit of await visitsOfCustomers(db, customerIds, ago(now, LOOKED_MS))) {
    const { customerId, product, visits, lastAt: at } = visit
    if (customerId === null || product === null || visits < 2 || found.has(customerId)) continue
    found.set(customerId, {
      customerId,
      repId: null,
      because: { kind: 'looking', at, product, visits },
      said: null,
      at,
    })
  }
  return [...found.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

function ago(now: string, ms: number): string {
  return new Date(Date.parse(now) - ms).toISOString()
}
