import { Section } from '../../components/section.tsx'
import { InsightCard } from '../../insights/card.tsx'
import type { ShownInsight } from '../../insights/records.ts'
import { words } from '../../messages/words.ts'

/** What we learned of them, each thing once, the last said first. */
export function Learnt({
  insights,
  more,
}: {
  insights: readonly ShownInsight[]
  more: readonly ShownInsight[]
}) {
  const say = words.insights.learnt
  return (
    <Section title={say.title} id="learnt">
      {insights.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <ul class="ruled">
        {insights.map((one) => (
          <InsightCard insight={one} />
        ))}
      </ul>
      {more.length > 0 ? (
        <details class="more">
          <summary>{say.all}</summary>
          <ul class="ruled">
            {more.map((one) => (
              <InsightCard insight={one} />
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  )
}
