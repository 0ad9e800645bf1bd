import type { Kysely } from 'kysely'
import type { Conversation } from '../../server/conversation/conversation.ts'
import type { Database } from '../schema.ts'
import { HEARD } from './files.ts'
import type { Viewer } from './people.ts'
import { readableBy } from './visibility.ts'
import { conversationFrom } from './words.ts'

/** A conversation as it goes out: under the id it came with, or its own where its file gave none. */
export interface OutgoingConversation {
  readonly conversation: Conversation
  /** Where that id counts. */
  readonly source: string
  readonly importedAt: string
  readonly repId: string | null
}

/** One conversation to go out, for whoever may see it; `null` is whoever runs the command line. */
export async function outgoingConversation(
  db: Kysely<Database>,
  viewer: Viewer | null,
  id: string,
): Promise<OutgoingConversation | undefined> {
  const query = db.selectFrom('conversations').selectAll().where('id', '=', id)
  const row = await (viewer ? query.where(readableBy(viewer)) : query).executeTakeFirst()
  if (!row) return undefined
  const conversation = await conversationFrom(db, row)
  const isKnownOutside = row.external_id !== null
  return {
    conversation: { ...conversation, id: row.external_id ?? id },
    source: isKnownOutside ? row.source : HEARD,
    importedAt: row.imported_at,
    repId: row.rep_id,
  }
}
