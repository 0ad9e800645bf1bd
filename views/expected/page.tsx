import type { KeptPeriod } from '../../db/queries/periods.ts'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { percent } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { PeriodChoice } from './period-choice.tsx'
import type { CoverageRow, ShownSource } from './records.ts'
import { Sources } from './sources.tsx'

interface CoveragePageProps {
  readonly frame: Frame
  readonly periods: readonly KeptPeriod[]
  readonly period: KeptPeriod | null
  readonly rows: readonly CoverageRow[]
  readonly sources: readonly ShownSource[]
}

/** Rep by rep: what was expected, what came in and what is missing. */
export function CoveragePage({ frame, periods, period, rows, sources }: CoveragePageProps) {
  const say = words.expected.coverage
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="stack">
        {period ? (
          <>
            <PeriodChoice periods={periods} period={period} path={paths.coverage} />
            <Section title={say.reps} aside={period.name} id="reps">
              <RepTable rows={rows} period={period} />
            </Section>
          </>
        ) : (
          <p class="quiet">{say.none}</p>
        )}
        <Sources sources={sources} frame={frame} />
      </div>
    </Layout>
  )
}

function RepTable({ rows, period }: { rows: readonly CoverageRow[]; period: KeptPeriod }) {
  const say = words.expected.coverage
  const figures = ['expected', 'arrived', 'missing', 'notHeld', 'share'] as const
  return (
    <TableScroll says={say.reps}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say.columns.rep}</th>
            {figures.map((one) => (
              <th scope="col" class="table__figure">
                {say.columns[one]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <a href={paths.coverageOf(row.rep.id, period.id)}>{row.rep.name}</a>
              </th>
              {row.isTold ? <Figures row={row} /> : <td colspan={figures.length}>{say.whyUnknown.none}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Figures({ row }: { row: CoverageRow }) {
  const say = words.expected.coverage
  const expected = row.arrived + row.missing
  return (
    <>
      <td class="table__figure">
        {expected}
        {row.young > 0 ? <p class="faint">{say.young(row.young)}</p> : null}
      </td>
      {[row.arrived, row.missing, row.notHeld].map((count) => (
        <td class="table__figure">{count}</td>
      ))}
      <td class="table__figure">
        {row.isKnown ? (
          <Share counted={row.counted} expected={expected} />
        ) : (
          <>
            {say.unknown}. {say.whyUnknown[row.whyUnknown]}
          </>
        )}
      </td>
    </>
  )
}

/** The share that counts, and of how many where that is not all that is expected. */
function Share({ counted, expected }: { counted: CoverageRow['counted']; expected: number }) {
  if (counted === null) return <>–</>
  const says = words.expected.coverage.counted(counted.arrived, counted.expected)
  return (
    <>
      {percent(counted.arrived / counted.expected)}
      {counted.expected === expected ? null : <p class="faint">{says}</p>}
    </>
  )
}
