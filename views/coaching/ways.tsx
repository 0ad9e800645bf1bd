import { Section } from '../components/section.tsx'
import type { Frame, ViewerRole } from '../frame.ts'
import { words } from '../messages/words.ts'
import { beyond } from '../places.ts'

const groups = {
  talk: ['oneToOnes', 'goals', 'feedback'],
  learn: ['goodMoments', 'lessons', 'clips'],
  mark: ['reviews', 'scorecards', 'calibrations'],
} as const satisfies Readonly<Record<string, readonly (keyof typeof beyond)[]>>

/** Everything else of coaching, by what it is for; each stands there for whoever may go in. */
export function Ways({ frame }: { frame: Frame }) {
  const { ways } = words.coaching
  return (
    <Section title={ways.title} id="more">
      <div class="coaching__ways">
        {Object.entries(groups).map(([group, names]) => (
          <section>
            <h3>{ways.groups[group as keyof typeof groups]}</h3>
            <ul>
              {names
                .filter((name) => mayGo(name, frame.viewer?.role))
                .map((name) => (
                  <li>
                    <a href={beyond[name].path}>{ways.names[name]}</a>{' '}
                    <span class="quiet">{ways.why[name]}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Section>
  )
}

function mayGo(name: keyof typeof beyond, role: ViewerRole | undefined): boolean {
  const roles: readonly ViewerRole[] = beyond[name].roles
  return role !== undefined && roles.includes(role)
}
