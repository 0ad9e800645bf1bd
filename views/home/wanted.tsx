import { Section } from '../components/section.tsx'
import { words } from '../messages/words.ts'

/** One thing a rep wants to learn of somebody, and where they prepare for it. */
export interface Wanted {
  readonly wants: string
  readonly customer: string
  readonly href: string
}

export function WantedSection({ wanted }: { wanted: readonly Wanted[] }) {
  if (wanted.length === 0) return null
  return (
    <Section title={words.objectives.home} id="objectives">
      <ul class="ruled">
        {wanted.map((one) => (
          <li>
            {one.wants} <a href={one.href}>{one.customer}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
