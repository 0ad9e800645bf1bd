import type { Child } from 'hono/jsx'
import type { KnownAccount, KnownByName } from '../../db/queries/known-lists.ts'
import { TableScroll } from '../components/table-scroll.tsx'
import { day } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { MergeKind } from './records.ts'

/** People with what they are known by; two ticked can be compared. */
export function CustomerTable({
  customers,
  timeZone,
  opens,
}: {
  customers: readonly KnownByName[]
  timeZone: string
  /** Whether the viewer may open what is known of each. */
  opens: boolean
}) {
  const say = words.customers
  return (
    <Choosing kind="customer" isMany={customers.length > 1}>
      <TableScroll says={say.people}>
        <table class="table table--stacked">
          <thead>
            <tr>
              <th scope="col">{say.columns.pick}</th>
              <th scope="col">{say.columns.name}</th>
              <th scope="col">{say.columns.company}</th>
              <th scope="col">{say.columns.known}</th>
              <th scope="col" class="table__figure">
                {say.columns.conversations}
              </th>
              <th scope="col">{say.columns.last}</th>
            </tr>
          </thead>
          <tbody>
            {customers.map((customer) => (
              <tr id={`customer-${customer.id}`}>
                <Pick id={customer.id} name={customer.name} />
                <th scope="row">
                  <Name to={opens ? paths.customer(customer.id) : null}>{customer.name}</Name>
                </th>
                <td data-column={say.columns.company}>
                  <span>{customer.account ?? '–'}</span>
                </td>
                <td data-column={say.columns.known}>
                  <span class="table__known">
                    {[...customer.emails, ...customer.phones].join(', ') || '–'}
                  </span>
                </td>
                <td class="table__figure" data-column={say.columns.conversations}>
                  <span>{customer.conversations}</span>
                </td>
                <td data-column={say.columns.last}>
                  <span>{customer.lastSeenAt === null ? say.never : day(customer.lastSeenAt, timeZone)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Choosing>
  )
}

export function AccountTable({ accounts, opens }: { accounts: readonly KnownAccount[]; opens: boolean }) {
  const say = words.customers
  return (
    <Choosing kind="account" isMany={accounts.length > 1}>
      <TableScroll says={say.companies}>
        <table class="table table--stacked">
          <thead>
            <tr>
              <th scope="col">{say.columns.pick}</th>
              <th scope="col">{say.columns.company}</th>
              <th scope="col" class="table__figure">
                {say.columns.people}
              </th>
            </tr>
          </thead>
          <tbody>
            {accounts.map(({ name, people }) => (
              <tr>
                <Pick id={name} name={name} />
                <th scope="row">
                  <Name to={opens ? paths.account(name) : null}>{name}</Name>
                </th>
                <td class="table__figure" data-column={say.columns.people}>
                  <span>{people}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Choosing>
  )
}

function Name({ to, children }: { to: string | null; children: string }) {
  return to === null ? <span>{children}</span> : <a href={to}>{children}</a>
}

function Choosing({ kind, isMany, children }: { kind: MergeKind; isMany: boolean; children: Child }) {
  return (
    <form method="get" action={paths.customerMerging}>
      <input type="hidden" name="kind" value={kind} />
      {children}
      {isMany ? (
        <p class="section__foot">
          <button type="submit" class="button">
            {words.customers.merge}
          </button>
        </p>
      ) : null}
    </form>
  )
}

function Pick({ id, name }: { id: string; name: string }) {
  return (
    <td class="table__pick">
      <label class="pick">
        <input type="checkbox" name="pick" value={id} aria-label={words.customers.pick(name)} />
      </label>
    </td>
  )
}
