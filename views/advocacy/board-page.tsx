import type { ProposedNeed } from '../../server/actions/advocacy/case-needs.ts'
import { caseStates } from '../../server/conversation/advocacy-case.ts'
import { FilterChoice, FilterField } from '../components/filter-field.tsx'
import { type PageOf, Pagination } from '../components/pagination.tsx'
import { ProposedNeeds } from '../components/proposed-needs.tsx'
import { Section } from '../components/section.tsx'
import { Empty } from '../components/states.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { DepartmentBoard } from './department-board.tsx'
import type { Asked, ShownCase, ShownDepartment } from './records.ts'

export interface BoardPageProps {
  readonly frame: Frame
  readonly departments: readonly ShownDepartment[]
  readonly departmentNames: readonly { readonly id: string; readonly name: string }[]
  readonly toAnswer: readonly { readonly id: string; readonly says: string; readonly need: string }[]
  readonly needs: readonly ProposedNeed[]
  readonly asked: Asked
  readonly cases: readonly ShownCase[]
  readonly page: PageOf
  /** Whether this reader may see customers' cases at all. */
  readonly seesCases: boolean
  readonly mayEdit: boolean
  readonly exportHref: string
}

/** Whose bureaucracy costs customers most, what waits for the reader, and the cases they may see. */
export function BoardPage(props: BoardPageProps) {
  const { frame, departments, toAnswer, seesCases, mayEdit } = props
  const say = words.advocacy
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
          {mayEdit ? (
            <p>
              <a href={paths.advocacyDepartments}>{say.departments.edit}</a>
            </p>
          ) : null}
        </div>
      </div>
      {toAnswer.length > 0 ? (
        <Section title={say.toAnswer} id="to-answer">
          <ul class="ruled">
            {toAnswer.map((one) => (
              <li>
                <p>
                  <a href={`${paths.advocacyCase(one.id)}#answer`}>{one.need}</a>
                </p>
                <p class="quiet">{one.says}</p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <ProposedNeeds needs={props.needs} frame={frame} />
      {departments.length === 0 ? (
        <Empty quotation={say.quotation}>{say.none}</Empty>
      ) : (
        <DepartmentBoard departments={departments} />
      )}
      {seesCases ? <Cases {...props} /> : <p class="quiet">{say.list.names}</p>}
    </Layout>
  )
}

function Cases({ departmentNames, asked, cases, page, exportHref }: BoardPageProps) {
  const say = words.advocacy.list
  return (
    <Section title={say.title} id="cases" aside={<a href={exportHref}>{say.export}</a>}>
      <search>
        <form class="filters" method="get" action={paths.advocacy}>
          <FilterField name="q" label={say.search}>
            <input class="field__input" id="filter-q" name="q" value={asked.q} maxlength={200} />
          </FilterField>
          <FilterChoice
            name="state"
            label={say.state}
            any={say.any}
            value={asked.state}
            options={caseStates.map((value) => ({ value, name: words.advocacy.states[value] }))}
          />
          <FilterChoice
            name="department"
            label={say.department}
            any={say.any}
            value={asked.department}
            options={departmentNames.map(({ id, name }) => ({ value: id, name }))}
          />
          <button type="submit" class="button">
            {say.searchAct}
          </button>
        </form>
      </search>
      {cases.length === 0 ? <p class="quiet">{say.none}</p> : <CaseTable cases={cases} />}
      <Pagination page={page} />
    </Section>
  )
}

function CaseTable({ cases }: { cases: readonly ShownCase[] }) {
  const say = words.advocacy.list
  return (
    <TableScroll says={say.title}>
      <table class="table table--stacked cases">
        <thead>
          <tr>
            {[say.need, say.customer, say.asked, say.state, say.days, say.told].map((column) => (
              <th scope="col" class={column === say.days ? 'table__figure' : ''}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr>
              <th scope="row">
                <a href={paths.advocacyCase(one.id)}>{one.need}</a>
              </th>
              <td data-column={say.customer}>
                <span>{say.whose(one.rep, one.customer)}</span>
              </td>
              <td data-column={say.asked}>
                <span>{one.asked}</span>
              </td>
              <td data-column={say.state}>
                <span>{words.advocacy.states[one.state]}</span>
              </td>
              <td class="table__figure" data-column={say.days}>
                <span class="cases__days">{one.days}</span>
              </td>
              <td data-column={say.told}>
                <span>{one.toldOn ?? say.notTold}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
