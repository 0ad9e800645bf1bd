import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { PeriodList, type PeriodSummary } from './period-list.tsx'
import { type StatementSummary, StatementTable } from './statement-table.tsx'

export interface StatementIndexProps {
  readonly frame: Frame
  readonly statements: readonly StatementSummary[]
  /** For HR; a rep's page has none. */
  readonly periods: readonly PeriodSummary[] | null
}

/** Pay: a rep's own statements, or every period and statement for HR. */
export function StatementIndexPage({ frame, statements, periods }: StatementIndexProps) {
  const say = words.pay.index
  return (
    <Layout frame={frame} title={say.title} current="pay">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">
            <a class="text-link" href={paths.plans}>
              {words.plans.link}
            </a>
          </p>
        </div>
      </div>
      <div class="stack">
        {periods ? (
          <Section title={say.periods} id="periods">
            <PeriodList periods={periods} />
          </Section>
        ) : null}
        <Section title={periods ? say.statements : say.yours} id="statements">
          {statements.length > 0 ? (
            <StatementTable
              statements={statements}
              areOwn={frame.viewer?.role === 'rep'}
              areOpen={frame.viewer?.role !== 'payroll'}
            />
          ) : (
            <p class="quiet">{periods ? say.noneAtAll : say.none}</p>
          )}
        </Section>
      </div>
    </Layout>
  )
}
