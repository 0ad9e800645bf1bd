import { type InsightKind, insightKinds } from '../../server/conversation/findings.ts'
import { FilterChoice, FilterField } from '../components/filter-field.tsx'
import { Section } from '../components/section.tsx'
import { Empty } from '../components/states.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { InsightCard } from './card.tsx'
import type { ShownInsight } from './records.ts'

interface Choice {
  readonly id: string
  readonly name: string
}

export interface WallPageProps {
  readonly frame: Frame
  readonly gems: readonly ShownInsight[]
  readonly waiting: readonly ShownInsight[]
  /** As rare as gems are, and not put forward. */
  readonly rare: readonly ShownInsight[]
  readonly asked: {
    readonly search: string
    readonly kind: string
    readonly team: string
    readonly rep: string
    readonly from: string
    readonly to: string
  }
  readonly teams: readonly Choice[]
  readonly reps: readonly Choice[]
  /** The address of what comes after these. */
  readonly more: string | null
}

const say = words.insights

/** What an insight may be a gem of: everything but an errand. */
export const gemKinds = insightKinds.filter(
  (kind): kind is Exclude<InsightKind, 'request'> => kind !== 'request',
)

export function WallPage(props: WallPageProps) {
  const { frame, gems, waiting, rare, asked, more } = props
  const isFiltered = Object.values(asked).some((value) => value !== '')
  const isEmpty = gems.length === 0 && !isFiltered
  return (
    <Layout frame={frame} title={say.title} current="insights">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
        <p class="page__aside">
          <a href={paths.themes}>{say.themesLink}</a>
        </p>
      </div>
      {isEmpty ? null : <WallFilters {...props} />}
      <div class="stack">
        {isFiltered ? null : (
          <Waiting title={say.waiting.title} aside={say.waiting.aside} id="waiting" all={waiting} />
        )}
        <Section title={say.wall.title} id="gems">
          {isEmpty ? (
            <Empty
              quotation={say.wall.empty.quote}
              act={{ href: paths.conversations, says: say.wall.empty.button }}
            >
              {say.wall.empty.body}
            </Empty>
          ) : gems.length === 0 ? (
            <p class="quiet">{say.wall.filtered}</p>
          ) : (
            <ol class="ruled insights">
              {gems.map((one) => (
                <InsightCard insight={one} />
              ))}
            </ol>
          )}
        </Section>
        {isFiltered ? null : <Waiting title={say.rare.title} aside={say.rare.aside} id="rare" all={rare} />}
      </div>
      {more ? (
        <p>
          <a class="button" href={more} rel="next">
            {say.wall.more}
          </a>
        </p>
      ) : null}
    </Layout>
  )
}

function Waiting({
  title,
  aside,
  id,
  all,
}: {
  title: string
  aside: string
  id: string
  all: readonly ShownInsight[]
}) {
  if (all.length === 0) return null
  return (
    <Section title={title} aside={aside} id={id}>
      <ul class="ruled insights">
        {all.map((one) => (
          <InsightCard insight={one} />
        ))}
      </ul>
    </Section>
  )
}

function WallFilters({ asked, teams, reps }: WallPageProps) {
  const field = (name: 'search' | 'from' | 'to', type: 'search' | 'date') => (
    <FilterField name={name} label={say.wall[name]}>
      <input
        class="field__input"
        id={`filter-${name}`}
        name={name}
        type={type}
        value={asked[name]}
        maxlength={200}
      />
    </FilterField>
  )
  const people = (all: readonly Choice[]) => all.map(({ id, name }) => ({ value: id, name }))
  return (
    <search>
      <form class="filters" method="get" action={paths.insights}>
        {field('search', 'search')}
        <FilterChoice
          name="kind"
          label={say.wall.kind}
          value={asked.kind}
          any={say.wall.anyKind}
          options={gemKinds.map((kind) => ({ value: kind, name: words.moments.insightKinds[kind] }))}
        />
        <FilterChoice
          name="team"
          label={say.wall.team}
          value={asked.team}
          any={say.wall.anyTeam}
          options={people(teams)}
        />
        <FilterChoice
          name="rep"
          label={say.wall.rep}
          value={asked.rep}
          any={say.wall.anyRep}
          options={people(reps)}
        />
        {field('from', 'date')}
        {field('to', 'date')}
        <button type="submit" class="button">
          {say.wall.apply}
        </button>
      </form>
    </search>
  )
}
