import type { Kysely } from 'kysely'
import { customerAt, customersNamed } from '../../db/queries/customers.ts'
import { type NewExpected, saveExpected } from '../../db/queries/expected-calls.ts'
import { activePeople, type Person, type Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { aliasOf, aliasText } from '../conversation/alias.ts'
import { domainOf } from '../conversation/known-people.ts'
import type { Days } from '../grading/coverage.ts'
import type { ExpectedCall, ExpectedReading, LeftOut, LeftOutReason } from '../readers/expected.ts'
import { mayBringFor } from './whose.ts'

/** What would be expected of whom, and what would not, with the reason. */
export interface Foreseen {
  readonly calls: readonly (NewExpected & { readonly repName: string })[]
  readonly leftOut: readonly LeftOut[]
}

interface Bringing {
  readonly viewer: Viewer
  /** Whose they are, where the source does not tell. */
  readonly repId: string | null
}

/** Whom a source expects to talk with which customer, as far as whoever brings it may say so. Nothing is kept. */
export async function foreseen(
  db: Kysely<Database>,
  reading: ExpectedReading,
  { viewer, repId }: Bringing,
): Promise<Foreseen> {
  const people = await activePeople(db)
  const known = knownBy(people)
  const domains = new Set(people.flatMap((person) => domainOf(person.email) ?? []))
  const named = people.find((person) => person.id === repId && person.role === 'rep')
  const customerOf = customersLookedUp(db)
  const calls: Foreseen['calls'][number][] = []
  const leftOut: LeftOut[] = [...reading.leftOut]
  for (const call of reading.calls) {
    const leave = (why: LeftOutReason) =>
      leftOut.push({ why, what: whatOf(call), ...(call.line === undefined ? {} : { line: call.line }) })
    const ours = call.who.flatMap((one) => known.get(keyOf(one)) ?? [])
    const rep =
      ours.find((person) => person.role === 'rep' && person.id === viewer.id) ??
      ours.find((person) => person.role === 'rep') ??
      (ours.length === 0 ? named : undefined)
    const customers = customersOf(call, known, domains, reading.kind === 'calendar')
    if (!rep) leave('nobody-of-ours')
    else if (!mayBringFor(viewer, rep)) leave('not-yours')
    else if (customers.length === 0 && reading.kind === 'calendar') leave('only-ours')
    else
      calls.push({ ...(await withCustomer(customerOf, call, customers)), repId: rep.id, repName: rep.name })
  }
  return { calls, leftOut }
}

export interface ToExpect extends Bringing {
  readonly reading: ExpectedReading
  readonly days: Days
  readonly window: { readonly from: string; readonly before: string }
  readonly fileName: string
  readonly now: string
}

/** Keeps what a source expects, in the place of what the same source said of these days before. */
export async function expectFrom(db: Kysely<Database>, to: ToExpect) {
  const { viewer, reading, days, fileName, now, window } = to
  const { calls, leftOut } = await foreseen(db, reading, to)
  const counts = Object.fromEntries(
    [...Map.groupBy(leftOut, (one) => one.why)].map(([why, all]) => [why, all.length]),
  )
  const kept = await db.transaction().execute((trx) =>
    saveExpected(
      trx,
      {
        kind: reading.kind,
        mark: `${reading.kind} ${reading.fingerprint} ${scopeOf(viewer)}`,
        name: reading.name,
        fileName,
        from: days.from,
        to: days.to,
        leftOut: counts,
        byId: viewer.id,
        now,
      },
      calls,
      window,
    ),
  )
  return { ...kept, calls: calls.length }
}

/** Everybody who brings the export of one system brings their own part of it, and replaces no more than that. */
function scopeOf({ role, id, teamId }: Viewer): string {
  if (role === 'rep') return id
  return role === 'manager' ? `team ${teamId}` : 'everybody'
}

function knownBy(people: readonly Person[]): ReadonlyMap<string, Person> {
  const known = new Map<string, Person | null>()
  for (const person of people)
    for (const one of new Set([person.email, person.name, ...(person.aliases ?? [])].map(keyOf)))
      known.set(one, known.has(one) ? null : person)
  return new Map([...known].flatMap(([key, person]) => (person ? [[key, person] as const] : [])))
}

function keyOf(text: string): string {
  const alias = aliasOf(text)
  return alias ? aliasText(alias) : ''
}

/** Of a calendar's people those who are not ours, by address or by the domain of ours; of a call log the customer. */
function customersOf(
  { who, customers }: ExpectedCall,
  known: ReadonlyMap<string, Person>,
  domains: ReadonlySet<string>,
  isCalendar: boolean,
): readonly string[] {
  if (!isCalendar) return customers
  return who.filter((one) => !known.has(keyOf(one)) && !domains.has(domainOf(one) ?? ''))
}

type CustomerOf = (text: string) => Promise<string | null>

/** A log names the same customers over and over: each is looked up once. */
function customersLookedUp(db: Kysely<Database>): CustomerOf {
  const known = new Map<string, Promise<string | null>>()
  return (text) => {
    const found = known.get(text) ?? customerIdOf(db, text)
    known.set(text, found)
    return found
  }
}

async function withCustomer(
  customerOf: CustomerOf,
  { key, startsAt, endsAt, channel, title }: ExpectedCall,
  customers: readonly string[],
) {
  let customerId: string | null = null
  for (const one of customers) customerId ??= await customerOf(one)
  return { mark: key, startsAt, endsAt, channel, title, customerId, customers: customers.slice(0, 20) }
}

async function customerIdOf(db: Kysely<Database>, text: string): Promise<string | null> {
  const alias = aliasOf(text)
  if (!alias) return null
  if (alias.kind !== 'name') return (await customerAt(db, alias.kind, alias.key))?.id ?? null
  const namesakes = await customersNamed(db, text)
  return namesakes.length === 1 ? (namesakes[0]?.id ?? null) : null
}

function whatOf({ title, customers, who, startsAt }: ExpectedCall): string {
  return `${title ?? customers[0] ?? who[0] ?? ''}, ${startsAt.slice(0, 10)}`
}
