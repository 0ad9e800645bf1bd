import { Section } from '../components/section.tsx'
import { day } from '../format.ts'
import { words } from '../messages/words.ts'
import { anchor } from '../paths.ts'
import type { WordSaid } from './records.ts'

export interface SaidOfFindings {
  /** The latest first. */
  readonly said: readonly WordSaid[]
  /** Of what the machine found: how much somebody answered, and how much of that they overruled. */
  readonly looked: number
  readonly overruled: number
}

interface PeopleSaidProps extends SaidOfFindings {
  readonly timeZone: string
  readonly aside?: boolean
}

/** What people said of the machine's findings: counted, and every word of it, with what stood there before. */
export function PeopleSaid({ said, looked, overruled, timeZone, aside = false }: PeopleSaidProps) {
  const say = words.moments.people
  const counted = say.aside(looked, overruled)
  return (
    <Section title={say.title} aside={said.length === 0 ? null : counted} id="people-said" isSwapped={aside}>
      {said.length === 0 ? (
        <p class="quiet">{say.none}</p>
      ) : (
        <details>
          <summary class="button button--plain">{say.history}</summary>
          <ol class="ruled people-said">
            {said.map((one) => (
              <li>
                <p class="quiet">{say.byWhom(one.by, day(one.at, timeZone))}</p>
                <p>
                  <a href={`#${anchor(one.utterance)}`} data-seek={one.utterance}>
                    “{one.about}”
                  </a>{' '}
                  {one.says}
                </p>
                <p class="faint">{one.before === null ? say.foundNothing : say.before(one.before)}</p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </Section>
  )
}
