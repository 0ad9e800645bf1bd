import type { Objective } from '../../db/queries/objectives.ts'
import { Section } from '../components/section.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** What came with a conversation that was set up: its rep's objective, and pages of their notebook. */
export interface Visited {
  readonly photos: readonly string[]
  readonly objectives: readonly Objective[]
}

export function VisitedSection({ photos, objectives }: Visited) {
  if (photos.length + objectives.length === 0) return null
  const say = words.objectives
  return (
    <Section title={photos.length > 0 ? words.visits.pages : say.title} id="visited">
      {objectives.map(({ wants, closed }) => (
        <p>
          {wants} <span class="quiet">{closed ? say.outcomes[closed.outcome] : ''}</span>
          {closed?.learnt ? <span class="quiet">. {closed.learnt}</span> : null}
        </p>
      ))}
      <p class="visit-pages">
        {photos.map((id, at) => (
          <a href={paths.visitPhoto(id)}>
            <img src={paths.visitPhoto(id)} alt={words.visits.page(at + 1)} loading="lazy" />
          </a>
        ))}
      </p>
    </Section>
  )
}
