import type { Context } from 'hono'
import { findCustomer } from '../../db/queries/customers.ts'
import { openObjectives } from '../../db/queries/objectives.ts'
import { mayWorkWith } from '../../db/queries/visibility.ts'
import type { Wanted } from '../../views/home/wanted.tsx'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'

const MOST = 5

/** What the viewer wants to learn next, as far as they still work with whom it is about. */
export async function wantedBy(c: Context<AppEnv>): Promise<readonly Wanted[]> {
  const { reader, viewer } = c.var
  const wanted: Wanted[] = []
  for (const { customerId, wants } of await openObjectives(reader, viewer.id)) {
    if (wanted.length === MOST) break
    const customer = await findCustomer(reader, customerId)
    if (!customer || !(await mayWorkWith(reader, viewer, customerId))) continue
    wanted.push({ wants, customer: customer.account ?? customer.name, href: paths.visit(customerId) })
  }
  return wanted
}
