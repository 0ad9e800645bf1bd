import type { CompanyTheme } from '../../server/actions/themes.ts'
import { FilterChoice } from '../components/filter-field.tsx'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { gemKinds } from './wall-page.tsx'

export interface ThemesPageProps {
  readonly frame: Frame
  readonly themes: readonly CompanyTheme[]
  readonly kind: string
}

const say = words.insights.themes

/** What several customers said, by how many: their words, and how many in each quarter. */
export function ThemesPage({ frame, themes, kind }: ThemesPageProps) {
  const query = kind === '' ? '' : `?kind=${kind}`
  return (
    <Layout frame={frame} title={say.title} current="insights">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.insights}>{words.insights.gemsLink}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
        <p class="page__aside">
          <a class="text-link" href={`${paths.themesAs('csv')}${query}`}>
            {say.csv}
          </a>
          <br />
          <a class="text-link" href={`${paths.themesAs('xlsx')}${query}`}>
            {say.xlsx}
          </a>
        </p>
      </div>
      <search>
        <form class="filters" method="get" action={paths.themes}>
          <FilterChoice
            name="kind"
            label={say.kind}
            value={kind}
            any={say.anyKind}
            options={gemKinds.map((one) => ({ value: one, name: words.moments.insightKinds[one] }))}
          />
          <button type="submit" class="button">
            {say.apply}
          </button>
        </form>
      </search>
      {themes.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <div class="stack">
        {themes.map((theme, at) => (
          <OneTheme theme={theme} id={`theme-${at + 1}`} />
        ))}
      </div>
    </Layout>
  )
}

function OneTheme({ theme, id }: { theme: CompanyTheme; id: string }) {
  const { name, customers, kind, quotes, quarters } = theme
  return (
    <Section title={say.said(customers, name)} aside={words.moments.insightKinds[kind]} id={id}>
      {quotes.length === 0 ? <p class="quiet">{say.noQuotes}</p> : null}
      <ul class="ruled">
        {quotes.map((quote) => (
          <li class="insight__words">
            <a href={paths.insight(quote.id)}>{quote.words}</a>
          </li>
        ))}
      </ul>
      <TableScroll says={`${say.quarters}: ${name}`}>
        <table class="table">
          <caption class="visually-hidden">{`${say.quarters}: ${name}`}</caption>
          <thead>
            <tr>
              {quarters.map((one) => (
                <th scope="col">{say.quarter(one.quarter)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {quarters.map((one) => (
                <td>{one.customers ?? say.few}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </TableScroll>
    </Section>
  )
}
