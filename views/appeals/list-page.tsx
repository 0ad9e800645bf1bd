import type { UpholdRate } from '../../server/grading/appeal.ts'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { percent } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { AppealRow } from './records.ts'

const say = words.appeals

interface AppealListProps {
  readonly frame: Frame
  readonly groups: readonly { readonly title: string; readonly rows: readonly AppealRow[] }[]
  readonly rates: readonly UpholdRate[]
}

export function AppealListPage({ frame, groups, rates }: AppealListProps) {
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{groups.length === 0 ? say.none : say.lead}</p>
        </div>
      </div>
      {groups.map(({ title, rows }) => (
        <Section title={title}>
          <ul class="ruled">
            {rows.map((row) => (
              <li>
                <p>
                  <a href={paths.appeal(row.id)}>
                    {row.about}, {say.by(row.rep)}
                  </a>
                </p>
                <p class="quiet">{row.state}</p>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <Section title={say.rates.title} id="rates">
        <p class="quiet">{rates.length === 0 ? say.rates.none : say.rates.lead}</p>
        {rates.length > 0 ? <Rates rates={rates} /> : null}
      </Section>
    </Layout>
  )
}

function Rates({ rates }: { rates: readonly UpholdRate[] }) {
  return (
    <TableScroll says={say.rates.title}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say.rates.kind}</th>
            {[say.rates.decided, say.rates.upheld, say.rates.share, say.rates.lapsed].map((column) => (
              <th scope="col" class="table__figure">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rates.map(({ kind, decided, upheld, lapsed }) => (
            <tr>
              <th scope="row">{say.kinds[kind]}</th>
              <td class="table__figure">{decided}</td>
              <td class="table__figure">{upheld}</td>
              <td class="table__figure">{decided === 0 ? '–' : percent(upheld / decided)}</td>
              <td class="table__figure">{lapsed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
