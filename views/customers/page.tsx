import type { KnownCustomer } from '../../db/queries/known-customers.ts'
import type { WorkedWith } from '../../server/actions/trail/listed.ts'
import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import { day } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { AccountTable, CustomerTable } from './customer-table.tsx'
import { LikelyList } from './likely.tsx'
import type { Likely, ListedAccount, ShownMerge } from './records.ts'
import { WorkedWithTable } from './worked-with.tsx'

export interface CustomersPageProps {
  readonly frame: Frame
  readonly search: string
  readonly all: number
  readonly found: number
  /** Whom the viewer works with; nobody for those who only keep the names. */
  readonly waiting: readonly WorkedWith[]
  readonly customers: readonly KnownCustomer[]
  readonly accounts: readonly ListedAccount[]
  readonly likely: readonly Likely[]
  readonly moreLikely: number
  readonly merges: readonly ShownMerge[]
}

/** Who is known here, by what, and which of them may be one. */
export function CustomersPage(props: CustomersPageProps) {
  const { frame, search, all, found, customers, accounts } = props
  const say = words.customers
  const isTeam = frame.viewer?.role === 'manager'
  return (
    <Layout frame={frame} title={say.title} current="customers">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{isTeam ? say.leadTeam : say.lead}</p>
          <p class="acts">
            {isTeam ? null : <a href={paths.contactImports}>{say.bringIn}</a>}
            {frame.viewer?.role === 'hr' ? null : <a href={paths.customerFields}>{say.fields}</a>}
          </p>
        </div>
      </div>
      <div class="stack">
        {props.waiting.length > 0 ? (
          <Section title={say.yours} aside={say.yoursAside} id="yours">
            <WorkedWithTable
              customers={props.waiting}
              today={frame.today}
              timeZone={frame.viewer?.timeZone ?? 'UTC'}
            />
          </Section>
        ) : null}
        {search === '' && all > 0 ? (
          <Section title={say.may.title} aside={say.may.aside} id="may">
            <LikelyList likely={props.likely} more={props.moreLikely} />
          </Section>
        ) : null}
        <Section title={say.people} id="people">
          {all > 0 ? <Search search={search} /> : null}
          <Nobody all={all} found={found} search={search} />
          {customers.length > 0 ? (
            <CustomerTable customers={customers} timeZone={frame.viewer?.timeZone ?? 'UTC'} />
          ) : null}
          {customers.length < found ? <p class="quiet">{say.shown(customers.length, found)}</p> : null}
          {customers.length > 0 ? <Taking search={search} /> : null}
        </Section>
        {accounts.length > 0 ? (
          <Section title={say.companies} aside={say.companiesAside} id="companies">
            <AccountTable accounts={accounts} />
          </Section>
        ) : null}
        <History {...props} />
      </div>
    </Layout>
  )
}

function Taking({ search }: { search: string }) {
  const say = words.customers.taking
  return (
    <p class="section__foot">
      {say.says}
      {(['xlsx', 'csv', 'json'] as const).map((ending) => (
        <>
          {' '}
          <a href={paths.contactsAs(ending, search)}>{say[ending]}</a>
        </>
      ))}
    </p>
  )
}

function Search({ search }: { search: string }) {
  const say = words.customers
  return (
    <search>
      <form class="filters" method="get" action={paths.customers}>
        <TextField id="customer-search" name="q" label={say.search} value={search} required={false} />
        <button type="submit" class="button">
          {say.searchAct}
        </button>
        {search === '' ? null : <a href={paths.customers}>{say.all}</a>}
      </form>
    </search>
  )
}

function Nobody({ all, found, search }: { all: number; found: number; search: string }) {
  const say = words.customers
  if (all === 0) return <p class="quiet">{say.none}</p>
  return found === 0 ? <p class="quiet">{say.nobodyFound(search)}</p> : null
}

function History({ frame, merges }: Pick<CustomersPageProps, 'frame' | 'merges'>) {
  const say = words.customers.merged
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  if (merges.length === 0) return null
  return (
    <Section title={say.history} aside={say.historyAside} id="history">
      <ul class="ruled">
        {merges.map(({ merge, kept, gone }) => (
          <li class="results__one">
            <span class="results__file">{merge.undone ? say.was(gone, kept) : say.is(gone, kept)}</span>
            <div>
              <p class="quiet">{say.by(merge.by, day(merge.at, timeZone))}</p>
              {merge.undone ? (
                <p class="quiet">{say.undoneBy(merge.undone.by, day(merge.undone.at, timeZone))}</p>
              ) : (
                <a class="text-link" href={paths.customerMerge(merge.id)}>
                  {say.look}
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
