import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { civilDate } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Afterwards } from './afterwards.tsx'
import { Approval } from './approval.tsx'
import { Corrections } from './corrections.tsx'
import { Counting } from './counting.tsx'
import { Losses } from './losses.tsx'
import { NextStep } from './next-step.tsx'
import { PaidPeople } from './people.tsx'
import type { Answered, Board } from './records.ts'
import { Way } from './way.tsx'

export interface BoardProps {
  readonly frame: Frame
  readonly board: Board
  readonly answered: Answered
}

/** One period as HR closes it: where it stands, what is next, and what still stands in its way. */
export function PeriodPage({ frame, board, answered }: BoardProps) {
  const { period, plan } = board
  const say = words.periods
  return (
    <Layout frame={frame} title={period.name}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.periods}>{say.title}</a>
          </p>
          <h1>{period.name}</h1>
          <p class="page__lead">
            {words.pay.to(civilDate(period.from), civilDate(period.to))},{' '}
            <a href={paths.plan(plan.id)}>{say.of(plan.name, plan.version)}</a>
          </p>
        </div>
      </div>
      {answered.told ? <Problem line={answered.told} /> : null}
      {board.counting ? <Counting id={period.id} progress={board.counting} /> : null}
      <div class="talk__columns">
        <div class="stack">
          <NextStep board={board} />
          <Approval board={board} answered={answered} />
          <Losses losses={board.losses} />
          <PaidPeople board={board} answered={answered} />
          {board.isClosed ? <Corrections board={board} answered={answered} /> : null}
        </div>
        <div class="stack">
          <Way board={board} />
          <Section title={say.appeals.title} id="appeals">
            {board.appeals.length === 0 ? <p class="quiet">{say.appeals.none}</p> : null}
            <ul class="ruled">
              {board.appeals.map((one) => (
                <li>
                  <a href={paths.appeal(one.id)}>{say.appeals.says(one.name, one.until)}</a>
                </li>
              ))}
            </ul>
          </Section>
          <Gaps board={board} />
          <Afterwards board={board} />
        </div>
      </div>
    </Layout>
  )
}

function Gaps({ board: { gaps } }: { board: Board }) {
  const say = words.periods.gaps
  return (
    <Section title={say.title} id="coverage" aside={<a href={paths.coverage}>{say.open}</a>}>
      <p>{say.missing(gaps.missing, gaps.reps)}</p>
      {gaps.unknown > 0 ? <p class="quiet">{say.unknown(gaps.unknown)}</p> : null}
      {gaps.late > 0 ? <p>{say.late(gaps.late)}</p> : null}
    </Section>
  )
}
