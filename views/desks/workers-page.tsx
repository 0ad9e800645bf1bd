import type { PeriodTogether } from '../../server/actions/desk/together.ts'
import type { Plan } from '../../server/pay/plan.ts'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { civilDay, firstName, percent } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { PlanLaw, PlanRules } from '../plans/rules.tsx'
import { DecidedOtherwise, type DecidedOtherwiseProps } from './decided-otherwise.tsx'
import { DeskWays } from './desk-ways.tsx'

export interface WorkersPageProps extends DecidedOtherwiseProps {
  readonly frame: Frame
  /** In force today. */
  readonly plans: readonly { readonly plan: Plan; readonly stands: string }[]
  readonly periods: readonly PeriodTogether[]
}

/** What the workers' representative has: the rules in words, and how they came out for everybody together. */
export function WorkersPage({ frame, plans, periods, ...decided }: WorkersPageProps) {
  const { title, lead, closed } = words.desks['workers-rep']
  const say = words.desks.together
  return (
    <Layout frame={frame} title={title} current="home">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            {words.home.kicker(civilDay(frame.today), firstName(frame.viewer?.name ?? ''))}
          </p>
          <h1>{title}</h1>
          <p class="page__lead">{lead}</p>
          <p class="quiet">
            {words.desks.closed}: {closed.join(' ')}
          </p>
        </div>
      </div>
      <div class="stack">
        {plans.length === 0 ? <p class="quiet">{say.noPlan}</p> : null}
        {plans.map(({ plan, stands }) => (
          <div class="stack">
            <p>
              <strong>{words.plans.named(plan.name, plan.version)}</strong>. {stands}.{' '}
              <a class="text-link" href={paths.planBriefing(plan.id)}>
                {words.plans.briefing.link}
              </a>
            </p>
            <PlanRules plan={plan} id={`rules-${plan.id}`} />
            <PlanLaw plan={plan} id={`law-${plan.id}`} />
          </div>
        ))}
        <Section title={say.title} aside={say.aside} id="together">
          {periods.length === 0 ? <p class="quiet">{say.none}</p> : <Together periods={periods} />}
        </Section>
        <Section title={words.board.rates.title} id="rates">
          <DecidedOtherwise viewer={frame.viewer} {...decided} />
        </Section>
        <Section title={words.desks.where} id="where" class="unprinted">
          <DeskWays viewer={frame.viewer} without={[paths.home, paths.search]} />
        </Section>
      </div>
    </Layout>
  )
}

function Together({ periods }: { readonly periods: readonly PeriodTogether[] }) {
  const say = words.desks.together
  return (
    <TableScroll says={say.title}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say.columns.period}</th>
            {[say.columns.paid, say.columns.above, say.columns.at, say.columns.below].map((column) => (
              <th scope="col" class="table__figure">
                {column}
              </th>
            ))}
            <th scope="col">{say.columns.coverage}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ name, paid, coverage }) => (
            <tr>
              <th scope="row">{name}</th>
              {paid ? (
                [paid.of, paid.above, paid.at, paid.below].map((n) => <td class="table__figure">{n}</td>)
              ) : (
                <td colspan={4}>{say.few}</td>
              )}
              <td>
                {coverage && coverage.expected > 0
                  ? say.covered(
                      coverage.arrived,
                      coverage.expected,
                      percent(coverage.arrived / coverage.expected),
                    )
                  : say.few}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
