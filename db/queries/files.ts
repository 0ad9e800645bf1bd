import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

export interface NewFile {
  readonly sha256: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly uploadedBy: string | null
  readonly now: string
}

/** Keeps the original bytes. The same bytes are kept once, under the name they first came by. */
export async function keepFile(trx: Transaction<Database>, file: NewFile): Promise<void> {
  await trx
    .insertInto('files')
    .values({
      sha256: file.sha256,
      name: file.name,
      size: file.bytes.byteLength,
      uploaded_by: file.uploadedBy,
      uploaded_at: file.now,
      bytes: Buffer.from(file.bytes),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The file a conversation came from, its newest version, as it was brought. */
export async function originalFile(
  db: Kysely<Database>,
  viewer: Viewer,
  conversationId: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined> {
  return db
    .selectFrom('conversations')
    .where('conversations.id', '=', conversationId)
    .where(visibleTo(viewer))
    .innerJoin('conversation_files', 'conversation_files.conversation_id', 'conversations.id')
    .innerJoin('files', 'files.sha256', 'conversation_files.sha256')
    .select(['files.name', 'files.bytes'])
    .orderBy('conversation_files.revision', 'desc')
    .executeTakeFirst()
}

/** The conversation that came out of this place of this file, seen by whoever asks or not. */
export async function conversationInFile(
  db: Kysely<Database>,
  sha256: string,
  place: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('conversation_files')
    .select('conversation_id')
    .where('sha256', '=', sha256)
    .where('place', '=', place)
    .executeTakeFirst()
  return row?.conversation_id
}

/** The conversation that goes by this id where it comes from. */
export async function conversationWithExternalId(db: Kysely<Database>, source: string, externalId: string) {
  const row = await db
    .selectFrom('conversations')
    .select(['id', 'revision', 'rep_id', 'team_id', 'customer_id'])
    .where('source', '=', source)
    .where('external_id', '=', externalId)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      revision: row.revision,
      repId: row.rep_id,
      teamId: row.team_id,
      customerId: row.customer_id,
    }
  )
}
