import type { Context } from 'hono'
import type { InsightHeard } from '../../db/queries/insights.ts'
import { thoseWorkedWith } from '../../db/queries/visibility.ts'
import { day } from '../../views/format.ts'
import type { ShownInsight } from '../../views/insights/records.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { CustomerInsight, Rare } from '../actions/customer-insights.ts'
import type { Rarity } from '../measures/rarity.ts'
import { topicOf } from '../measures/topic.ts'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'

/** How rare it is, where that was looked for. */
type Told = Omit<CustomerInsight, 'again'> & Partial<Rare<unknown>>

/** Insights as this viewer reads them: whose words they are only for whoever works with that customer. */
export async function shownInsights(
  c: Context<AppEnv>,
  insights: readonly Told[],
): Promise<readonly ShownInsight[]> {
  const { reader, viewer } = c.var
  const known = await thoseWorkedWith(
    reader,
    viewer,
    insights.map((one) => one.customer.id),
  )
  return insights.map((one) => shownInsight(c, one, known.has(one.customer.id)))
}

function shownInsight(c: Context<AppEnv>, one: Told, isKnown: boolean): ShownInsight {
  const { customer, rarity, usedBy } = one
  return {
    id: one.id,
    words: one.words,
    kind: one.kind,
    gem: one.gem,
    rarity: rarity === undefined ? null : raritySays(one, rarity),
    learnt: learntSays(c, one),
    usedBy: usedBy.conversations === 0 ? null : words.insights.usedBy(usedBy.conversations, usedBy.reps),
    customer: isKnown ? { name: customer.account ?? customer.name, href: paths.customer(customer.id) } : null,
  }
}

/** How rare it is, as counts; else why nobody can tell. */
export function raritySays(insight: InsightHeard, rarity: Rarity | null): string {
  if (rarity) return words.insights.knownOf(rarity.count, rarity.of)
  const why = topicOf(insight) === null ? words.insights.noTopic : words.insights.tooFew
  return why.replace(/\.$/, '')
}

function learntSays(c: Context<AppEnv>, { rep, sortedAt }: InsightHeard): string {
  const on = day(sortedAt, zoneOf(c))
  return rep ? words.insights.learntBy(rep.name, on) : words.insights.learntByNobody(on)
}
