import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../schema.ts'

/** Conversations that a manager gave to a rep in one go, and whose they were. */
export interface Giving {
  readonly id: string
  readonly rep: { readonly id: string; readonly name: string }
  readonly at: string
  readonly undoneAt: string | null
  readonly conversations: readonly GivenOne[]
}

export interface GivenOne {
  readonly id: string
  readonly title: string | null
  readonly customer: string | null
  readonly repBefore: { readonly id: string; readonly name: string } | null
  readonly teamBefore: string | null
  /** Once the giving was taken back: whether this one went back with it. */
  readonly cameBack: boolean
}

const EACH = 100

export async function saveGiving(
  trx: Transaction<Database>,
  one: {
    readonly id: string
    readonly repId: string
    readonly byId: string
    readonly now: string
    readonly conversations: readonly {
      readonly id: string
      readonly repId: string | null
      readonly teamId: string | null
    }[]
  },
): Promise<void> {
  const { id, repId, byId, now } = one
  await trx
    .insertInto('givings')
    .values({ id, rep_id: repId, by_id: byId, at: now, undone_at: null })
    .execute()
  const rows = one.conversations.map((given) => ({
    giving_id: id,
    conversation_id: given.id,
    rep_before: given.repId,
    team_before: given.teamId,
  }))
  for (let at = 0; at < rows.length; at += EACH)
    await trx
      .insertInto('given_conversations')
      .values(rows.slice(at, at + EACH))
      .execute()
}

/** What somebody gave; nobody else finds it. */
export async function findGiving(
  db: Kysely<Database>,
  byId: string,
  id: string,
): Promise<Giving | undefined> {
  const row = await givings(db, byId).where('givings.id', '=', id).executeTakeFirst()
  return row && toGiving(row, await givenIn(db, id))
}

/** The latest that somebody gave, without what it was. */
export async function latestGivings(
  db: Kysely<Database>,
  byId: string,
  limit: number,
): Promise<readonly (Omit<Giving, 'conversations'> & { readonly count: number })[]> {
  const rows = await givings(db, byId)
    .select((eb) =>
      eb
        .selectFrom('given_conversations')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('giving_id', '=', 'givings.id')
        .as('count'),
    )
    .orderBy('at', 'desc')
    .orderBy('givings.id')
    .limit(limit)
    .execute()
  return rows.map((row) => {
    const { conversations: _none, ...giving } = toGiving(row, [])
    return { ...giving, count: Number(row.count ?? 0) }
  })
}

/** Says that a giving was taken back, and which of it went back. */
export async function saveUndone(
  trx: Transaction<Database>,
  id: string,
  back: readonly string[],
  now: string,
): Promise<void> {
  await trx.updateTable('givings').set({ undone_at: now }).where('id', '=', id).execute()
  for (let at = 0; at < back.length; at += EACH)
    await trx
      .updateTable('given_conversations')
      .set({ came_back: 1 })
      .where('giving_id', '=', id)
      .where('conversation_id', 'in', back.slice(at, at + EACH))
      .execute()
}

function givings(db: Kysely<Database>, byId: string) {
  return db
    .selectFrom('givings')
    .innerJoin('people', 'people.id', 'givings.rep_id')
    .select(['givings.id', 'rep_id', 'people.name', 'at', 'undone_at'])
    .where('by_id', '=', byId)
}

async function givenIn(db: Kysely<Database>, id: string): Promise<readonly GivenOne[]> {
  const rows = await db
    .selectFrom('given_conversations')
    .innerJoin('conversations', 'conversations.id', 'conversation_id')
    .leftJoin('people', 'people.id', 'rep_before')
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .select(['conversation_id', 'title', 'customers.name as customer', 'customers.account'])
    .select(['rep_before', 'people.name as rep_name', 'team_before', 'came_back'])
    .where('giving_id', '=', id)
    .orderBy('sorted_at', 'desc')
    .orderBy('conversation_id')
    .execute()
  return rows.map((row) => ({
    id: row.conversation_id,
    title: row.title,
    customer: row.account ?? row.customer,
    repBefore: row.rep_before === null ? null : { id: row.rep_before, name: row.rep_name ?? '' },
    teamBefore: row.team_before,
    cameBack: row.came_back === 1,
  }))
}

function toGiving(
  row: { id: string; rep_id: string; name: string; at: string; undone_at: string | null },
  conversations: readonly GivenOne[],
): Giving {
  const { id, at, undone_at: undoneAt } = row
  return { id, rep: { id: row.rep_id, name: row.name }, at, undoneAt, conversations }
}
