import type { WorkedWith } from '../../server/actions/trail/listed.ts'
import { Empty } from '../components/states.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { WorkedWithTable } from './worked-with.tsx'

export interface CustomerListPageProps {
  readonly frame: Frame
  readonly search: string
  readonly all: number
  readonly found: number
  readonly customers: readonly WorkedWith[]
}

/** Everybody a rep works with, whoever waits first on top. */
export function CustomerListPage({ frame, search, all, found, customers }: CustomerListPageProps) {
  const say = words.customers
  return (
    <Layout frame={frame} title={say.title} current="customers">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.leadRep}</p>
        </div>
      </div>
      {all === 0 ? <Empty quotation={words.trail.quote}>{say.none}</Empty> : null}
      {all > 0 ? (
        <search>
          <form class="filters" method="get" action={paths.customers}>
            <TextField
              id="customer-search"
              name="q"
              label={say.searchNames}
              value={search}
              required={false}
            />
            <button type="submit" class="button">
              {say.searchAct}
            </button>
            {search === '' ? null : <a href={paths.customers}>{say.all}</a>}
          </form>
        </search>
      ) : null}
      {all > 0 && found === 0 ? <p class="quiet">{say.nobodyFound(search)}</p> : null}
      {customers.length > 0 ? (
        <WorkedWithTable
          customers={customers}
          today={frame.today}
          timeZone={frame.viewer?.timeZone ?? 'UTC'}
        />
      ) : null}
      {customers.length < found ? <p class="quiet">{say.shown(customers.length, found)}</p> : null}
    </Layout>
  )
}
