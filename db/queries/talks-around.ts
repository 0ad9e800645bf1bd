import type { Kysely } from 'kysely'
import type { Conversation, Party, Utterance } from '../../server/conversation/conversation.ts'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { Seeing } from './fulfilments.ts'
import { keptReadings } from './kept-readings.ts'
import { attachedIn } from './words.ts'

/** A conversation in its words alone, and whom it was with. */
export interface TalkedAbout {
  readonly conversation: Conversation
  readonly customerId: string | null
  readonly account: string | null
  /** Another mark stands for other words; absent where nobody asked the database. */
  readonly mark?: string
}

/** A customer, or anybody of their account, within a stretch of time. */
export interface Around {
  readonly customerId: string
  readonly account: string | null
  readonly from: string
  readonly to: string
}

/** A call has thousands of lines that only say "right": a spoken line so short proves nothing. */
const LEAST_SPOKEN = 12
const MOST_KEPT = 500

/** The words of talks, as long as their revision is the newest. */
const keptWords = keptReadings<Said>(MOST_KEPT)

type Said = Pick<Conversation, 'parties' | 'utterances'>

/**
 * What of the talks in these stretches may be seen, and of these conversations; four queries, however many, and one
 * where their words are known.
 */
export async function talksAround(
  db: Kysely<Database>,
  sees: Seeing,
  around: readonly Around[],
  also: readonly string[],
): Promise<readonly TalkedAbout[]> {
  const talks = await withThem(db, sees, around)
  const known = new Set(talks.map(({ id }) => id))
  const others = also.filter((id) => !known.has(id))
  const rows = others.length === 0 ? talks : [...talks, ...(await these(db, sees, others))]
  const said = await saidIn(db, rows)
  return rows.map((row) => ({
    customerId: row.customer_id,
    account: row.account,
    mark: markOf(row),
    conversation: {
      id: row.id,
      channel: row.channel as Conversation['channel'],
      kind: null,
      language: row.language,
      startedAt: row.started_at,
      timeZone: row.time_zone,
      ...(said.get(row.id) ?? { parties: [], utterances: [] }),
    },
  }))
}

/** Whoever is meant leads to them, and not who may see them, nor when they were. */
async function withThem(db: Kysely<Database>, sees: Seeing, around: readonly Around[]) {
  const accounts = [...new Set(around.flatMap(({ account }) => account ?? []))]
  const customers = [...new Set(around.map(({ customerId }) => customerId))]
  const from = around.map((one) => one.from).toSorted()[0] ?? ''
  const to =
    around
      .map((one) => one.to)
      .toSorted()
      .at(-1) ?? ''
  return seen(db, sees)
    .where((eb) =>
      eb.or([
        ...(customers.length > 0 ? [eb('customers.id', 'in', customers)] : []),
        ...(accounts.length > 0 ? [eb('account', 'in', accounts)] : []),
      ]),
    )
    .where('sorted_at', '<=', to)
    .where((eb) => eb.or([eb('ended_at', '>=', from), eb('started_at', '>=', from)]))
    .execute()
}

function these(db: Kysely<Database>, sees: Seeing, ids: readonly string[]) {
  return seen(db, sees).where('conversations.id', 'in', ids).execute()
}

function seen(db: Kysely<Database>, sees: Seeing) {
  return db
    .selectFrom('customers')
    .crossJoin('conversations')
    .whereRef('conversations.customer_id', '=', 'customers.id')
    .where(sees)
    .select(['conversations.id', 'customer_id', 'account', 'channel', 'conversations.language'])
    .select(['started_at', 'conversations.time_zone', 'revision', 'imported_at'])
}

async function saidIn(
  db: Kysely<Database>,
  rows: readonly (Parameters<typeof markOf>[0] & { readonly id: string })[],
): Promise<ReadonlyMap<string, Said>> {
  const kept = keptWords(db)
  const known = new Map(
    rows.flatMap((row) => {
      const said = kept.find(row.id, markOf(row))
      return said ? [[row.id, said] as const] : []
    }),
  )
  const news = rows.filter(({ id }) => !known.has(id))
  if (news.length === 0) return known
  const ids = news.map(({ id }) => id)
  const [parties, utterances] = [await partiesOf(db, ids), await wordsOf(db, ids)]
  for (const row of news) {
    const said = { parties: parties.get(row.id) ?? [], utterances: utterances.get(row.id) ?? [] }
    known.set(row.id, kept.keep(row.id, markOf(row), said))
  }
  return known
}

/** Withdrawn and brought in again it may have the same revision. */
function markOf({ revision, imported_at }: { readonly revision: number; readonly imported_at: string }) {
  return `${revision} ${imported_at}`
}

async function partiesOf(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Party[]>> {
  const parties = new Map<string, Party[]>()
  await inBatches(ids, async (some) => {
    const rows = await db
      .selectFrom('parties')
      .select(['conversation_id', 'key', 'name', 'email', 'role', 'role_how', 'role_confidence'])
      .where('conversation_id', 'in', some)
      .orderBy('seq')
      .execute()
    for (const { conversation_id, role, role_how, role_confidence, ...row } of rows)
      push(parties, conversation_id, {
        ...row,
        role: role as Party['role'],
        roleHow: role_how as Party['roleHow'],
        roleConfidence: role_confidence,
      })
  })
  return parties
}

async function wordsOf(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Utterance[]>> {
  const utterances = new Map<string, Utterance[]>()
  await inBatches(ids, async (some) => {
    const rows = await db
      .selectFrom('utterances')
      .select(['conversation_id', 'id', 'party', 'at', 'text', 'attached'])
      .where('conversation_id', 'in', some)
      .where((eb) => eb.or([eb('at', 'is not', null), eb(eb.fn('length', ['text']), '>=', LEAST_SPOKEN)]))
      .orderBy('conversation_id')
      .orderBy('seq')
      .execute()
    for (const { conversation_id, attached, ...row } of rows)
      push(utterances, conversation_id, { ...row, ...attachedIn(attached), startMs: null, endMs: null })
  })
  return utterances
}

function push<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
}
