import { type Kysely, type SqlBool, sql } from 'kysely'
import type { ContactReason } from '../../server/measures/next-contact.ts'
import { inBatches } from '../batches.ts'
import { isSqlite } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import type { Counted } from './conversation-list.ts'

/** A customer as they stand on the list of whoever is due next. */
export interface KnownNext {
  readonly id: string
  readonly name: string
  readonly account: string | null
  readonly role: string | null
  readonly ownerId: string | null
  readonly conversations: number
  readonly lastAt: string | null
  /** The civil date of the next contact due, the last of all days where none is. */
  readonly on: string
  readonly why: ContactReason | null
  /** The civil date on which they last heard from us, by the calendar of their zone. */
  readonly heardOn: string | null
  readonly timeZone: string
  /** How often what it follows from has changed. */
  readonly changes: number
}

/** What was worked out of a customer, and how often what it follows from had changed before. */
export type WorkedOut = Pick<KnownNext, 'id' | 'on' | 'why' | 'heardOn' | 'timeZone' | 'changes'> & {
  /** To whom they are known. */
  readonly to: string
  readonly goodFor: string
}

/** Where somebody stands on that list: by the day, then by name. */
export type PlaceNext = Pick<KnownNext, 'on' | 'name' | 'id'>

/** By which settings days were worked out that still stand, and on which day that is asked. */
export interface GoodFor {
  readonly settings: string
  readonly today: string
}

export const NOTHING_DUE = '9999-12-31'
/** No more than so many are counted. */
const MOST_COUNTED = 1_000
const LAST_DAY = '~'

/** Whoever is known to somebody and whose day stands, the first due first, behind a place. */
export async function firstDue(
  db: Kysely<Database>,
  to: string,
  {
    good,
    after,
    limit,
  }: { readonly good: GoodFor; readonly after: PlaceNext | null; readonly limit: number },
): Promise<readonly KnownNext[]> {
  const rows = await known(db, to)
    .where((eb) => {
      // Nearly all of them stand, so they are read in their order and not found by it.
      const stands = eb.fn.coalesce('good_for', eb.val(''))
      return eb.and([
        eb(stands, '>=', `${good.settings} ${good.today}`),
        eb(stands, '<', `${good.settings} ${LAST_DAY}`),
      ])
    })
    .$if(after !== null, (those) =>
      those.where((eb) =>
        eb(
          eb.refTuple('next_on', 'known_customers.name', 'customer_id'),
          '>',
          eb.tuple(after?.on ?? '', after?.name ?? '', after?.id ?? ''),
        ),
      ),
    )
    .orderBy('next_on')
    .orderBy('known_customers.name')
    .orderBy('customer_id')
    .limit(limit)
    .execute()
  return rows.map(toKnown)
}

/** Whoever is known to somebody and whose day has to be worked out. */
export async function toWorkOut(
  db: Kysely<Database>,
  to: string,
  good: GoodFor,
): Promise<readonly KnownNext[]> {
  const rows = await known(db, to)
    .where((eb) =>
      eb.or([
        eb('good_for', '<', `${good.settings} ${good.today}`),
        eb('good_for', '>=', `${good.settings} ${LAST_DAY}`),
      ]),
    )
    .execute()
  return rows.map(toKnown)
}

/** Whoever may have heard from us last on one of these civil dates, both included: it was worked out, or has to be. */
export async function mayHaveHeard(
  db: Kysely<Database>,
  to: string,
  { good, from, until }: { readonly good: GoodFor; readonly from: string; readonly until: string },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('known_customers')
    .select('customer_id')
    .where('known_to', '=', to)
    .where((eb) =>
      eb.or([
        eb.and([eb('heard_on', '>=', from), eb('heard_on', '<=', until)]),
        eb('good_for', '<', `${good.settings} ${good.today}`),
        eb('good_for', '>=', `${good.settings} ${LAST_DAY}`),
      ]),
    )
    .execute()
  return new Set(rows.map((row) => row.customer_id))
}

/** Whoever heard from us last after a civil date, as far as that was worked out and stands. */
export async function heardAfter(
  db: Kysely<Database>,
  to: string,
  { good, day }: { readonly good: GoodFor; readonly day: string },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('known_customers')
    .select('customer_id')
    .where('known_to', '=', to)
    .where('heard_on', '>', day)
    .where('good_for', '>=', `${good.settings} ${good.today}`)
    .where('good_for', '<', `${good.settings} ${LAST_DAY}`)
    .execute()
  return new Set(rows.map((row) => row.customer_id))
}

/** Everybody who is known to somebody, with the day that was last worked out, and whether it stands. */
export async function everybodyKnown(
  db: Kysely<Database>,
  to: string,
  { settings, today }: GoodFor,
): Promise<readonly (KnownNext & { readonly stands: boolean })[]> {
  const rows = await known(db, to).select('good_for').execute()
  const [from, before] = [`${settings} ${today}`, `${settings} ${LAST_DAY}`]
  return rows.map((row) => ({ ...toKnown(row), stands: row.good_for >= from && row.good_for < before }))
}

export async function countKnownNext(db: Kysely<Database>, to: string): Promise<Counted> {
  const { count } = await db
    .selectFrom(
      db
        .selectFrom('known_customers')
        .select('customer_id')
        .where('known_to', '=', to)
        .limit(MOST_COUNTED + 1)
        .as('some'),
    )
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return { count: Math.min(Number(count), MOST_COUNTED), isMore: Number(count) > MOST_COUNTED }
}

/** Keeps days that were worked out, each unless something it follows from has changed meanwhile, or is just changing. */
export async function saveNext(db: Kysely<Database>, days: readonly WorkedOut[]): Promise<void> {
  await inTransaction(db, async (trx) => {
    for (const { to, id, changes, goodFor, ...one } of await freeOf(trx, days))
      await trx
        .updateTable('known_customers')
        .set({
          ...{ next_on: one.on, next_why: one.why, good_for: goodFor },
          ...{ heard_on: one.heardOn, time_zone: one.timeZone },
        })
        .where('known_to', '=', to)
        .where('customer_id', '=', id)
        .where('changes', '=', changes)
        .execute()
  })
}

/** Those that nobody is writing just now: waiting for one while others are held could make somebody wait for this. */
async function freeOf(trx: Kysely<Database>, days: readonly WorkedOut[]): Promise<readonly WorkedOut[]> {
  if (isSqlite(trx) || days.length === 0) return days
  const rows = await trx
    .selectFrom('known_customers')
    .select(['known_to', 'customer_id'])
    .where((eb) =>
      eb(
        eb.refTuple('known_to', 'customer_id'),
        'in',
        days.map(({ to, id }) => eb.tuple(to, id)),
      ),
    )
    .forNoKeyUpdate()
    .skipLocked()
    .execute()
  const free = new Set(rows.map((row) => `${row.known_to} ${row.customer_id}`))
  return days.filter(({ to, id }) => free.has(`${to} ${id}`))
}

/** To whom somebody is known whose day was taken back. */
export async function knownAndTakenBack(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('known_customers')
    .select('known_to')
    .distinct()
    .where(sql<SqlBool>`good_for = '' and known_to <> 'house'`)
    .execute()
  return new Set(rows.map((row) => row.known_to))
}

/** Those of these customers with a conversation that is not over at an instant. */
export async function withTalksAhead(
  db: Kysely<Database>,
  customerIds: readonly string[],
  now: string,
): Promise<ReadonlySet<string>> {
  const ahead = new Set<string>()
  await inBatches(customerIds, async (ids) => {
    const rows = await db
      .selectFrom('conversations')
      .select('customer_id')
      .where('customer_id', 'in', ids)
      .where((eb) => eb.or([eb('ended_at', '>', now), eb('sorted_at', '>', now)]))
      .execute()
    for (const { customer_id } of rows) ahead.add(customer_id ?? '')
  })
  return ahead
}

/** The name somebody goes by on that list. */
export async function nameKnown(db: Kysely<Database>, to: string, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('known_customers')
    .select('name')
    .where('known_to', '=', to)
    .where('customer_id', '=', id)
    .executeTakeFirst()
  return row?.name
}

function known(db: Kysely<Database>, to: string) {
  return db
    .selectFrom('known_customers')
    .innerJoin('customers', 'customers.id', 'customer_id')
    .where('known_to', '=', to)
    .select(['customer_id', 'known_customers.name', 'known_customers.account', 'role', 'owner_id'])
    .select(['talks', 'last_at', 'next_on', 'next_why', 'heard_on', 'known_customers.time_zone', 'changes'])
}

type Row = Awaited<ReturnType<ReturnType<typeof known>['execute']>>[number]

function toKnown(row: Row): KnownNext {
  return {
    id: row.customer_id,
    name: row.name,
    account: row.account,
    role: row.role,
    ownerId: row.owner_id,
    conversations: row.talks,
    lastAt: row.last_at,
    on: row.next_on,
    why: row.next_why as ContactReason | null,
    heardOn: row.heard_on,
    timeZone: row.time_zone,
    changes: row.changes,
  }
}
