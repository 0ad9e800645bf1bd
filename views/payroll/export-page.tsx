import type { ControlTotals } from '../../server/pay/export/control.ts'
import type { Ways } from '../account/once-more.tsx'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { civilDate } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Answers, type AnswersProps } from './answers.tsx'
import { Batch } from './batch.tsx'
import type { BatchShown, NameOf, ReadyShown, RefusedFile } from './records.ts'
import { rowProblemSays } from './says.ts'
import { Totals } from './totals.tsx'

interface ExportPageProps extends AnswersProps {
  readonly frame: Frame
  readonly name: string
  readonly from: string
  readonly to: string
  readonly ready: ReadyShown
  readonly batches: readonly BatchShown[]
  /** All batches together. */
  readonly totals: ControlTotals
  readonly told: string | null
  readonly refused: RefusedFile | null
  readonly ways: Ways
}

/** How a closed period leaves for payroll: what is to be sent, what was, and what payroll says it paid. */
export function ExportPage(props: ExportPageProps) {
  const { frame, name, from, to, batches, totals, period, mayChange, nameOf } = props
  const say = words.payroll.exports
  return (
    <Layout frame={frame} title={say.title(name)} current="pay">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.payroll}>{say.toPayroll}</a>
          </p>
          <h1>{say.title(name)}</h1>
          <p class="page__lead">
            {civilDate(from)} – {civilDate(to)}. {say.lead}
          </p>
        </div>
      </div>
      {props.told ? <Problem line={props.told} /> : null}
      <div class="stack">
        <Ready ready={props.ready} period={period} mayChange={mayChange} nameOf={nameOf} />
        {batches.toReversed().map((batch) => (
          <Batch
            batch={batch}
            period={period}
            mayTake={mayChange}
            ways={props.ways}
            error={props.refused?.batch === batch.id ? props.refused.says : null}
            timeZone={props.timeZone}
            nameOf={nameOf}
          />
        ))}
        {batches.length > 1 ? (
          <Section title={say.all} id="all">
            <p class="quiet">{say.allSays}</p>
            <Totals says={say.all} totals={totals} />
          </Section>
        ) : null}
        <Answers {...props} />
      </div>
    </Layout>
  )
}

interface ReadyProps {
  readonly ready: ReadyShown
  readonly period: string
  readonly mayChange: boolean
  readonly nameOf: NameOf
}

function Ready({ ready, period, mayChange, nameOf }: ReadyProps) {
  const say = words.payroll.exports
  return (
    <Section title={say.now} id="now">
      {'problem' in ready ? <p>{ready.problem === 'nobody' ? say.nobody : say.notFrozen}</p> : null}
      {'problems' in ready ? (
        <>
          <p>{say.wrong}</p>
          <ul class="payroll__problems">
            {ready.problems.map((one) => (
              <li>{rowProblemSays(one, nameOf)}</li>
            ))}
          </ul>
          <p>
            <a class="button" href={paths.payroll}>
              {say.settle}
            </a>
          </p>
        </>
      ) : null}
      {'totals' in ready ? <Sending {...ready} period={period} mayChange={mayChange} /> : null}
    </Section>
  )
}

interface SendingProps extends Pick<ReadyProps, 'period' | 'mayChange'> {
  readonly totals: ControlTotals
  readonly isFirst: boolean
}

function Sending({ totals, isFirst, period, mayChange }: SendingProps) {
  const say = words.payroll.exports
  if (totals.rows === 0 && !isFirst) return <p>{say.nothingNew}</p>
  return (
    <>
      <p>{totals.rows === 0 ? say.nothingOwed : say.sum(totals.rows, totals.people)}</p>
      {isFirst ? null : <p class="quiet">{say.onlyDifferences}</p>}
      <Totals says={say.now} totals={totals} />
      {mayChange ? (
        <form class="payroll__send" method="post" action={paths.payExports(period)}>
          <button type="submit" class="button button--first">
            {say.send}
          </button>
        </form>
      ) : null}
    </>
  )
}
