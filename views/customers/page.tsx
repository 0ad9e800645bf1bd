import { Pagination } from '../components/pagination.tsx'
import { Section } from '../components/section.tsx'
import { Empty } from '../components/states.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { AccountTable, CustomerTable } from './customer-table.tsx'
import { LikelyList } from './likely.tsx'
import { MergeHistory } from './merge-history.tsx'
import type { CustomerList, ShownList } from './records.ts'
import { WorkedWithTable } from './worked-with.tsx'

export interface CustomersPageProps {
  readonly frame: Frame
  readonly search: string
  /** The lists that the viewer may choose from; a rep has but one. */
  readonly lists: readonly CustomerList[]
  readonly shown: ShownList
}

/** Who is known here, by what, who waits first, and which of them may be one: a list of these at a time. */
export function CustomersPage({ frame, search, lists, shown }: CustomersPageProps) {
  const say = words.customers
  return (
    <Layout frame={frame} title={say.title} current="customers">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{leadOf(frame, shown.list)}</p>
          <Acts frame={frame} />
        </div>
      </div>
      {lists.length > 1 ? <Choice lists={lists} chosen={shown.list} /> : null}
      <Shown frame={frame} search={search} shown={shown} isOnly={lists.length === 1} />
    </Layout>
  )
}

function leadOf({ viewer }: Frame, list: CustomerList): string {
  const say = words.customers
  if (viewer?.role === 'rep') return say.leadRep
  if (viewer?.role !== 'manager') return say.lead
  return list === 'due' ? say.leadTeam : say.leadTeamKnown
}

function Acts({ frame: { viewer } }: { frame: Frame }) {
  const say = words.customers
  if (viewer?.role === 'rep') return null
  return (
    <p class="acts">
      {viewer?.role === 'manager' ? null : <a href={paths.contactImports}>{say.bringIn}</a>}
      {viewer?.role === 'hr' ? null : <a href={paths.customerFields}>{say.fields}</a>}
    </p>
  )
}

function Choice({ lists, chosen }: { lists: readonly CustomerList[]; chosen: CustomerList }) {
  const say = words.customers.lists
  return (
    <nav class="acts choice" aria-label={say.title}>
      {lists.map((one) => (
        <a href={paths.customersBy(one)} {...(one === chosen ? { 'aria-current': 'page' } : {})}>
          {say[one]}
        </a>
      ))}
    </nav>
  )
}

interface ShownProps {
  readonly frame: Frame
  readonly search: string
  readonly shown: ShownList
  readonly isOnly: boolean
}

function Shown({ frame, search, shown, isOnly }: ShownProps) {
  const say = words.customers
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  if (shown.list === 'same')
    return (
      <Section title={say.may.title} aside={say.may.aside} id="may">
        <LikelyList likely={shown.likely} more={shown.more} />
      </Section>
    )
  if (shown.list === 'merged') return <MergeHistory merges={shown.merges} timeZone={timeZone} />
  // Whoever only keeps the names has no page of a customer to open.
  const opens = frame.viewer?.role === 'manager'
  const count = shown.list === 'companies' ? shown.accounts.length : shown.customers.length
  return (
    <>
      {count > 0 || search !== '' ? <Search search={search} list={shown.list} isOnly={isOnly} /> : null}
      {count === 0 ? <Nobody search={search} /> : null}
      {shown.list === 'due' && count > 0 ? (
        <WorkedWithTable customers={shown.customers} today={frame.today} timeZone={timeZone} />
      ) : null}
      {shown.list === 'people' && count > 0 ? (
        <>
          <CustomerTable customers={shown.customers} timeZone={timeZone} opens={opens} />
          <Taking search={search} />
        </>
      ) : null}
      {shown.list === 'companies' && count > 0 ? (
        <>
          <p class="quiet">{say.companiesAside}</p>
          <AccountTable accounts={shown.accounts} opens={opens} />
        </>
      ) : null}
      <Pagination page={shown.page} />
    </>
  )
}

function Search({ search, list, isOnly }: { search: string; list: CustomerList; isOnly: boolean }) {
  const say = words.customers
  return (
    <search>
      <form class="filters" method="get" action={paths.customers}>
        {isOnly ? null : <input type="hidden" name="list" value={list} />}
        <TextField
          id="customer-search"
          name="q"
          label={list === 'people' ? say.search : list === 'due' ? say.searchNames : say.searchCompanies}
          value={search}
          required={false}
        />
        <button type="submit" class="button">
          {say.searchAct}
        </button>
        {search === '' ? null : <a href={isOnly ? paths.customers : paths.customersBy(list)}>{say.all}</a>}
      </form>
    </search>
  )
}

function Nobody({ search }: { search: string }) {
  const say = words.customers
  if (search !== '') return <p class="quiet">{say.nobodyFound(search)}</p>
  return <Empty quotation={words.trail.quote}>{say.none}</Empty>
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
