import type { KeptPeriod } from '../../db/queries/periods.ts'
import { Section } from '../components/section.tsx'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { ExpectedCall } from './expected-call.tsx'
import { PeriodChoice } from './period-choice.tsx'
import type { CoverageRow, ShownExpected, ShownSource } from './records.ts'
import { Sources } from './sources.tsx'

interface RepCoverageProps {
  readonly frame: Frame
  readonly rep: Person
  readonly periods: readonly KeptPeriod[]
  readonly period: KeptPeriod
  readonly row: CoverageRow
  readonly missing: readonly ShownExpected[]
  readonly notHeld: readonly ShownExpected[]
  readonly arrived: readonly (ShownExpected & { readonly conversation: string | null })[]
  readonly undated: number
  readonly sources: readonly ShownSource[]
}

/** What was expected of one rep, one by one: what is missing first, and what may be said of it. */
export function RepCoveragePage(props: RepCoverageProps) {
  const { frame, rep, periods, period, row, missing, notHeld, arrived, undated, sources } = props
  const say = words.expected.coverage
  const title = rep.id === frame.viewer?.id ? say.yours : say.repTitle(rep.name)
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  return (
    <Layout frame={frame} title={title}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.coverageIn(period.id)}>{say.title}</a>
          </p>
          <h1>{title}</h1>
          <p class="page__lead">{row.isKnown ? say.lead : say.whyUnknown[row.whyUnknown]}</p>
        </div>
      </div>
      <div class="stack">
        <PeriodChoice periods={periods} period={period} path={`${paths.coverage}/${rep.id}`} />
        {undated > 0 ? <p class="quiet">{say.undated(undated)}</p> : null}
        {row.young > 0 ? <p class="quiet">{say.young(row.young)}</p> : null}
        {row.isTold ? (
          <>
            <Section title={`${say.missingTitle} (${missing.length})`} aside={say.missingAside} id="missing">
              {missing.length === 0 ? <p class="quiet">{say.nothingMissing}</p> : null}
              <ul class="ruled">
                {missing.map((one) => (
                  <ExpectedCall call={one} timeZone={timeZone} />
                ))}
              </ul>
            </Section>
            {notHeld.length > 0 ? (
              <Section title={`${say.notHeldTitle} (${notHeld.length})`} id="not-held">
                <ul class="ruled">
                  {notHeld.map((one) => (
                    <ExpectedCall call={one} timeZone={timeZone} />
                  ))}
                </ul>
              </Section>
            ) : null}
            <Section title={`${say.arrivedTitle} (${arrived.length})`} id="arrived">
              <ul class="ruled">
                {arrived.map((one) => (
                  <ExpectedCall call={one} timeZone={timeZone} conversation={one.conversation} isHeld />
                ))}
              </ul>
            </Section>
          </>
        ) : null}
        <Sources sources={sources} frame={frame} />
      </div>
    </Layout>
  )
}
