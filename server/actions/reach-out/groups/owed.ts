import { listConversations } from '../../../../db/queries/conversation-list.ts'
import { ledgerOf, type StandingPromise } from '../../../../db/queries/promises.ts'
import { paths } from '../../../../views/paths.ts'
import type { Group } from '../row.ts'

const DAY_MS = 86_400_000
const REACHES_BACK_DAYS = 60

/** Customers to whom something is due by tomorrow, the longest due first; one line for each. */
export const owed: Group = async (db, { viewer, now, today }) => {
  const due = (
    await ledgerOf(db, viewer, { from: shifted(today, -REACHES_BACK_DAYS), to: shifted(today, 1), now })
  ).filter((one) => one.owner !== 'customer' && isOpen(one) && one.customer !== null)
  const first = new Map<string, StandingPromise>()
  for (const one of due.toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1)))
    if (one.customer && !first.has(one.customer.id)) first.set(one.customer.id, one)
  const promises = [...first.values()]
  const quotes = await quotesOf(db, viewer, promises)
  return promises.map((one) => ({
    customerId: one.customer?.id ?? '',
    repId: one.repId,
    because: {
      kind: 'owed',
      action: one.action,
      words: one.words,
      dueOn: one.dueOn,
      isLate: one.dueOn !== null && one.dueOn < today,
    },
    said: quotes.get(one.conversationId) ?? null,
  }))
}

function isOpen({ state, outcome }: StandingPromise): boolean {
  return outcome === null && ['made', 'due', 'broken'].includes(state)
}

async function quotesOf(
  db: Parameters<Group>[0],
  viewer: Parameters<Group>[1]['viewer'],
  promises: readonly StandingPromise[],
) {
  const ids = [...new Set(promises.map((one) => one.conversationId))]
  if (ids.length === 0) return new Map()
  const { conversations } = await listConversations(db, viewer, { ids, limit: ids.length })
  return new Map(
    conversations.flatMap(({ id, statistics: { quote } }) =>
      quote ? [[id, { words: quote.words, path: paths.said(id, quote.utterance) }] as const] : [],
    ),
  )
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}
