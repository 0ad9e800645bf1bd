import type { CustomerInsight } from '../../../server/actions/customer-insights.ts'
import { Section } from '../../components/section.tsx'
import { day } from '../../format.ts'
import { words } from '../../messages/words.ts'
import { paths } from '../../paths.ts'

/** Whom else they named, in their words. */
export function Compared({ named, timeZone }: { named: readonly CustomerInsight[]; timeZone: string }) {
  const say = words.trail.compared
  return (
    <Section title={say.title} id="compared">
      {named.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <ul class="ruled">
        {named.map((one) => (
          <li>
            <p class="quotation">{one.words}</p>
            <p class="quiet">
              <a href={paths.said(one.conversationId, one.utterance)}>
                {one.customer.name}, {day(one.sortedAt, timeZone)}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
