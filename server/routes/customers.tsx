import { type Context, Hono } from 'hono'
import { type KnownCustomer, knownCustomersFor } from '../../db/queries/known-customers.ts'
import { allMerges } from '../../db/queries/merges.ts'
import { CustomersPage } from '../../views/customers/page.tsx'
import type { CustomerList, ShownList, ShownMerge } from '../../views/customers/records.ts'
import { customersOn } from '../actions/merge-customers.ts'
import { standsUnder } from '../actions/undo-merge.ts'
import type { AppEnv } from '../web/env.ts'
import { readQuery } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { customerMerges } from './customer-merges.tsx'
import { likelyAmong } from './customers-alike.ts'
import { companiesListed, dueListed, peopleListed } from './customers-listed.ts'
import { type WantedList, wantedList } from './customers-wanted.ts'
import { shownSide } from './merge-sides.ts'

/** Who is known here and by what, for whoever may say that two are one. */
export const customers = new Hono<AppEnv>()

const MOST_MERGES = 200

customers.get('/', async (c) => {
  const asked = readQuery(c, wantedList)
  const lists = listsFor(c)
  const list = lists.find((one) => one === asked.list) ?? lists[0] ?? 'people'
  return c.html(
    <CustomersPage
      frame={await frameOf(c)}
      search={asked.q ?? ''}
      lists={lists}
      shown={await shownList(c, list, asked)}
    />,
  )
})

customers.route('/', customerMerges)

/** A rep is told who waits; who only keeps the names works with nobody. */
function listsFor(c: Context<AppEnv>): readonly CustomerList[] {
  const { role } = c.var.viewer
  if (role === 'rep') return ['due']
  const known: readonly CustomerList[] = ['people', 'companies', 'same', 'merged']
  return role === 'manager' ? ['due', ...known] : known
}

async function shownList(c: Context<AppEnv>, list: CustomerList, asked: WantedList): Promise<ShownList> {
  if (list === 'due') return { list, ...(await dueListed(c, asked)) }
  if (list === 'people') return { list, ...(await peopleListed(c, asked)) }
  if (list === 'companies') return { list, ...(await companiesListed(c, asked)) }
  const known = await knownCustomersFor(c.var.reader, c.var.viewer)
  if (list === 'same') return { list, ...(await likelyAmong(c, known)) }
  return { list, merges: await mergesAmong(c, known) }
}

async function mergesAmong(
  c: Context<AppEnv>,
  known: readonly KnownCustomer[],
): Promise<readonly ShownMerge[]> {
  const shown = []
  for (const merge of (await allMerges(c.var.reader)).slice(0, MOST_MERGES)) {
    const stands = await standsUnder(c.var.reader, merge)
    if (customersOn(known, merge.kind, stands).length > 0)
      shown.push({
        merge,
        kept: await shownSide(c.var.reader, merge.kind, merge.kept),
        gone: await shownSide(c.var.reader, merge.kind, merge.gone),
      })
  }
  return shown
}
