import type { BehaviourName } from '../../server/grading/behaviours.ts'
import { Section } from '../components/section.tsx'
import { civilDay, firstName } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { PeriodList, type PeriodSummary } from '../statements/period-list.tsx'
import { type StatementSummary, StatementTable } from '../statements/statement-table.tsx'

/** What of a behaviour can be paid, and what is missing, in words. */
export interface Payable {
  readonly behaviour: BehaviourName
  readonly says: string
}

export interface HrHomeProps {
  readonly frame: Frame
  readonly periods: readonly PeriodSummary[]
  /** Statements of the periods that are not frozen yet. */
  readonly waiting: readonly StatementSummary[]
  readonly payable: readonly Payable[]
}

/** HR's page: what waits to be read before it is paid, and what may be paid from when. */
export function HrHomePage({ frame, periods, waiting, payable }: HrHomeProps) {
  const say = words.home
  const title = say.hr.title(waiting.length)
  return (
    <Layout frame={frame} title={title} current="home">
      <div class="page__head">
        <div>
          <p class="page__kicker">{say.kicker(civilDay(frame.today), firstName(frame.viewer?.name ?? ''))}</p>
          <h1>{title}</h1>
          <p class="page__lead">{say.hr.lead}</p>
        </div>
      </div>
      <div class="stack">
        {waiting.length > 0 ? (
          <Section
            title={say.hr.statements}
            aside={<a href={paths.statements}>{say.latest.all}</a>}
            id="statements"
          >
            <StatementTable statements={waiting} />
          </Section>
        ) : null}
        <div class="pair">
          <Section
            title={say.hr.periods}
            aside={<a href={paths.coverage}>{words.expected.coverage.link}</a>}
            id="periods"
          >
            <PeriodList periods={periods} />
            <p class="quiet">
              <a class="text-link" href={paths.draws}>
                {words.draws.title}
              </a>
            </p>
            <p class="quiet">
              <a class="text-link" href={paths.team}>
                {words.team.link}
              </a>
            </p>
          </Section>
          <Section title={say.hr.payable} aside={say.hr.payableAside} id="payable">
            <ul class="ruled">
              {payable.map((one) => (
                <li>
                  <p>
                    <strong>{words.behaviours.title(one.behaviour)}</strong>
                  </p>
                  <p class="quiet">{one.says}</p>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </Layout>
  )
}
