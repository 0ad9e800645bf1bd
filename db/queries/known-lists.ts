import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { Database } from '../schema.ts'
import type { Counted } from './conversation-list.ts'
import { survivorOf } from './customers.ts'
import { addressesOf, openAddresses } from './known-customers.ts'
import { knownTo } from './known-to.ts'
import type { Viewer } from './people.ts'

/** A customer of the list: who they are, by what they are known, and how often and when last they were talked with. */
export interface KnownByName {
  readonly id: string
  readonly name: string
  readonly account: string | null
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly conversations: number
  readonly lastSeenAt: string | null
}

/** People of a company who are known to somebody. */
export interface KnownAccount {
  readonly name: string
  readonly people: number
}

/** A part of a list, and behind which id or name the next one begins; `null` on the last. */
export interface KnownPage<One> {
  readonly found: readonly One[]
  readonly next: string | null
}

interface Part {
  readonly after?: string | undefined
  readonly limit: number
}

/** No more than so many are counted. */
const MOST_COUNTED = 1_000

/** Who is known to somebody, by name. */
export async function knownByName(
  db: Kysely<Database>,
  viewer: Viewer,
  { after, limit }: Part,
): Promise<KnownPage<KnownByName>> {
  const from = after === undefined ? undefined : await nameOf(db, viewer, after)
  const rows = await known(db, viewer)
    .select(['customer_id', 'name', 'account', 'talks', 'last_at'])
    .$if(from !== undefined, (those) =>
      those.where((eb) => eb(eb.refTuple('name', 'customer_id'), '>', eb.tuple(from ?? '', after ?? ''))),
    )
    .orderBy('name')
    .orderBy('customer_id')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  return {
    found: await withAddresses(db, shown),
    next: rows.length > limit ? (shown.at(-1)?.customer_id ?? null) : null,
  }
}

/** Whoever of them is found by a name, a company, a mail address or digits of a number, by name. */
export async function knownFound(
  db: Kysely<Database>,
  viewer: Viewer,
  q: string,
): Promise<readonly { readonly id: string; readonly name: string; readonly account: string | null }[]> {
  const wanted = q.toLowerCase()
  const rows = await known(db, viewer)
    .select(['customer_id as id', 'name', 'account'])
    .orderBy('name')
    .orderBy('customer_id')
    .execute()
  const addressed = await addressedLike(db, wanted)
  const holds = (text: string | null) => text?.toLowerCase().includes(wanted) === true
  return rows.filter(({ id, name, account }) => holds(name) || holds(account) || addressed.has(id))
}

/** Whoever of them is told to hold these words, in a name, a company, a mail address or a number, by name. */
export async function knownHolding(
  db: Kysely<Database>,
  viewer: Viewer,
  wanted: readonly string[],
  holds: (...texts: readonly (string | null)[]) => boolean,
) {
  const rows = await known(db, viewer)
    .select(['customer_id as id', 'name', 'account', 'talks'])
    .orderBy('name')
    .orderBy('customer_id')
    .execute()
  const addresses = await addressesWith(db, (eb) => wanted.map((word) => isHeld(eb, word)))
  return rows.filter(({ id, name, account }) => holds(name, account, ...(addresses.get(id) ?? [])))
}

/** Whose mail address or number holds this, as far as it is nobody's alone. */
async function addressedLike(db: Kysely<Database>, wanted: string): Promise<ReadonlySet<string>> {
  const digits = wanted.replace(/\D/g, '')
  const addresses = await addressesWith(db, (eb) => [
    eb.and([eb('kind', '=', 'email'), isHeld(eb, wanted)]),
    ...(digits.length > 3 ? [eb.and([eb('kind', '=', 'phone'), isHeld(eb, digits)])] : []),
  ])
  return new Set(addresses.keys())
}

type Addresses = ExpressionBuilder<Database, 'customer_addresses'>

/** The mail addresses and numbers of which one of these is true, by whose they are. */
async function addressesWith(
  db: Kysely<Database>,
  either: (eb: Addresses) => readonly Expression<SqlBool>[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await openAddresses(db)
    .where('kind', 'in', ['email', 'phone'])
    .where((eb) => eb.or(either(eb)))
    .select((eb) =>
      eb
        .selectFrom('customers')
        .select('merged_into')
        .whereRef('customers.id', '=', 'customer_id')
        .as('merged_into'),
    )
    .execute()
  const owned = new Map<string, string[]>()
  for (const { customer_id, merged_into, address } of rows) {
    const owner = merged_into === null ? customer_id : await survivorOf(db, merged_into)
    const theirs = owned.get(owner)
    if (theirs) theirs.push(address)
    else owned.set(owner, [address])
  }
  return owned
}

function isHeld(eb: Addresses, wanted: string) {
  return sql<SqlBool>`${eb.ref('address')} like ${`%${wanted.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`
}

/** These of them, in the order in which they are named. */
export async function knownOf(
  db: Kysely<Database>,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly KnownByName[]> {
  if (ids.length === 0) return []
  const rows = await known(db, viewer)
    .select(['customer_id', 'name', 'account', 'talks', 'last_at'])
    .where('customer_id', 'in', ids)
    .execute()
  const at = new Map(ids.map((id, nth) => [id, nth]))
  const place = ({ customer_id }: { readonly customer_id: string }) => at.get(customer_id) ?? 0
  return withAddresses(
    db,
    rows.toSorted((a, b) => place(a) - place(b)),
  )
}

export async function countKnown(db: Kysely<Database>, viewer: Viewer): Promise<Counted> {
  const some = known(db, viewer)
    .select('customer_id')
    .limit(MOST_COUNTED + 1)
  return counted(db, some)
}

/** The companies of whoever is known to somebody, by name. */
export async function knownAccounts(
  db: Kysely<Database>,
  viewer: Viewer,
  { after, limit }: Part,
): Promise<KnownPage<KnownAccount>> {
  const rows = await known(db, viewer)
    .select('account')
    .select((eb) => eb.fn.countAll().as('people'))
    .where('account', after === undefined ? 'is not' : '>', after ?? null)
    .groupBy('account')
    .orderBy('account')
    .limit(limit + 1)
    .execute()
  const found = rows.slice(0, limit).map(({ account, people }) => ({
    name: account ?? '',
    people: Number(people),
  }))
  return { found, next: rows.length > limit ? (found.at(-1)?.name ?? null) : null }
}

export async function countKnownAccounts(db: Kysely<Database>, viewer: Viewer): Promise<Counted> {
  const some = known(db, viewer)
    .select('account as customer_id')
    .where('account', 'is not', null)
    .groupBy('account')
    .limit(MOST_COUNTED + 1)
  return counted(db, some)
}

/** A manager knows whom the team has talked with; who keeps the names, also whoever nobody talked with yet. */
function known(db: Kysely<Database>, viewer: Viewer) {
  const to = knownTo(viewer)
  return db
    .selectFrom('known_customers')
    .where('known_to', '=', to ?? '')
    .$if(to !== 'house', (those) => those.where('last_at', 'is not', null))
}

async function counted(
  db: Kysely<Database>,
  some: ReturnType<ReturnType<typeof known>['select']>,
): Promise<Counted> {
  const { count } = await db
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return { count: Math.min(Number(count), MOST_COUNTED), isMore: Number(count) > MOST_COUNTED }
}

async function nameOf(db: Kysely<Database>, viewer: Viewer, id: string): Promise<string | undefined> {
  const row = await known(db, viewer).select('name').where('customer_id', '=', id).executeTakeFirst()
  return row?.name
}

interface Row {
  readonly customer_id: string
  readonly name: string
  readonly account: string | null
  readonly talks: number
  readonly last_at: string | null
}

async function withAddresses(db: Kysely<Database>, rows: readonly Row[]): Promise<readonly KnownByName[]> {
  const addresses = await addressesOf(
    db,
    rows.map((row) => row.customer_id),
  )
  return rows.map(({ customer_id: id, name, account, talks, last_at }) => {
    const { emails = [], phones = [] } = addresses.get(id) ?? {}
    return { id, name, account, emails, phones, conversations: talks, lastSeenAt: last_at }
  })
}
