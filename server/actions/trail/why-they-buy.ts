import type { Kysely } from 'kysely'
import type { Viewer } from '../../../db/queries/people.ts'
import type { Database } from '../../../db/schema.ts'
import type { InsightKind } from '../../conversation/findings.ts'
import { heroWords } from '../../conversation/hero-words.ts'
import { type CustomerInsight, insightsOf } from '../customer-insights.ts'

/** Why they buy: the words that say it best, and what else they said of it; each with its moment. */
export interface WhyTheyBuy {
  readonly hero: { readonly words: string; readonly insight: CustomerInsight } | null
  readonly others: readonly CustomerInsight[]
}

/** What drives a purchase, the strongest first. */
const drives: readonly InsightKind[] = [
  'goal',
  'pain',
  'decision',
  'timing',
  'constraint',
  'budget',
  'preference',
]
const MOST_OTHERS = 4

export async function whyTheyBuy(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
): Promise<WhyTheyBuy> {
  const said = (await insightsOf(db, viewer, customerIds)).filter(({ kind }) => drives.includes(kind))
  const byWeight = said.toSorted((a, b) => weightOf(b) - weightOf(a))
  for (const insight of byWeight) {
    const words = heroWords(insight.words)
    if (words === null) continue
    const others = byWeight.filter((one) => one.id !== insight.id).slice(0, MOST_OTHERS)
    return { hero: { words, insight }, others }
  }
  return { hero: null, others: byWeight.slice(0, MOST_OTHERS) }
}

/** A gem before all else, then what drives most, then what was said again. */
function weightOf({ gem, kind, again }: CustomerInsight): number {
  return (gem === 'gem' ? 100 : 0) + (drives.length - drives.indexOf(kind)) * 10 + Math.min(9, again.length)
}
