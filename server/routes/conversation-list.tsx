import type { Context } from 'hono'
import { newId } from '../../db/new-id.ts'
import { countConversations, listConversations } from '../../db/queries/conversation-list.ts'
import { customersFor, findCustomerFor } from '../../db/queries/customers.ts'
import { peopleFor } from '../../db/queries/people.ts'
import { ConversationListPage } from '../../views/conversations/list-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { holdsWords, nameWords } from '../conversation/name-key.ts'
import type { AppEnv } from '../web/env.ts'
import { readQuery } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { channels, filterOf, filtersQuery, type ListAsked, listQuery, shownFilters } from './list-filters.ts'
import { lookedAt, savedViews, viewPath } from './saved-views.ts'
import { summariesOf } from './summaries.ts'

const PAGE = 30
const MOST_CALLED = 5

export async function listPage(c: Context<AppEnv>) {
  const asked = readQuery(c, listQuery)
  const page = await listShown(c, asked)
  if (asked.after === undefined) await lookedAt(c, filtersQuery(asked))
  return page
}

/** The list as an address asks for it; `isEmpty` says that something was to be done with none of it selected. */
export async function listShown(c: Context<AppEnv>, asked: ListAsked, { isEmpty = false } = {}) {
  const { reader, viewer } = c.var
  const filter = filterOf(asked, zoneOf(c))
  const seen = asked.seen ?? 0
  const { conversations, next } = await listConversations(reader, viewer, { ...filter, limit: PAGE })
  const { count: all, isMore } = await countConversations(reader, viewer, filter)
  const people = await peopleFor(reader, viewer)
  const query = filtersQuery(asked)
  const customer = asked.customer ? await findCustomerFor(reader, viewer, asked.customer) : undefined
  const page = (
    <ConversationListPage
      frame={await frameOf(c)}
      conversations={await summariesOf(reader, conversations)}
      filters={shownFilters(asked)}
      reps={viewer.role === 'rep' ? [] : people.filter((person) => person.role === 'rep')}
      channels={channels}
      {...(customer
        ? {
            only: { customer: customer.name, anybody: address(filtersQuery({ ...asked, customer: '' }), {}) },
          }
        : {})}
      called={await customersCalled(c, asked)}
      page={{
        from: conversations.length === 0 ? 0 : seen + 1,
        to: seen + conversations.length,
        all,
        isMore,
        newer: asked.after === undefined ? null : address(query, {}),
        older:
          next &&
          address(query, { after: `${next.sortedAt}~${next.id}`, seen: String(seen + conversations.length) }),
      }}
      saved={{
        views: await savedViews(c),
        here: viewPath({ query }),
        query,
        once: newId(),
        mayShare: viewer.teamId !== null,
      }}
      selection={{ query, all, isMore, isEmpty, mayGive: viewer.role === 'manager' }}
    />
  )
  return c.html(page, isEmpty ? 422 : 200)
}

/** Whoever is called as what somebody looks for: a name need not be said to be meant. */
async function customersCalled(c: Context<AppEnv>, { search, customer }: ListAsked) {
  const wanted = nameWords(search ?? '')
  if (wanted.length === 0 || customer) return []
  const customers = await customersFor(c.var.reader, c.var.viewer)
  return customers
    .filter((one) => holdsWords(wanted, [one.name, one.account]))
    .slice(0, MOST_CALLED)
    .map((one) => ({
      name: one.name,
      beside: words.search.customerOf(one.account, one.conversations),
      href: paths.withCustomer(one.id),
    }))
}

function address(query: string, page: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams([...new URLSearchParams(query), ...Object.entries(page)])
  return search.size === 0 ? paths.conversations : `${paths.conversations}?${search}`
}
