import { Section } from '../components/section.tsx'
import { ForecastToCome } from '../forecast/foreseen.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { Board } from './records.ts'

/** What a period may cost while it is open, and once it is closed whether it treated groups alike. */
export function Afterwards({ board: { period, isClosed } }: { board: Board }) {
  if (!isClosed)
    return (
      <Section title={words.forecast.section} id="forecast">
        <ForecastToCome period={period} />
      </Section>
    )
  return (
    <Section title={words.fairness.list.title} id="fairness">
      <p>
        <a class="text-link" href={paths.fairness(period.id)}>
          {words.fairness.title(period.name)}
        </a>
      </p>
    </Section>
  )
}
