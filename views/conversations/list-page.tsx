import type { Channel } from '../../server/conversation/conversation.ts'
import { ConversationList } from '../components/conversation-list.tsx'
import { listKeys } from '../components/keys.ts'
import { KeysDialog } from '../components/keys-dialog.tsx'
import { countedTo, type PageOf, Pagination } from '../components/pagination.tsx'
import { Empty } from '../components/states.tsx'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { SavedViewsShown } from '../saved/records.ts'
import { SavedBar } from '../saved/saved-bar.tsx'
import { Selection, type SelectionProps } from '../saved/selection.tsx'
import { FilterForm, type Filters } from './filter-form.tsx'
import type { ConversationSummary } from './records.ts'

export interface ConversationListPageProps {
  readonly frame: Frame
  readonly conversations: readonly ConversationSummary[]
  readonly filters: Filters
  /** Whom one may filter by; empty for a rep, who sees only their own. */
  readonly reps: readonly Person[]
  readonly channels: readonly Channel[]
  /** With whom all of these are, where the address says so; and the same list with anybody. */
  readonly only?: { readonly customer: string; readonly anybody: string }
  /** Customers who are called as what somebody looks for. */
  readonly called?: readonly { readonly name: string; readonly beside: string; readonly href: string }[]
  readonly page: PageOf
  readonly saved?: SavedViewsShown
  readonly selection?: SelectionProps
}

export function ConversationListPage(props: ConversationListPageProps) {
  const { frame, conversations, filters, page } = props
  const say = words.conversation.list
  const filtered = Object.values(filters).some((value) => value !== '')
  return (
    <Layout frame={frame} title={say.title} current="conversations" scripts={['remap', 'list']}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">
            {say.count(countedTo(page))}
            {props.only ? <Only {...props.only} /> : null}
          </p>
        </div>
        {frame.viewer?.role === 'hr' || frame.viewer?.role === 'auditor' ? null : (
          <a class="button button--first" href={paths.uploads}>
            {say.bringIn}
          </a>
        )}
      </div>
      {conversations.length > 0 || filtered ? <FilterForm {...props} /> : null}
      {props.called?.length ? <Called customers={props.called} /> : null}
      {props.saved ? <SavedBar {...props.saved} /> : null}
      <h2 class="visually-hidden">{say.found}</h2>
      {props.selection && conversations.length > 0 ? <Selection {...props.selection} /> : null}
      {conversations.length === 0 ? (
        <Nothing filtered={filtered} viewer={frame.viewer} />
      ) : (
        <ConversationList
          conversations={conversations}
          timeZone={frame.viewer?.timeZone ?? 'UTC'}
          withRep={frame.viewer?.role !== 'rep'}
          isSelectable={props.selection !== undefined}
        />
      )}
      <Pagination page={page} />
      <KeysDialog acts={listKeys} fixed={words.keys.inLists} choices={frame.listening} />
    </Layout>
  )
}

function Only({ customer, anybody }: { customer: string; anybody: string }) {
  const say = words.views
  return (
    <>
      , {say.only(customer)}. <a href={anybody}>{say.anybody}</a>
    </>
  )
}

function Called({ customers }: { customers: NonNullable<ConversationListPageProps['called']> }) {
  return (
    <p class="acts quiet">
      {words.conversation.list.called}
      {customers.map((one) => (
        <span>
          <a class="text-link" href={one.href}>
            {one.name}
          </a>{' '}
          {one.beside}
        </span>
      ))}
    </p>
  )
}

function Nothing({ filtered, viewer }: { filtered: boolean; viewer: Frame['viewer'] }) {
  const say = words.conversation.list
  if (filtered)
    return (
      <p class="page__lead">
        {say.none} <a href={paths.conversations}>{say.clear}</a>
      </p>
    )
  if (viewer?.role === 'hr' || viewer?.role === 'admin') return <p>{say.forOthers}</p>
  return <Empty quotation={say.emptyQuote}>{say.empty}</Empty>
}
