import type { BehaviourName } from '../../server/grading/behaviours.ts'
import type { WhatIfRange, WouldPay } from '../../server/pay/what-if-range.ts'
import { DotWhisker } from '../components/dot-whisker.tsx'
import { fixed, money } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** One line to try; `range` is `null` where it could not be measured. */
export interface TriedLine {
  readonly number: number
  readonly behaviour: BehaviourName
  readonly title: string
  readonly goal: number | null
  /** The grade as it is. */
  readonly grade: number | null
  readonly range: WhatIfRange | null
}

export interface WhatIfPageProps {
  readonly frame: Frame
  readonly statementId: string
  readonly currency: string
  readonly isTrial: boolean
  readonly isStale: boolean
  readonly lines: readonly TriedLine[]
  /** The whole statement, corrections of earlier ones with it; in a trial, as the plan would have it. */
  readonly total: Readonly<Record<'lowest' | 'likely' | 'highest' | 'paid', number>>
}

/** What a statement would pay, had more gone well: as a range, since it depends on what. */
export function WhatIfPage(props: WhatIfPageProps) {
  const { frame, statementId, currency, isTrial, isStale, lines, total } = props
  const say = words.whatIf
  const tried = (minor: number) => money(minor, currency)
  return (
    <Layout frame={frame} title={say.title} current="pay">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.statement(statementId)}>{say.back}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="page__lead">{isStale ? say.stale : say.lead}</p>
        </div>
      </div>
      <form class="tried" method="get" action={paths.statementWhatIf(statementId)}>
        {lines.map((line) => (
          <Tried line={line} currency={currency} />
        ))}
        {isStale ? null : (
          <button type="submit" class="button button--first">
            {say.work}
          </button>
        )}
      </form>
      {isStale ? null : (
        <section class="tried__total" aria-labelledby="total-title">
          <h2 id="total-title">{say.total}</h2>
          <p class="tried__says">
            {say.totalSays(tried(total.lowest), tried(total.likely), tried(total.highest), tried(total.paid))}
          </p>
          {isTrial ? <p>{say.trial}</p> : null}
          <p class="quiet">{say.honest}</p>
        </section>
      )}
    </Layout>
  )
}

function Tried({ line, currency }: { line: TriedLine; currency: string }) {
  const say = words.whatIf
  const { number, behaviour, title, range } = line
  const id = `more-${number}`
  return (
    <section class="tried__line" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {range === null ? <p class="quiet">{say.unmeasured(title)}</p> : null}
      {range?.of === 0 ? <p class="quiet">{say.none}</p> : null}
      {range && range.of > 0 ? (
        <>
          <p class="tried__how">
            <label for={id}>{say.how(range.of, behaviour)}</label>{' '}
            <input
              class="field__input tried__input"
              id={id}
              name={id}
              type="number"
              min={0}
              max={range.of}
              value={range.more}
              inputmode="numeric"
            />
          </p>
          <Range line={line} range={range} currency={currency} />
        </>
      ) : null}
    </section>
  )
}

function Range({ line, range, currency }: { line: TriedLine; range: WhatIfRange; currency: string }) {
  const say = words.whatIf
  const { lowest, likely, highest, estimate } = range
  const four = (value: number) => fixed(value, 4)
  const says = say.grade(four(estimate.grade), four(estimate.drawn[0]), four(estimate.drawn[1]))
  const rows: readonly (readonly [string, WouldPay])[] = [
    [say.lowest, lowest],
    [say.likely, likely],
    [say.highest, highest],
  ]
  return (
    <div class="tried__range">
      <p>
        {range.more === 0
          ? say.asIs(money(likely.amountMinor, currency))
          : say.depends(
              money(lowest.amountMinor, currency),
              money(likely.amountMinor, currency),
              money(highest.amountMinor, currency),
            )}
      </p>
      <table class="table tried__table">
        <tbody>
          {(lowest.amountMinor === highest.amountMinor ? rows.slice(1, 2) : rows).map(([name, one]) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="table__figure">× {four(one.multiplier)}</td>
              <td class="table__figure">{money(one.amountMinor, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <DotWhisker
        grade={estimate.grade}
        drawn={estimate.drawn}
        goal={line.goal}
        before={line.grade}
        says={says}
      />
      <p class="quiet">{says}</p>
      {range.mix ? (
        <p class="quiet">{say.mix(four(range.mix.unadjusted), four(range.mix.adjusted))}</p>
      ) : null}
    </div>
  )
}
