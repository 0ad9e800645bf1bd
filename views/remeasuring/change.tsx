import type { ExampleOfChange } from '../../db/queries/remeasured-changes.ts'
import type { BehaviourName } from '../../server/grading/behaviours.ts'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Money, type MoneyShown } from './money.tsx'
import type { StandingShown } from './standing.tsx'

interface Findings {
  readonly name: string
  readonly comes: number
  readonly goes: number
}

interface PeriodShown {
  readonly id: string
  readonly name: string
  readonly graded: number
  readonly statements: number
  readonly behaviours: Readonly<
    Partial<Record<BehaviourName, { readonly differ: number; readonly up: number; readonly down: number }>>
  >
  /** `null` for whom it is none of their business. */
  readonly money: readonly MoneyShown[] | null
}

export interface ChangeShown {
  readonly at: string
  readonly frozen: number
  readonly findings: readonly Findings[]
  readonly examples: readonly (ExampleOfChange & { readonly name: string })[]
  readonly periods: readonly PeriodShown[]
}

/** What the other figures would change: conversations, findings, grades, and pay for whoever may see it. */
export function Change({ standing, change }: { standing: StandingShown; change: ChangeShown }) {
  const say = words.remeasuring
  return (
    <>
      <Section title={say.differs} aside={say.asOf(change.at)} id="differs">
        <p>{say.conversationsDiffer(standing.different, standing.of)}</p>
        <p>{say.frozen(change.frozen)}</p>
      </Section>
      <Section title={say.findings} id="findings">
        {change.findings.length === 0 ? <p>{say.findingsNone}</p> : <FindingsTable rows={change.findings} />}
      </Section>
      {change.examples.length > 0 ? <Examples examples={change.examples} /> : null}
      {change.periods.map((period) => (
        <Period period={period} />
      ))}
    </>
  )
}

function FindingsTable({ rows }: { rows: readonly Findings[] }) {
  const { findings, columns } = words.remeasuring
  return (
    <TableScroll says={findings}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{columns.finding}</th>
            <th scope="col">{columns.comes}</th>
            <th scope="col">{columns.goes}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{row.name}</th>
              <td>{row.comes}</td>
              <td>{row.goes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Examples({ examples }: Pick<ChangeShown, 'examples'>) {
  const say = words.remeasuring
  return (
    <Section title={say.examples} aside={say.examplesAside} id="examples">
      <ul class="ruled">
        {examples.map((one) => (
          <li>
            {one.name}, {one.comes ? say.comes : say.goes}:{' '}
            <a href={`${paths.conversation(one.conversationId)}#${one.utterance}`}>{one.words}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Period({ period }: { period: PeriodShown }) {
  const say = words.remeasuring
  const behaviours = Object.entries(period.behaviours) as [
    BehaviourName,
    NonNullable<PeriodShown['behaviours'][BehaviourName]>,
  ][]
  return (
    <>
      <Section title={say.period(period.name)} id={`grades-${period.id}`}>
        {behaviours.length === 0 ? (
          <p>{say.gradesNone(period.graded)}</p>
        ) : (
          <TableScroll says={say.period(period.name)}>
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{say.columns.behaviour}</th>
                  <th scope="col">{say.columns.differ}</th>
                  <th scope="col">{say.columns.up}</th>
                  <th scope="col">{say.columns.down}</th>
                </tr>
              </thead>
              <tbody>
                {behaviours.map(([behaviour, { differ, up, down }]) => (
                  <tr>
                    <th scope="row">{words.behaviours.title(behaviour)}</th>
                    <td>{differ}</td>
                    <td>{up}</td>
                    <td>{down}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        )}
      </Section>
      {period.money ? <Money period={period} money={period.money} /> : null}
    </>
  )
}
