import { Mark } from '../components/mark.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownInsight } from './records.ts'

/** One thing learnt, in the customer's words: of what kind, how rare, by whom, and who used it. */
export function InsightCard({ insight }: { insight: ShownInsight }) {
  const { id, gem, customer } = insight
  const about = [words.moments.insightKinds[insight.kind], insight.rarity, insight.usedBy]
  return (
    <li class="insight" id={`insight-${id}`}>
      <Mark kind="insight" agreed={gem === 'gem' || gem === 'accepted'} />
      <div>
        <p class="insight__words">
          <a href={paths.insight(id)}>{insight.words}</a>
        </p>
        <p class="quiet">{about.filter((part) => part !== null).join('. ')}.</p>
        <p class="quiet">
          {insight.learnt}
          {customer ? ', ' : ''}
          {customer ? <a href={customer.href}>{customer.name}</a> : null}
        </p>
      </div>
    </li>
  )
}
