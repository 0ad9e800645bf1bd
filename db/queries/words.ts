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
  const parties = await db
    .selectFrom('parties')
    .selectAll()
    .where('conversation_id', '=', row.id)
    .orderBy('seq')
    .execute()
  const utterances = await db
    .selectFrom('utterances')
    .selectAll()
    .where('conversation_id', '=', row.id)
    .orderBy('seq')
    .execute()
  return {
    id: row.id,
    channel: row.channel as Channel | null,
    kind: row.kind as Kind | null,
    language: row.language,
    startedAt: row.started_at,
    timeZone: row.time_zone,
    parties: parties.map(toParty),
    utterances: utterances.map(toUtterance),
  }
}

/** The words of a conversation, for acts that have asked already whether they may be seen. */
export async function findWords(db: Kysely<Database>, id: string): Promise<Conversation | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select(['id', 'channel', 'kind', 'language', 'started_at', 'time_zone'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && conversationFrom(db, row)
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
