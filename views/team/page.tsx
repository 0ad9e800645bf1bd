import type { CheckInsMeasured } from '../../server/actions/check-ins-measured.ts'
import { type BehaviourName, behaviours } from '../../server/grading/behaviours.ts'
import type { TeamTrend } from '../../server/grading/team-trend.ts'
import { CheckInsMeasuredSection } from '../components/check-ins-measured.tsx'
import { Section } from '../components/section.tsx'
import { DottedLine } from '../components/states.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { outOf100, percent } from '../format.ts'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { hasWay } from '../places.ts'
import { TrendChart } from './trend-chart.tsx'

/** How the airtime of several people is summed up, both ways; `null` where fewer than three say it. */
export interface TeamAirtime {
  readonly by: 'times' | 'words'
  readonly n: number
  readonly median: number | null
  readonly total: number | null
}

export interface TeamPageProps {
  readonly frame: Frame
  readonly team: Person | null
  /** Teams one may look at; empty for whoever has one. */
  readonly teams: readonly Person[]
  readonly people: number
  readonly weeks: number
  readonly choices: readonly number[]
  readonly trends: readonly { readonly behaviour: BehaviourName; readonly trend: TeamTrend }[]
  readonly airtime: readonly TeamAirtime[]
  /** In words, by name. */
  readonly notListened: readonly string[]
  /** `null` for whoever sees nothing of what is said. */
  readonly checkIns?: { readonly checkIns: CheckInsMeasured; readonly over: string } | null
}

/** A team together: small multiples, what changed, and whom nobody has listened to. */
export function TeamPage(props: TeamPageProps) {
  const { frame, team, trends } = props
  const say = words.team
  if (!team)
    return (
      <Layout frame={frame} title={words.team.teams}>
        <p class="quiet">{say.noTeam}</p>
      </Layout>
    )
  return (
    <Layout frame={frame} title={say.title(team.name)} current="people">
      <div class="page__head">
        <div>
          <h1>{say.title(team.name)}</h1>
          <p class="page__lead">{say.lead(props.people)}</p>
        </div>
        {frame.viewer && hasWay(frame.viewer, 'teamGrades') ? (
          <p class="page__aside">
            <a class="text-link" href={paths.teamGrades}>
              {words.search.ways.teamGrades[0]}
            </a>
          </p>
        ) : null}
      </div>
      <Choice {...props} team={team} />
      <div class="stack">
        <Changed trends={trends} weeks={props.weeks} />
        <Section title={say.listened.title} aside={say.listened.lead} id="listened">
          {props.notListened.length === 0 ? (
            <p class="quiet">{say.listened.all}</p>
          ) : (
            <ul class="ruled">
              {props.notListened.map((one) => (
                <li>{one}</li>
              ))}
            </ul>
          )}
        </Section>
        <Section title={say.behaviours} aside={say.rules.n} id="behaviours">
          <div class="team__multiples">
            {trends.map(({ behaviour, trend }) => (
              <Multiple behaviour={behaviour} trend={trend} />
            ))}
          </div>
        </Section>
        <Airtime airtime={props.airtime} />
        {props.checkIns ? <CheckInsMeasuredSection {...props.checkIns} today={frame.today} /> : null}
      </div>
    </Layout>
  )
}

function Choice({ team, teams, weeks, choices }: TeamPageProps & { readonly team: Person }) {
  const say = words.team
  return (
    <form class="acts team__choice" method="get" action={paths.team}>
      {teams.length > 1 ? (
        <>
          <label for="team">{say.teams}</label>
          <select class="field__input" id="team" name="team">
            {teams.map((one) => (
              <option value={one.id} selected={one.id === team.id}>
                {one.name}
              </option>
            ))}
          </select>
        </>
      ) : null}
      <label for="weeks">{say.weeks}</label>
      <select class="field__input" id="weeks" name="weeks">
        {choices.map((one) => (
          <option value={String(one)} selected={one === weeks}>
            {say.weeksSays(one)}
          </option>
        ))}
      </select>
      <button type="submit" class="button">
        {say.show}
      </button>
    </form>
  )
}

function Multiple({ behaviour, trend }: { behaviour: BehaviourName; trend: TeamTrend }) {
  const say = words.team
  const { shape, unit } = behaviours[behaviour]
  const title = words.behaviours.title(behaviour)
  const { n, value, interval } = trend.whole
  return (
    <section class="team__one" aria-labelledby={`trend-${behaviour}`}>
      <h3 id={`trend-${behaviour}`}>{title}</h3>
      {value === null || interval === null ? (
        <>
          <DottedLine />
          <p class="quiet">{say.few(say.n(behaviour, n))}</p>
        </>
      ) : (
        <>
          <p class="quiet">
            {say.now(outOf100(value), outOf100(interval[0]), outOf100(interval[1]))}. {say.n(behaviour, n)}.
          </p>
          <TrendChart title={title} trend={trend} />
        </>
      )}
      <p class="faint">{shape === 'mean' ? say.rules.mean : say.rules.proportion(unit)}</p>
    </section>
  )
}

function Changed({ trends, weeks }: Pick<TeamPageProps, 'trends' | 'weeks'>) {
  const say = words.team.changed
  const clear = trends.filter(({ trend }) => trend.change.isClear)
  const unknown = trends.filter(({ trend }) => trend.change.isClear === null)
  return (
    <Section title={say.title} id="changed">
      <p class="quiet">{say.lead(Math.floor(weeks / 2))}</p>
      {clear.length === 0 ? <p>{say.none}</p> : null}
      <ul class="ruled">
        {clear.map(({ behaviour, trend: { change } }) => {
          const [from, to] = [change.before.value ?? 0, change.after.value ?? 0]
          return (
            <li>
              {(to > from ? say.rose : say.fell)(
                words.behaviours.title(behaviour),
                outOf100(from),
                outOf100(to),
              )}{' '}
              <span class="quiet">{say.n(change.before.n, change.after.n)}</span>
            </li>
          )
        })}
      </ul>
      {unknown.length > 0 ? (
        <p class="quiet">{say.unknown(unknown.map(({ behaviour }) => words.behaviours.title(behaviour)))}</p>
      ) : null}
    </Section>
  )
}

function Airtime({ airtime }: Pick<TeamPageProps, 'airtime'>) {
  const say = words.team.airtime
  return (
    <Section title={say.title} id="airtime">
      <p class="quiet">{say.rule}</p>
      {airtime.length === 0 ? <p>{say.none}</p> : null}
      {airtime.map(({ by, n, median, total }) =>
        median === null || total === null ? null : <p>{say.says(percent(median), percent(total), n, by)}</p>,
      )}
      {airtime.length > 0 ? <AirtimeTable airtime={airtime} /> : null}
    </Section>
  )
}

function AirtimeTable({ airtime }: Pick<TeamPageProps, 'airtime'>) {
  const say = words.team
  const shown = (share: number | null) => (share === null ? say.tooFew : percent(share))
  return (
    <TableScroll says={say.airtime.title}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say.airtime.columns.by}</th>
            <th scope="col" class="table__figure">
              {say.airtime.columns.median}
            </th>
            <th scope="col" class="table__figure">
              {say.airtime.columns.total}
            </th>
            <th scope="col" class="table__figure">
              {say.airtime.columns.n}
            </th>
          </tr>
        </thead>
        <tbody>
          {airtime.map(({ by, n, median, total }) => (
            <tr>
              <th scope="row">{say.airtime.by[by]}</th>
              <td class="table__figure">{shown(median)}</td>
              <td class="table__figure">{shown(total)}</td>
              <td class="table__figure">{n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
