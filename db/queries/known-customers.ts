import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { AddressKind, Customer } from './customers.ts'
import type { Viewer } from './people.ts'
import { isOpen, visibleTo } from './visibility.ts'

/** A customer with everything they are known by, theirs and of those who were merged into them. */
export interface KnownCustomer extends Customer {
  /** The names they go by, in the form names are kept in. */
  readonly names: readonly string[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  /** How many conversations with them the viewer may know of, and when the last of these was. */
  readonly conversations: number
  readonly lastSeenAt: string | null
  /** Whether the viewer may know of everything that is theirs. */
  readonly isWhole: boolean
  /** And of everybody else's of the same account. */
  readonly isAccountWhole: boolean
}

/**
 * Who is known by what, by name: for HR and the admin everybody, though nothing they said; for a manager whoever
 * the team has talked with.
 */
export async function knownCustomersFor(
  db: Kysely<Database>,
  viewer: Viewer,
): Promise<readonly KnownCustomer[]> {
  const seesAll = viewer.role === 'hr' || viewer.role === 'admin'
  if (!seesAll && viewer.role !== 'manager') return []
  const customers = await db
    .selectFrom('customers')
    .select(['id', 'name', 'account', 'merged_into'])
    .orderBy('name')
    .orderBy('id')
    .execute()
  const into = new Map(customers.map((row) => [row.id, row.merged_into]))
  const addresses = await addressesBy(db, (id) => survivorIn(into, id))
  const all = await talksOf(db, null)
  const hidden = await metAlone(db)
  const seen = seesAll ? all : await talksOf(db, viewer)
  const elsewhere = seesAll ? new Set<string>() : await casesElsewhere(db, viewer.teamId)
  const standing = customers.filter((row) => row.merged_into === null && !hidden.has(row.id))
  const isWhole = ({ id }: { readonly id: string }) =>
    seesAll || (seen.has(id) && all.get(id)?.count === seen.get(id)?.count && !elsewhere.has(id))
  const torn = new Set(standing.flatMap((row) => (isWhole(row) ? [] : [row.account])))
  return standing.flatMap((row) => {
    const { id, name, account } = row
    const talks = seen.get(id)
    if (!seesAll && !talks) return []
    const { names = [], emails = [], phones = [] } = addresses.get(id) ?? {}
    return [
      {
        ...{ id, name, account, names, emails, phones },
        conversations: talks?.count ?? 0,
        lastSeenAt: talks?.lastSeenAt ?? null,
        isWhole: isWhole(row),
        isAccountWhole: !torn.has(account),
      },
    ]
  })
}

function survivorIn(into: ReadonlyMap<string, string | null>, id: string): string {
  const next = into.get(id)
  return next ? survivorIn(into, next) : id
}

export interface Addresses {
  readonly names: readonly string[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
}

/** Everything these customers are known by, and whoever was merged into them, as far as it is nobody's alone. */
export async function addressesOf(
  db: Kysely<Database>,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, Addresses>> {
  const owners = new Map(customerIds.map((id) => [id, id]))
  for (let last = customerIds; last.length > 0; ) {
    const merged: { id: string; merged_into: string | null }[] = []
    await inBatches(last, async (into) => {
      const rows = db.selectFrom('customers').select(['id', 'merged_into']).where('merged_into', 'in', into)
      merged.push(...(await rows.execute()))
    })
    const found = merged.filter(({ id }) => !owners.has(id))
    for (const { id, merged_into } of found) owners.set(id, owners.get(merged_into ?? '') ?? id)
    last = found.map(({ id }) => id)
  }
  const rows: AddressRow[] = []
  await inBatches([...owners.keys()], async (ids) => {
    rows.push(...(await openAddresses(db).where('customer_id', 'in', ids).execute()))
  })
  return byOwner(rows, (id) => owners.get(id) ?? id)
}

async function addressesBy(db: Kysely<Database>, owner: (id: string) => string) {
  return byOwner(await openAddresses(db).execute(), owner)
}

interface AddressRow {
  readonly customer_id: string
  readonly kind: string
  readonly address: string
}

/** What customers are known by, but for what was learnt in a conversation that is somebody's alone. */
export function openAddresses(db: Kysely<Database>) {
  return db
    .selectFrom('customer_addresses')
    .select(['customer_id', 'kind', 'address'])
    .where((eb) =>
      eb.or([
        eb('learnt_in', 'is', null),
        eb.exists(
          eb
            .selectFrom('conversations')
            .select('conversations.id')
            .whereRef('conversations.id', '=', 'learnt_in')
            .where(isOpen),
        ),
      ]),
    )
    .orderBy('address')
}

function byOwner(rows: readonly AddressRow[], owner: (id: string) => string): ReadonlyMap<string, Addresses> {
  const of = (some: readonly AddressRow[], kind: AddressKind) =>
    some.flatMap((row) => (row.kind === kind ? [row.address] : []))
  const owned = Map.groupBy(rows, (row) => owner(row.customer_id))
  return new Map(
    [...owned].map(([id, some]) => [
      id,
      { names: of(some, 'name'), emails: of(some, 'email'), phones: of(some, 'phone') },
    ]),
  )
}

async function talksOf(db: Kysely<Database>, viewer: Viewer | null) {
  let query = db
    .selectFrom('conversations')
    .select('customer_id')
    .select((eb) => [eb.fn.countAll().as('count'), eb.fn.max('sorted_at').as('last_seen_at')])
    .where('customer_id', 'is not', null)
    .groupBy('customer_id')
  query = query.where(viewer ? visibleTo(viewer) : isOpen)
  const rows = await query.execute()
  return new Map(
    rows.map((row) => [row.customer_id ?? '', { count: Number(row.count), lastSeenAt: row.last_seen_at }]),
  )
}

/** Who came in only with conversations that are somebody's alone: nobody else knows of them yet. */
async function metAlone(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('customers')
    .innerJoin('conversations', 'conversations.customer_id', 'customers.id')
    .select('customers.id')
    .where((eb) => eb('with_rep', '=', eb.lit(1)))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('conversations as others')
            .select('others.id')
            .whereRef('others.customer_id', '=', 'customers.id')
            .where('others.with_rep', '=', 0),
        ),
      ),
    )
    .groupBy(['customers.id', 'customers.created_at'])
    .having((eb) => eb('customers.created_at', '>=', eb.fn.min('imported_at')))
    .execute()
  return new Set(rows.map((row) => row.id))
}

async function casesElsewhere(db: Kysely<Database>, teamId: string | null): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('advocacy_cases')
    .innerJoin('people', 'people.id', 'advocacy_cases.rep_id')
    .select('customer_id')
    .distinct()
    .where((eb) => eb.or([eb('people.team_id', 'is', null), eb('people.team_id', '<>', teamId ?? '')]))
    .execute()
  return new Set(rows.map((row) => row.customer_id))
}
