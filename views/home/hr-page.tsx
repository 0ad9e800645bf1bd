import type { BoardPeriod } from '../../server/actions/desk/period-board.ts'
import type { BehaviourName } from '../../server/grading/behaviours.ts'
import { isClosed } from '../../server/pay/period-way.ts'
import { Section } from '../components/section.tsx'
import { type CutoffForm, CutoffForms } from '../desks/cutoff-forms.tsx'
import { DecidedOtherwise, type DecidedOtherwiseProps } from '../desks/decided-otherwise.tsx'
import { DeskWays } from '../desks/desk-ways.tsx'
import { PeriodBoard } from '../desks/period-board.tsx'
import { EnoughDrawn } from '../draws/enough.tsx'
import { ForecastToCome } from '../forecast/foreseen.tsx'
import { civilDay, firstName } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type StatementSummary, StatementTable } from '../statements/statement-table.tsx'

/** What of a behaviour can be paid, and what is missing, in words. */
export interface Payable {
  readonly behaviour: BehaviourName
  readonly says: string
}

export interface HrHomeProps extends DecidedOtherwiseProps {
  readonly frame: Frame
  readonly board: readonly BoardPeriod[]
  readonly cutoff: CutoffForm
  /** Statements of the periods that are not frozen yet. */
  readonly waiting: readonly StatementSummary[]
  readonly payable: readonly Payable[]
}

/** HR's page: each period and whose turn it is, what waits to be read before it is paid, and what may be paid from when. */
export function HrHomePage({ frame, board, cutoff, waiting, payable, ...decided }: HrHomeProps) {
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
        <div class="pair">
          <Section title={words.board.title} aside={words.board.aside} id="periods">
            <PeriodBoard board={board} />
          </Section>
          <div class="stack">
            <Section title={words.board.cutoff.title} id="payroll">
              <CutoffForms {...cutoff} />
            </Section>
            <Section title={words.forecast.section} id="forecast">
              {board
                .filter(({ period, wanting }) => !isClosed(period.state) && !wanting.includes('not-begun'))
                .map(({ period }) => (
                  <ForecastToCome period={period} />
                ))}
            </Section>
            <Section title={words.board.rates.title} id="rates">
              <DecidedOtherwise viewer={frame.viewer} {...decided} />
            </Section>
            <Section title={words.board.ways} id="ways">
              <DeskWays viewer={frame.viewer} wanted={ways} />
            </Section>
          </div>
        </div>
        {waiting.length > 0 ? (
          <Section
            title={say.hr.statements}
            aside={<a href={paths.statements}>{say.latest.all}</a>}
            id="statements"
          >
            <StatementTable statements={waiting} />
          </Section>
        ) : null}
        <Section title={say.hr.payable} aside={say.hr.payableAside} id="payable">
          <EnoughDrawn />
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
    </Layout>
  )
}

const ways = [
  paths.appeals,
  paths.plans,
  paths.coverage,
  paths.draws,
  paths.looks,
  paths.ledger,
  paths.team,
  paths.fairnessReports,
  paths.alarms,
]
