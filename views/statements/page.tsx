import type { Looker } from '../../db/queries/lookers.ts'
import { checkStatement } from '../../server/pay/statement.ts'
import { Seal } from '../components/seal.tsx'
import { WhoLooked } from '../components/who-looked.tsx'
import { civilDate, firstName, money } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { Lines } from './lines.tsx'
import type { LineLink, Statement, StatementStanding } from './records.ts'
import { summaryOf } from './summary.ts'
import { Changed, Tape } from './tape.tsx'

export interface StatementPageProps {
  readonly frame: Frame
  readonly statement: Statement
  readonly standing: StatementStanding
  readonly links: readonly LineLink[]
  readonly lookers?: readonly Looker[]
  /** Where whose it is contests a line. */
  readonly contesting?: ((line: number) => string) | null
}

/** One page that somebody with a pocket calculator can check. Throws rather than show lines that do not add up. */
export function StatementPage({
  frame,
  statement,
  standing,
  links,
  lookers = [],
  contesting = null,
}: StatementPageProps) {
  checkStatement(statement)
  const say = words.pay
  const tapes = statement.lines.filter((line) => line.steps.length > 0)
  const total = money(statement.totalMinor, statement.currency)
  return (
    <Layout frame={frame} title={`${say.kind}, ${standing.name}`} current="pay" class="paper">
      <article class="statement">
        <Letterhead statement={statement} standing={standing} />
        <div class="statement__sum">
          <h1 class="statement__total">{total}</h1>
          <p class="statement__sentence">{summaryOf(statement, standing.isOwn)}</p>
        </div>
        <Lines
          statement={statement}
          contesting={standing.isOwn ? contesting : null}
          links={links}
          own={standing.isOwn}
        />
        <div class="statement__tapes">
          {tapes.map((line) => (
            <Tape line={line} />
          ))}
          <Changed lines={statement.lines} currency={statement.currency} />
        </div>
        <footer class="statement__foot">
          {standing.state === 'frozen' ? <Seal hash={statement.seal} /> : null}
          <div class="statement__notes quiet">
            {standing.frozenOn && standing.approvedBy.length > 0 ? (
              <p>{say.approved(words.numbers.list(standing.approvedBy), civilDate(standing.frozenOn))}</p>
            ) : null}
            {standing.state === 'frozen' ? (
              <p>
                {say.seal} {say.correction}
                {standing.receipt ? ` ${say.receipt(standing.receipt)}` : ''}
              </p>
            ) : (
              <p>{say.notYet}</p>
            )}
            {tapes.length > 0 ? <p>{say.rounded}</p> : null}
            <p class="statement__screen">{say.print}</p>
          </div>
        </footer>
      </article>
      <section class="statement__screen statement__lookers" aria-labelledby="lookers-title">
        <h2 id="lookers-title">{words.lookers.title}</h2>
        <WhoLooked
          lookers={lookers}
          timeZone={frame.viewer?.timeZone ?? 'UTC'}
          none={words.lookers.noneStatement}
        />
      </section>
    </Layout>
  )
}

function Letterhead({ statement, standing }: { statement: Statement; standing: StatementStanding }) {
  const say = words.pay
  const { plan, period } = statement
  const version = say.planVersion(plan.name, String(plan.version))
  const signed = standing.signedOn ? `, ${say.signed(civilDate(standing.signedOn))}` : ''
  return (
    <header class="statement__head">
      <div>
        <p class="statement__company">{standing.organisation}</p>
        <p class="quiet">{say.kind}</p>
      </div>
      <dl class="statement__facts">
        <dt>{say.for}</dt>
        <dd>
          {standing.name}, {say.employee(statement.employee)}
        </dd>
        <dt>{say.period}</dt>
        <dd>{say.to(civilDate(period.from), civilDate(period.to))}</dd>
        <dt>{say.plan}</dt>
        <dd>
          {version}
          {signed}
        </dd>
        <dt>{say.state}</dt>
        <dd>
          <strong>{say.states[standing.state]}</strong>
          {stateSays(standing)}
        </dd>
      </dl>
    </header>
  )
}

function stateSays({ state, frozenOn, isOwn, name }: StatementStanding): string {
  const say = words.pay.stateSays
  if (state === 'frozen') return frozenOn ? say.frozen(civilDate(frozenOn)) : ''
  return state === 'shadow' ? say.shadow : say.preview(isOwn ? null : firstName(name))
}
