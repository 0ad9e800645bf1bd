import type { Kysely, Selectable } from 'kysely'
import type { Attached } from '../../server/conversation/attachment.ts'
import type {
  Channel,
  Conversation,
  Kind,
  Party,
  Role,
  RoleHow,
  Utterance,
} from '../../server/conversation/conversation.ts'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { PartiesTable, UtterancesTable } from '../tables/conversations.ts'

export interface ConversationFacts {
  readonly id: string
  readonly channel: string | null
  readonly kind: string | null
  readonly language: string | null
  readonly started_at: string | null
  readonly time_zone: string | null
}

/** The words of a conversation whose row was found for somebody who may see it. */
export async function conversationFrom(db: Kysely<Database>, row: ConversationFacts): Promise<Conversation> {
  const found = (await conversationsFrom(db, [row])).get(row.id)
  if (!found) throw new Error(`The conversation ${row.id} has no words`)
  return found
}

/** The same of several at once. */
export async function conversationsFrom(
  db: Kysely<Database>,
  rows: readonly ConversationFacts[],
): Promise<ReadonlyMap<string, Conversation>> {
  const found = new Map<string, Conversation>()
  await inBatches(rows, async (some) => {
    const ids = some.map(({ id }) => id)
    const parties = Map.groupBy(await partiesIn(db, ids), (row) => row.conversation_id)
    const utterances = Map.groupBy(await utterancesIn(db, ids), (row) => row.conversation_id)
    for (const row of some)
      found.set(row.id, {
        id: row.id,
        channel: row.channel as Channel | null,
        kind: row.kind as Kind | null,
        language: row.language,
        startedAt: row.started_at,
        timeZone: row.time_zone,
        parties: (parties.get(row.id) ?? []).map(toParty),
        utterances: (utterances.get(row.id) ?? []).map(toUtterance),
      })
  })
  return found
}

/** Who speaks in a conversation that was found for somebody who may see it. */
export async function partiesOf(db: Kysely<Database>, id: string): Promise<readonly Party[]> {
  return (await partiesIn(db, [id])).map(toParty)
}

function partiesIn(db: Kysely<Database>, ids: readonly string[]) {
  return db
    .selectFrom('parties')
    .selectAll()
    .where('conversation_id', 'in', ids)
    .orderBy('conversation_id')
    .orderBy('seq')
    .execute()
}

function utterancesIn(db: Kysely<Database>, ids: readonly string[]) {
  return db
    .selectFrom('utterances')
    .selectAll()
    .where('conversation_id', 'in', ids)
    .orderBy('conversation_id')
    .orderBy('seq')
    .execute()
}

/** The words of a conversation, for acts that have asked already whether they may be seen. */
export async function findWords(db: Kysely<Database>, id: string): Promise<Conversation | undefined> {
  return (await wordsOfAll(db, [id])).get(id)
}

/** The same of several at once. */
export async function wordsOfAll(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Conversation>> {
  const rows: ConversationFacts[] = []
  await inBatches(ids, async (some) => {
    const found = await db
      .selectFrom('conversations')
      .select(['id', 'channel', 'kind', 'language', 'started_at', 'time_zone'])
      .where('id', 'in', some)
      .execute()
    rows.push(...found)
  })
  return conversationsFrom(db, rows)
}

function toParty(row: Selectable<PartiesTable>): Party {
  return {
    key: row.key,
    name: row.name,
    role: row.role as Role,
    roleHow: row.role_how as RoleHow,
    roleConfidence: row.role_confidence,
    email: row.email,
  }
}

function toUtterance(row: Selectable<UtterancesTable>): Utterance {
  const words =
    row.words === null ? undefined : (JSON.parse(row.words) as readonly [string, number, number][])
  return {
    id: row.id,
    party: row.party,
    startMs: row.start_ms,
    endMs: row.end_ms,
    at: row.at,
    text: row.text,
    ...(words ? { words: words.map(([text, startMs, endMs]) => ({ text, startMs, endMs })) } : {}),
    ...(row.confidence === null ? {} : { confidence: row.confidence }),
    ...attachedIn(row.attached),
  }
}

/** What came with a message, as it is kept. */
export function attachedIn(json: string | null): Attached {
  return json === null ? {} : (JSON.parse(json) as Attached)
}
