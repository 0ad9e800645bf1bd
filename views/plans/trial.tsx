import type { TriedPeriod } from '../../server/pay/back-test.ts'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { civilDate, fixed, money, percent, percentToTenth } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface TrialProps {
  readonly draftId: string
  readonly currency: string
  /** `undefined` where nobody asked; `null` while it is being tried. */
  readonly periods: readonly TriedPeriod[] | null | undefined
  readonly isOld: boolean
}

/** What a draft would have paid for past periods. */
export function PlanTrial({ draftId, currency, periods, isOld }: TrialProps) {
  const say = words.plans.trial
  return (
    <Section title={words.plans.sections.trial} id="trial">
      <p class="quiet">{say.says}</p>
      {periods === null ? (
        <p>
          {say.waiting}{' '}
          <a class="text-link" href={`${paths.planDraft(draftId)}#trial`}>
            {say.look}
          </a>
        </p>
      ) : (
        <form method="post" action={paths.planDraftPart(draftId, 'trial')}>
          <button type="submit" class="button">
            {say.run}
          </button>
        </form>
      )}
      {periods && isOld ? <p>{say.old}</p> : null}
      {periods?.length === 0 ? <p>{say.none}</p> : null}
      {periods?.map((period) => (
        <TriedOne period={period} currency={currency} />
      ))}
      {periods && periods.length > 0 ? <p class="quiet">{say.note}</p> : null}
    </Section>
  )
}

function TriedOne({ period, currency }: { period: TriedPeriod; currency: string }) {
  const say = words.plans.trial
  const { costMinor, atTargetMinor, below, n } = period
  const all = costMinor / atTargetMinor
  return (
    <article class="stack">
      <h3>{words.pay.to(civilDate(period.from), civilDate(period.to))}</h3>
      <p>
        {say.cost(money(costMinor, currency), money(atTargetMinor, currency), percentToTenth(all))}{' '}
        {say.below(below, n, percent(below / n))}{' '}
        {say.range(percentToTenth(period.least), percentToTenth(period.most))}{' '}
        {say.unmeasured(period.unmeasured, period.lines)}
      </p>
      <TableScroll says={say.spread}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say.spread}</th>
              <th scope="col">{say.people(n)}</th>
            </tr>
          </thead>
          <tbody>
            {period.spread.map(({ upTo, n: count }, at) => (
              <tr>
                <th scope="row">{between(period.spread[at - 1]?.upTo ?? null, upTo)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <ul>
        {period.groups.map((group) => (
          <li>
            {group.name ?? say.noTeam}:{' '}
            {group.paid === null ? say.small : say.gap(percentToTenth(group.paid), gapOf(group.paid - all))}
          </li>
        ))}
      </ul>
    </article>
  )
}

function between(from: number | null, to: number | null): string {
  const say = words.plans.trial
  if (to === 1) return say.exactly
  if (to !== null && to > 0.999 && to < 1) return say.justBelow
  return say.upTo(from === null ? null : percentToTenth(from), to === null ? null : percentToTenth(to))
}

function gapOf(gap: number): string {
  return `${gap < 0 ? '−' : '+'}${fixed(Math.abs(gap) * 100, 1)}`
}
