import type { KeptPeriod } from '../../db/queries/periods.ts'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { civilDate } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { NumbersOfPeople, type NumbersProps } from './numbers.tsx'
import { SettingsForm, type SettingsProps } from './settings-form.tsx'

interface PayrollPageProps extends SettingsProps, NumbersProps {
  readonly frame: Frame
  readonly periods: readonly KeptPeriod[]
}

/** Where pay leaves: the closed periods, and what payroll calls things and people. */
export function PayrollPage({ frame, periods, ...told }: PayrollPageProps) {
  const say = words.payroll
  return (
    <Layout frame={frame} title={say.title} current="pay">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="stack">
        <Section title={say.periods.title} id="periods">
          {periods.length === 0 ? <p class="quiet">{say.periods.none}</p> : <Periods periods={periods} />}
        </Section>
        <SettingsForm {...told} />
        <NumbersOfPeople {...told} />
      </div>
    </Layout>
  )
}

function Periods({ periods }: Pick<PayrollPageProps, 'periods'>) {
  const say = words.payroll.periods
  const states: Readonly<Partial<Record<KeptPeriod['state'], string>>> = say.states
  return (
    <TableScroll says={say.title}>
      <table class="table table--stacked">
        <thead>
          <tr>
            <th scope="col">{say.columns.period}</th>
            <th scope="col">{say.columns.days}</th>
            <th scope="col">{say.columns.state}</th>
            <th scope="col">{say.columns.act}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ id, name, from, to, state }) => (
            <tr>
              <th scope="row">{name}</th>
              <td data-column={say.columns.days}>
                {civilDate(from)} – {civilDate(to)}
              </td>
              <td data-column={say.columns.state}>{states[state]}</td>
              <td data-column={say.columns.act}>
                <a href={paths.payExports(id)} aria-label={say.openOf(name)}>
                  {say.open}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
