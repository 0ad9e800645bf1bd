import type { Kysely, Transaction } from 'kysely'
import type { Report } from '../../server/readers/reading.ts'
import { insertAll } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { readableBy } from './visibility.ts'

export interface NewFile {
  readonly sha256: string
  readonly name: string
  /** `null` where they are not kept, since what was read from them was redacted. */
  readonly bytes: Uint8Array | null
  readonly uploadedBy: string | null
  readonly now: string
}

/** Keeps the original bytes, or that there were some. The same bytes are kept once, under the name they first came by. */
export async function keepFile(trx: Transaction<Database>, file: NewFile): Promise<void> {
  await trx
    .insertInto('files')
    .values(fileRow(file))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Many files at once, none of which is here yet. */
export async function keepFiles(trx: Transaction<Database>, files: readonly NewFile[]): Promise<void> {
  await insertAll(trx, files.map(fileRow), (some) => trx.insertInto('files').values(some))
}

function fileRow(file: NewFile) {
  return {
    sha256: file.sha256,
    name: file.name,
    size: file.bytes?.byteLength ?? 0,
    uploaded_by: file.uploadedBy,
    uploaded_at: file.now,
    bytes: Buffer.from(file.bytes ?? []),
    gone_at: file.bytes === null ? file.now : null,
  }
}

/** The file a conversation came from, its newest version that is kept, as it was brought. */
export async function originalFile(
  db: Kysely<Database>,
  viewer: Viewer,
  conversationId: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined> {
  return db
    .selectFrom('conversations')
    .where('conversations.id', '=', conversationId)
    .where(readableBy(viewer))
    .innerJoin('conversation_files', 'conversation_files.conversation_id', 'conversations.id')
    .innerJoin('files', 'files.sha256', 'conversation_files.sha256')
    .select(['files.name', 'files.bytes'])
    .where('files.gone_at', 'is', null)
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

/** The conversation that goes by this id where it comes from. What Heard itself wrote out goes by its own. */
export async function conversationWithExternalId(
  db: Kysely<Database>,
  source: string,
  externalId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select('id')
    .where('source', '=', source)
    .where('external_id', '=', externalId)
    .executeTakeFirst()
  if (row || source !== HEARD) return row?.id
  const own = await db
    .selectFrom('conversations')
    .select('id')
    .where('id', '=', externalId)
    .where('external_id', 'is', null)
    .executeTakeFirst()
  return own?.id
}

/** The source under which a conversation without an id of its own goes out. */
export const HEARD = 'heard'

/** What a newer version of a conversation takes over from the one before. */
export async function keptAs(db: Kysely<Database>, id: string) {
  const row = await db
    .selectFrom('conversations')
    .select(['id', 'revision', 'rep_id', 'team_id', 'customer_id', 'format', 'report'])
    .select(['with_rep', 'own_until'])
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      revision: row.revision,
      repId: row.rep_id,
      teamId: row.team_id,
      customerId: row.customer_id,
      format: row.format,
      report: JSON.parse(row.report) as Report,
      held: heldAs(row),
    }
  )
}

/** For whom a conversation is here: its rep alone, for a while or for good, or everybody who may see it. */
export type Held = 'open' | 'own-time' | 'for-good'

export function heldAs(row: { readonly with_rep: number; readonly own_until: string | null }): Held {
  if (row.with_rep === 0) return 'open'
  return row.own_until === null ? 'for-good' : 'own-time'
}
