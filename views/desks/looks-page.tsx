import { FilterChoice, FilterField } from '../components/filter-field.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownLook } from './records.ts'

export interface LooksPageProps {
  readonly frame: Frame
  readonly looks: readonly ShownLook[]
  readonly asked: Readonly<Record<'kind' | 'who' | 'from' | 'to', string>>
  readonly people: readonly Person[]
  readonly older: string | null
  readonly newest: string | null
  readonly table: string
}

/** Who opened what, the latest first; everybody sees the looks at their own things where these stand. */
export function LooksPage(props: LooksPageProps) {
  const { frame, looks, older, newest, table } = props
  const say = words.looks
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
        <p class="page__aside">
          <a class="text-link" href={table}>
            {say.table}
          </a>
        </p>
      </div>
      <Filters {...props} />
      {looks.length === 0 ? <p class="quiet">{say.none}</p> : <Looks looks={looks} />}
      {older || newest ? (
        <nav class="pagination" aria-label={words.frame.pages}>
          {newest ? (
            <a class="button" href={newest} rel="prev">
              {say.newest}
            </a>
          ) : null}
          {older ? (
            <a class="button" href={older} rel="next">
              {words.frame.older}
            </a>
          ) : null}
        </nav>
      ) : null}
    </Layout>
  )
}

function Filters({ asked, people }: Pick<LooksPageProps, 'asked' | 'people'>) {
  const say = words.looks
  return (
    <search>
      <form class="filters" method="get" action={paths.looks}>
        <FilterChoice
          name="who"
          label={say.columns.who}
          value={asked.who}
          any={say.anybody}
          options={people.map(({ id, name }) => ({ value: id, name }))}
        />
        <FilterChoice
          name="kind"
          label={say.columns.did}
          value={asked.kind}
          any={say.anything}
          options={Object.entries(say.kinds).map(([value, name]) => ({ value, name }))}
        />
        {(['from', 'to'] as const).map((end) => (
          <FilterField name={end} label={say[end]}>
            <input class="field__input" type="date" id={`filter-${end}`} name={end} value={asked[end]} />
          </FilterField>
        ))}
        <button type="submit" class="button">
          {say.show}
        </button>
      </form>
    </search>
  )
}

function Looks({ looks }: { readonly looks: readonly ShownLook[] }) {
  const { columns, title } = words.looks
  return (
    <TableScroll says={title}>
      <table class="table">
        <thead>
          <tr>
            {[columns.at, columns.who, columns.did, columns.what, columns.of].map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {looks.map(({ when, who, did, what, of, href }) => (
            <tr>
              <td>{when}</td>
              <th scope="row">{who}</th>
              <td>{did}</td>
              <td>{href === null ? what : <a href={href}>{what}</a>}</td>
              <td>{of}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
