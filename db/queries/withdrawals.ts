import type { Kysely, Transaction } from 'kysely'
import type { Report } from '../../server/readers/reading.ts'
import { emptySearch } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { draftsAbout, dropDraftsUnder } from './drafts.ts'
import { leaveDraws } from './draws.ts'
import { isNamedInFrozen } from './frozen-naming.ts'
import { forgetReadings } from './kept-readings.ts'

/** A conversation that files of an upload brought, or brought more of. */
export interface BroughtConversation {
  readonly id: string
  readonly repId: string | null
  readonly sortedAt: string
  readonly endedAt: string | null
  /** The revisions that came in with these files, and those that came in with any other. */
  readonly brought: readonly number[]
  readonly others: readonly number[]
}

/** What these files of an upload brought. */
export async function broughtByFiles(
  db: Kysely<Database>,
  fileIds: readonly string[],
): Promise<readonly BroughtConversation[]> {
  if (fileIds.length === 0) return []
  const own = new Set(fileIds)
  const rows = await db
    .selectFrom('conversation_files')
    .innerJoin('conversations', 'conversations.id', 'conversation_files.conversation_id')
    .select([
      'conversations.id',
      'rep_id',
      'sorted_at',
      'ended_at',
      'conversation_files.revision',
      'upload_file_id',
    ])
    .where('conversations.id', 'in', (eb) =>
      eb.selectFrom('conversation_files').select('conversation_id').where('upload_file_id', 'in', fileIds),
    )
    .orderBy('conversations.id')
    .execute()
  return [...Map.groupBy(rows, (row) => row.id)].map(([id, places]) => {
    const isOwn = ({ upload_file_id }: (typeof rows)[number]) => own.has(upload_file_id ?? '')
    return {
      id,
      repId: places[0]?.rep_id ?? null,
      sortedAt: places[0]?.sorted_at ?? '',
      endedAt: places[0]?.ended_at ?? null,
      brought: places.filter(isOwn).map((row) => row.revision),
      others: places.filter((row) => !isOwn(row)).map((row) => row.revision),
    }
  })
}

/** Whether a frozen grade or statement names a conversation, or was made for its rep of these days. */
export async function isInFrozenPeriod(
  db: Kysely<Database>,
  id: string,
  when: { readonly repId: string | null; readonly from: string; readonly to: string },
): Promise<boolean> {
  if (await isNamedInFrozen(db, id)) return true
  if (when.repId === null) return false
  const graded = await db
    .selectFrom('grades')
    .innerJoin('periods', 'periods.id', 'grades.period_id')
    .select('grades.id')
    .where('grades.frozen_at', 'is not', null)
    .where('grades.rep_id', '=', when.repId)
    .where('from_on', '<=', when.to)
    .where('to_on', '>=', when.from)
    .executeTakeFirst()
  return graded !== undefined
}

/** Whether measuring of a period that a rep is graded for on these days was closed: its figures are being looked at. */
export async function isInMeasuredPeriod(
  db: Kysely<Database>,
  { repId, from, to }: { readonly repId: string | null; readonly from: string; readonly to: string },
): Promise<boolean> {
  if (repId === null) return false
  const graded = await db
    .selectFrom('grades')
    .innerJoin('periods', 'periods.id', 'grades.period_id')
    .select('grades.id')
    .where('periods.measured_at', 'is not', null)
    .where('grades.rep_id', '=', repId)
    .where('from_on', '<=', to)
    .where('to_on', '>=', from)
    .executeTakeFirst()
  return graded !== undefined
}

/** The reading that stood before this revision: how it was read, where a newer file replaced it. */
export async function readingBefore(
  db: Kysely<Database>,
  conversationId: string,
  revision: number,
): Promise<{ readonly revision: number; readonly format: string; readonly report: Report } | undefined> {
  const row = await db
    .selectFrom('earlier_revisions')
    .select(['revision', 'format', 'report'])
    .where('conversation_id', '=', conversationId)
    .where('revision', '=', revision - 1)
    .executeTakeFirst()
  return row && { revision: row.revision, format: row.format, report: JSON.parse(row.report) as Report }
}

/** How many notes people have written on these conversations. */
export async function notesOn(db: Kysely<Database>, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await db
    .selectFrom('notes')
    .select(['conversation_id', 'author_id'])
    .distinct()
    .where('conversation_id', 'in', ids)
    .execute()
  return rows.length
}

/** Promises elsewhere that these conversations prove kept, or released. */
export async function provedBy(db: Kysely<Database>, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  let proofs = 0
  for (const table of ['fulfilments', 'releases'] as const) {
    const rows = await db
      .selectFrom(table)
      .innerJoin('commitments', 'commitments.id', 'commitment_id')
      .select('commitment_id')
      .where('proof_conversation_id', 'in', ids)
      .where('commitments.conversation_id', 'not in', ids)
      .execute()
    proofs += rows.length
  }
  return proofs
}

/** Takes a conversation out with everything that was found in it. What it proved elsewhere is open again. */
export async function deleteConversation(trx: Transaction<Database>, id: string): Promise<void> {
  for (const table of ['fulfilments', 'releases'] as const)
    await trx
      .deleteFrom(table)
      .where((eb) =>
        eb.or([
          eb('proof_conversation_id', '=', id),
          eb(
            'commitment_id',
            'in',
            eb.selectFrom('commitments').select('id').where('conversation_id', '=', id),
          ),
        ]),
      )
      .execute()
  await leaveDraws(trx, id)
  await emptySearch(trx, id)
  await dropDraftsUnder(trx, draftsAbout(id))
  await trx.deleteFrom('conversations').where('id', '=', id).execute()
  forgetReadings()
}

/** Forgets that these files brought more of a conversation, and what replaced its words from this revision on. */
export async function dropPlaces(
  trx: Transaction<Database>,
  conversationId: string,
  fileIds: readonly string[],
): Promise<void> {
  await trx
    .deleteFrom('conversation_files')
    .where('conversation_id', '=', conversationId)
    .where('upload_file_id', 'in', fileIds)
    .execute()
}

/** The changes since a revision whose words stand again, and the mails that came with them. */
export async function dropChangesSince(
  trx: Transaction<Database>,
  conversationId: string,
  revision: number,
  gone: readonly string[],
): Promise<void> {
  await trx
    .deleteFrom('earlier_revisions')
    .where('conversation_id', '=', conversationId)
    .where('revision', '>=', revision)
    .execute()
  for (let from = 0; from < gone.length; from += 500)
    await trx
      .deleteFrom('conversation_mails')
      .where('conversation_id', '=', conversationId)
      .where('utterance', 'in', gone.slice(from, from + 500))
      .execute()
}

/** Original bytes that no conversation came from. */
export async function dropUnusedFiles(trx: Transaction<Database>, sha256s: readonly string[]): Promise<void> {
  if (sha256s.length === 0) return
  await trx
    .deleteFrom('files')
    .where('sha256', 'in', sha256s)
    .where('sha256', 'not in', trx.selectFrom('conversation_files').select('sha256'))
    .execute()
}

/** The bytes that these files of an upload brought something from. */
export async function bytesBehind(
  db: Kysely<Database>,
  fileIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('conversation_files')
    .select('sha256')
    .distinct()
    .where('upload_file_id', 'in', fileIds)
    .execute()
  return rows.map((row) => row.sha256)
}
