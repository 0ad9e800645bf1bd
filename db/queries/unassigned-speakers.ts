import type { Kysely } from 'kysely'
import type { Role, RoleHow } from '../../server/conversation/conversation.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** Somebody in a conversation that is nobody’s of ours yet. */
export interface UnassignedSpeaker {
  readonly conversationId: string
  readonly sortedAt: string
  readonly channel: string | null
  readonly broughtBy: string | null
  readonly key: string
  readonly name: string | null
  readonly email: string | null
  readonly role: Role
  readonly roleHow: RoleHow
  /** One of ours they are known to be. */
  readonly personId: string | null
}

const most = 2_000
const mostNames = 50

/** Who speaks in the conversations that are nobody’s yet, the latest first; the words are left out. */
export async function unassignedSpeakers(db: Kysely<Database>): Promise<readonly UnassignedSpeaker[]> {
  const rows = await db
    .selectFrom('parties')
    .innerJoin('conversations', 'conversations.id', 'parties.conversation_id')
    .leftJoin('people', 'people.id', 'conversations.brought_by')
    .select(['conversation_id', 'sorted_at', 'channel', 'key', 'parties.name', 'parties.email'])
    .select(['parties.role', 'role_how', 'person_id', 'people.name as brought_name'])
    .where('conversations.id', 'in', (eb) =>
      eb
        .selectFrom('conversations as open')
        .select('open.id')
        .where('open.rep_id', 'is', null)
        .orderBy('open.sorted_at', 'desc')
        .orderBy('open.id')
        .limit(most),
    )
    .orderBy('sorted_at', 'desc')
    .orderBy('conversation_id')
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    sortedAt: row.sorted_at,
    channel: row.channel,
    broughtBy: row.brought_name,
    key: row.key,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    roleHow: row.role_how as RoleHow,
    personId: row.person_id,
  }))
}

/** What our side is called in conversations that are nobody’s yet and this viewer may see, by name. */
export async function repNamesOfNobody(db: Kysely<Database>, viewer: Viewer): Promise<readonly string[]> {
  const rows = await seenBy(db, viewer)
    .select('parties.name')
    .distinct()
    .where('parties.role', '=', 'rep')
    .where('parties.name', 'is not', null)
    .orderBy('parties.name')
    .limit(mostNames)
    .execute()
  return rows.flatMap(({ name }) => name ?? [])
}

/** Everybody who is named in conversations that are nobody’s yet and this viewer may see, the latest first. */
export async function namedInNobodys(
  db: Kysely<Database>,
  viewer: Viewer,
): Promise<
  readonly { readonly conversationId: string; readonly name: string | null; readonly email: string | null }[]
> {
  const rows = await seenBy(db, viewer)
    .select(['conversation_id', 'parties.name', 'parties.email'])
    .orderBy('sorted_at', 'desc')
    .orderBy('conversation_id')
    .orderBy('seq')
    .limit(most)
    .execute()
  return rows.map(({ conversation_id, name, email }) => ({ conversationId: conversation_id, name, email }))
}

function seenBy(db: Kysely<Database>, viewer: Viewer) {
  return db
    .selectFrom('parties')
    .innerJoin('conversations', 'conversations.id', 'parties.conversation_id')
    .where('conversations.rep_id', 'is', null)
    .where((eb) => visibleTo(viewer)(eb as never))
}
