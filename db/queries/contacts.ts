import type { ExpressionBuilder, Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { isOpen, visibleTo } from './visibility.ts'

/** The last thing a customer heard or read from a person of ours. */
export interface LastContact {
  readonly conversationId: string
  readonly repId: string | null
  readonly timeZone: string | null
  /** The instant of it. */
  readonly at: string
  /** Also `null` where the words were not asked for. */
  readonly heard: {
    readonly conversationId: string
    readonly utterance: string
    readonly words: string
  } | null
}

export interface Contacts {
  /** `null` where nobody can tell: there was none, or nobody knows who spoke. */
  readonly last: LastContact | null
  /** Their zone, and the rep who was with them last, on whoever's word. */
  readonly timeZone: string | null
  readonly repId: string | null
}

interface Talk {
  readonly id: string
  readonly customer_id: string | null
  readonly rep_id: string | null
  readonly channel: string | null
  readonly time_zone: string | null
  readonly ended: string
}

/**
 * When each of these customers last heard from us, as far as a viewer may see it; without one, as far as it is
 * nobody's alone, by an instant. Whatever a person of ours said counts: a call, a visit, a message, a word left on their machine. A
 * note of ours does not, nor what a machine wrote by itself; a thread counts from our last message in it.
 */
export async function contactsOf(
  db: Kysely<Database>,
  viewer: Viewer | null,
  customerIds: readonly string[],
  now: string,
  { withWords = true }: { readonly withWords?: boolean } = {},
): Promise<ReadonlyMap<string, Contacts>> {
  const spoken = (talks: readonly Talk[]) => lastSaid(db, withWords ? talks : talks.filter(isWritten))
  const contacts = new Map<string, Contacts>()
  const talks: Talk[] = []
  await inBatches(customerIds, async (ids) => {
    const latest = await latestWith(db, viewer, ids, now)
    const said = await spoken(latest)
    const unplaced = latest.flatMap((talk) => (talk.time_zone === null ? (talk.customer_id ?? []) : []))
    const placed = await latestWith(db, viewer, unplaced, now, { placed: true })
    const zones = new Map([...latest, ...placed].map((talk) => [talk.customer_id, talk.time_zone]))
    const others = new Map<string, string>()
    for (const talk of latest) {
      const last = contactIn(talk, said.get(talk.id))
      const [customer, timeZone] = [talk.customer_id ?? '', zones.get(talk.customer_id) ?? null]
      if (last.at < talk.ended) others.set(customer, last.at)
      contacts.set(customer, { last, timeZone, repId: last.repId })
    }
    const [since = ''] = [...others.values()].toSorted()
    talks.push(...(await endedAfter(db, viewer, [...others.keys()], { since, now })))
  })
  const byCustomer = Map.groupBy(talks, (talk) => talk.customer_id ?? '')
  let open = [...byCustomer].map(([customer, theirs]) => ({ customer, theirs, at: 0, best: none }))
  while (open.length > 0) {
    const asked = open.map(({ theirs, at }) => theirs[at]).filter((talk) => talk !== undefined)
    const said = await spoken(asked)
    const still: typeof open = []
    for (const { customer, theirs, at, best } of open) {
      const talk = theirs[at]
      const found = talk && contactIn(talk, said.get(talk.id))
      const latest = found && (best === null || found.at > best.at) ? found : best
      const next = theirs[at + 1]
      if (next && (latest === null || next.ended > latest.at))
        still.push({ customer, theirs, at: at + 1, best: latest })
      else
        contacts.set(customer, {
          last: latest,
          timeZone: contacts.get(customer)?.timeZone ?? null,
          repId: latest?.repId ?? theirs[0]?.rep_id ?? null,
        })
    }
    open = still
  }
  return contacts
}

const none: LastContact | null = null

/** Of each of these customers what ended last of all they heard from us; of that whose zone is known, where `placed`. */
async function latestWith(
  db: Kysely<Database>,
  viewer: Viewer | null,
  ids: readonly string[],
  now: string,
  { placed = false } = {},
): Promise<readonly Talk[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('customers')
    .innerJoin('conversations', (join) =>
      join.on((eb) =>
        eb(
          'conversations.id',
          '=',
          eb
            .selectFrom('conversations')
            .innerJoin('conversation_stats', 'conversation_stats.conversation_id', 'conversations.id')
            .where(isHeard(viewer, now))
            .whereRef('conversations.customer_id', '=', 'customers.id')
            .$if(placed, (some) => some.where('conversations.time_zone', 'is not', null))
            .select('conversations.id')
            .orderBy(ended, 'desc')
            .orderBy('conversations.id')
            .limit(1),
        ),
      ),
    )
    .where('customers.id', 'in', ids)
    .select(talk)
    .select((eb) => ended(eb).$notNull().as('ended'))
    .execute()
}

/** All of it that ended after an instant, the latest end first; their customers lead to it, and not whoever looks. */
async function endedAfter(
  db: Kysely<Database>,
  viewer: Viewer | null,
  ids: readonly string[],
  { since, now }: { readonly since: string; readonly now: string },
): Promise<readonly Talk[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('customers')
    .crossJoin('conversations')
    .innerJoin('conversation_stats', 'conversation_stats.conversation_id', 'conversations.id')
    .where(isHeard(viewer, now))
    .whereRef('conversations.customer_id', '=', 'customers.id')
    .where('customers.id', 'in', ids)
    .where((eb) => eb(ended(eb), '>', since))
    .select(talk)
    .select((eb) => ended(eb).$notNull().as('ended'))
    .orderBy('ended', 'desc')
    .orderBy('conversations.id')
    .execute()
}

const talk = [
  'conversations.id',
  'conversations.customer_id',
  'conversations.rep_id',
  'conversations.channel',
  'conversations.time_zone',
] as const

/** One of us said something in it, and it was over by then. */
function isHeard(viewer: Viewer | null, now: string) {
  const sees = viewer ? visibleTo(viewer) : isOpen
  return (eb: ExpressionBuilder<Database, 'conversations' | 'conversation_stats'>) =>
    eb.and([sees(eb), eb(ended(eb), '<=', now), eb('our_words', '>', 0)])
}

function ended(eb: ExpressionBuilder<Database, 'conversations'>) {
  return eb.fn.coalesce('conversations.ended_at', 'conversations.started_at')
}

interface Said {
  readonly id: string
  readonly text: string
  /** When our last line was written, however short: the customer has that, too. */
  readonly at: string | null
}

/** The last line of ours in each of these that says something. */
async function lastSaid(db: Kysely<Database>, talks: readonly Talk[]): Promise<ReadonlyMap<string, Said>> {
  const said = new Map<string, Said>()
  await inBatches(talks, async (some) => {
    const rows = await db
      .selectFrom('utterances')
      .innerJoin('parties', (join) =>
        join
          .onRef('parties.conversation_id', '=', 'utterances.conversation_id')
          .onRef('parties.key', '=', 'utterances.party'),
      )
      .select(['utterances.conversation_id', 'utterances.id', 'utterances.at', 'text'])
      .where(
        'utterances.conversation_id',
        'in',
        some.map((talk) => talk.id),
      )
      .where('role', 'in', ['rep', 'colleague'])
      .orderBy('utterances.conversation_id')
      .orderBy('utterances.seq')
      .execute()
    for (const { conversation_id, ...row } of rows) {
      const before = said.get(conversation_id)
      const isWorth = before === undefined || row.text.length >= LEAST_HEARD
      const at = row.at ?? before?.at ?? null
      said.set(conversation_id, isWorth ? { ...row, at } : { ...before, at })
    }
  })
  return said
}

/** "Bye" is nothing that anybody remembers. */
export const LEAST_HEARD = 12

/** A written thread counts from our last message, everything else from its end. */
function contactIn(talk: Talk, said: Said | undefined): LastContact {
  const at = (isWritten(talk) ? said?.at : null) ?? talk.ended
  return {
    conversationId: talk.id,
    repId: talk.rep_id,
    timeZone: talk.time_zone,
    at,
    heard: said ? { conversationId: talk.id, utterance: said.id, words: said.text } : null,
  }
}

function isWritten({ channel }: Talk): boolean {
  return channel === 'email' || channel === 'chat'
}
