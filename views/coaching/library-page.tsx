import { type BehaviourName, behaviourNames } from '../../server/grading/behaviours.ts'
import { FilterChoice } from '../components/filter-field.tsx'
import { Section } from '../components/section.tsx'
import { Empty } from '../components/states.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type ShownTime, TimeGiven } from './time-given.tsx'

/** A good moment in a list. */
export interface MomentLine {
  readonly id: string
  readonly behaviour: BehaviourName
  readonly name: string
  readonly about: string
}

export interface LibraryPageProps {
  readonly frame: Frame
  readonly moments: readonly MomentLine[]
  /** What waits for the viewer’s word, or that they proposed and is not shared. */
  readonly waiting: readonly MomentLine[]
  readonly behaviour: string
  readonly times: readonly ShownTime[]
}

const say = words.library

export function LibraryPage({ frame, moments, waiting, behaviour, times }: LibraryPageProps) {
  const shown = behaviourNames.filter((name) => behaviour === '' || name === behaviour)
  const isEmpty = moments.length === 0 && waiting.length === 0
  return (
    <Layout frame={frame} title={say.title} current="coaching">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      {isEmpty ? (
        <Empty quotation={say.empty.quote} act={{ href: paths.clips, says: say.empty.button }}>
          {say.empty.body}
        </Empty>
      ) : (
        <search>
          <form class="filters" method="get" action={paths.goodMoments}>
            <FilterChoice
              name="behaviour"
              label={say.proposal.behaviour}
              value={behaviour}
              any={say.all}
              options={behaviourNames.map((name) => ({ value: name, name: words.behaviours.title(name) }))}
            />
            <button type="submit" class="button">
              {words.promises.filter.apply}
            </button>
          </form>
        </search>
      )}
      <div class="stack">
        {waiting.length > 0 ? (
          <Section title={words.coaching.ask.title} id="waiting">
            <MomentList moments={waiting} />
          </Section>
        ) : null}
        {isEmpty
          ? null
          : shown
              .filter((name) => behaviour !== '' || moments.some((one) => one.behaviour === name))
              .map((name) => (
                <Section
                  title={words.behaviours.title(name)}
                  aside={words.home.behaviours.says[name]}
                  id={`behaviour-${name}`}
                >
                  <MomentList moments={moments.filter((one) => one.behaviour === name)} />
                </Section>
              ))}
        <Section title={say.time.title} aside={say.time.why} id="time">
          <TimeGiven title={say.time.moments} counted={say.time.counted.moment} times={times} />
        </Section>
      </div>
    </Layout>
  )
}

function MomentList({ moments }: { moments: readonly MomentLine[] }) {
  if (moments.length === 0) return <p class="quiet">{say.none}</p>
  return (
    <ul class="ruled">
      {moments.map((one) => (
        <li>
          <a href={paths.goodMoment(one.id)}>{one.name}</a>
          <p class="quiet">{one.about}</p>
        </li>
      ))}
    </ul>
  )
}
