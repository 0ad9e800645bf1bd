import { type BehaviourRow, Behaviours } from '../components/behaviours.tsx'
import { FilterField } from '../components/filter-field.tsx'
import { Section } from '../components/section.tsx'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface TeamGradesProps {
  readonly frame: Frame
  readonly period: Person | null
  /** Those whose grades are not the reps' alone, the latest first. */
  readonly periods: readonly Person[]
  /** By name. */
  readonly graded: readonly { readonly rep: Person; readonly rows: readonly BehaviourRow[] }[]
  readonly isRunning: boolean
}

/** What a manager sees of a period: everybody's grades, how sure they are and what is missing, and nothing in money. */
export function TeamGradesPage({ frame, period, periods, graded, isRunning }: TeamGradesProps) {
  const say = words.team.grades
  const title = period === null ? words.team.teams : say.title(period.name)
  return (
    <Layout frame={frame} title={title} current="people">
      <div class="page__head">
        <div>
          <h1>{title}</h1>
          <p class="page__lead">{period === null ? say.none : say.lead}</p>
          {isRunning ? <p class="quiet">{say.running}</p> : null}
        </div>
      </div>
      {periods.length > 1 ? <Periods period={period} periods={periods} /> : null}
      <div class="stack">
        {graded.map(({ rep, rows }) => (
          <Section
            title={rep.name}
            aside={<a href={paths.person(rep.id)}>{words.home.behaviours.titleOf(rep.name)}</a>}
            id={`rep-${rep.id}`}
          >
            {rows.length === 0 ? (
              <p class="quiet">{say.notYet}</p>
            ) : (
              <Behaviours rows={rows} own={false} of={`${rep.id}-`} />
            )}
          </Section>
        ))}
      </div>
    </Layout>
  )
}

function Periods({ period, periods }: Pick<TeamGradesProps, 'period' | 'periods'>) {
  const say = words.team.grades
  return (
    <form class="filters" method="get" action={paths.teamGrades}>
      <FilterField name="period" label={say.period}>
        <select class="field__input" id="filter-period" name="period">
          {periods.map(({ id, name }) => (
            <option value={id} selected={id === period?.id}>
              {name}
            </option>
          ))}
        </select>
      </FilterField>
      <button type="submit" class="button">
        {say.show}
      </button>
    </form>
  )
}
