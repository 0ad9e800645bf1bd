import type { Context } from 'hono'
import type { Counted } from '../../db/queries/conversation-list.ts'
import {
  countKnown,
  countKnownAccounts,
  knownAccounts,
  knownByName,
  knownFound,
  knownOf,
} from '../../db/queries/known-lists.ts'
import { countKnownNext, nameKnown, type PlaceNext } from '../../db/queries/known-next.ts'
import { knownTo } from '../../db/queries/known-to.ts'
import type { PageOf } from '../../views/components/pagination.tsx'
import type { CustomerList } from '../../views/customers/records.ts'
import { paths } from '../../views/paths.ts'
import { workedWith } from '../actions/trail/listed.ts'
import type { AppEnv } from '../web/env.ts'
import type { WantedList } from './customers-wanted.ts'

const PAGE = 30

/** Whom the viewer works with, whoever waits first on top. */
export async function dueListed(c: Context<AppEnv>, asked: WantedList) {
  const { reader, viewer, now } = c.var
  const to = knownTo(viewer) ?? ''
  const after = asked.after === undefined ? null : await placeIn(c, to, asked.after)
  const { q = '' } = asked
  const { customers, next, found } = await workedWith(reader, viewer, {
    ...{ now: now().toISOString(), q, after, limit: PAGE },
  })
  const all = found === undefined ? await countKnownNext(reader, to) : { count: found, isMore: false }
  return {
    customers,
    page: pageOf('due', { asked, all, shown: customers.length, next: next && `${next.on}~${next.id}` }),
  }
}

/** Behind whom a page begins. Whoever is known no more stood before all of that day. */
async function placeIn(c: Context<AppEnv>, to: string, after: string): Promise<PlaceNext | null> {
  const [on = '', id = ''] = after.split('~')
  return { on, id, name: (await nameKnown(c.var.reader, to, id)) ?? '' }
}

/** Who is known to the viewer, by name. */
export async function peopleListed(c: Context<AppEnv>, asked: WantedList) {
  const { reader, viewer } = c.var
  const { q = '', after } = asked
  if (q === '') {
    const { found, next } = await knownByName(reader, viewer, { after, limit: PAGE })
    const all = await countKnown(reader, viewer)
    return { customers: found, page: pageOf('people', { asked, all, shown: found.length, next }) }
  }
  const found = await knownFound(reader, viewer, q)
  const ids = found.map(({ id }) => id)
  const from = after === undefined ? 0 : ids.indexOf(after) + 1
  const some = ids.slice(from, from + PAGE)
  return {
    customers: await knownOf(reader, viewer, some),
    page: pageOf('people', {
      ...{ asked, shown: some.length, all: { count: ids.length, isMore: false } },
      next: from + PAGE < ids.length ? (some.at(-1) ?? null) : null,
    }),
  }
}

/** The companies of whoever is known to the viewer, by name; of whoever is found, where somebody is looked for. */
export async function companiesListed(c: Context<AppEnv>, asked: WantedList) {
  const { reader, viewer } = c.var
  const { q = '', after } = asked
  if (q === '') {
    const { found, next } = await knownAccounts(reader, viewer, { after, limit: PAGE })
    const all = await countKnownAccounts(reader, viewer)
    return { accounts: found, page: pageOf('companies', { asked, all, shown: found.length, next }) }
  }
  const people = await knownFound(reader, viewer, q)
  const accounts = [...Map.groupBy(people, ({ account }) => account)]
    .flatMap(([name, some]) => (name === null ? [] : [{ name, people: some.length }]))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const rest = accounts.filter(({ name }) => after === undefined || name > after)
  const some = rest.slice(0, PAGE)
  return {
    accounts: some,
    page: pageOf('companies', {
      ...{ asked, shown: some.length, all: { count: accounts.length, isMore: false } },
      next: rest.length > PAGE ? (some.at(-1)?.name ?? null) : null,
    }),
  }
}

interface Part {
  readonly asked: WantedList
  readonly all: Counted
  readonly shown: number
  /** Behind what the next page begins. */
  readonly next: string | null
}

function pageOf(list: CustomerList, { asked, all, shown, next }: Part): PageOf {
  const seen = asked.seen ?? 0
  const same = { list: asked.list === undefined ? '' : list, q: asked.q ?? '' }
  return {
    from: shown === 0 ? 0 : seen + 1,
    to: seen + shown,
    all: all.count,
    isMore: all.isMore,
    newer: asked.after === undefined ? null : address(same),
    older: next === null ? null : address({ ...same, after: next, seen: String(seen + shown) }),
  }
}

function address(asked: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
  return query.size === 0 ? paths.customers : `${paths.customers}?${query}`
}
