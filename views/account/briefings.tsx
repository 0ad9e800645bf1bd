import { Section } from '../components/section.tsx'
import { words } from '../messages/words.ts'

/** What tells a rep how a plan measures and pays them, and when they said that they read it. */
export interface ShownBriefing {
  readonly plan: string
  readonly href: string
  readonly readOn: string | null
}

export function BriefingsSection({ briefings }: { briefings: readonly ShownBriefing[] }) {
  const say = words.plans.briefing.read
  return (
    <Section title={say.section} id="briefings">
      {briefings.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <ul class="ruled">
        {briefings.map(({ plan, href, readOn }) => (
          <li>
            <a href={href}>{plan}</a>
            <p class="quiet">{readOn === null ? say.lead : say.done(readOn)}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** On one's own page, while there is something to read; nothing waits for it. */
export function BriefingsAsked({ briefings }: { briefings: readonly ShownBriefing[] }) {
  const say = words.plans.briefing.read
  return briefings
    .filter(({ readOn }) => readOn === null)
    .map(({ plan, href }) => (
      <p class="quiet waiting__proposed">
        {say.ask(plan)} <a href={href}>{say.look}</a>
      </p>
    ))
}
