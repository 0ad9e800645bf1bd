import type { Transaction } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { FileReport } from './upload-files.ts'
import { deleteConversation } from './withdrawals.ts'

type Trx = Transaction<Database>

/** Files beside the database that are to go once the database has let go of them. */
export interface LeftFiles {
  readonly recordings: readonly string[]
  readonly photos: readonly string[]
}

/**
 * Conversations with everything found in them, what people wrote beside them, and the files they came from. Of a
 * file with others’ conversations in it the bytes go too, since nobody can be cut out of them; what was read stays.
 */
export async function eraseConversations(trx: Trx, ids: readonly string[], now: string): Promise<LeftFiles> {
  const left = { recordings: await soundsOf(trx, ids), photos: await photosOf(trx, ids) }
  const originals = await originalsOf(trx, ids)
  for (const id of ids) {
    await forgetWhatStays(trx, id)
    await deleteConversation(trx, id)
  }
  await forgetUploads(trx, ids, originals.uploads, now)
  await forgetOriginals(trx, originals.files, now)
  return left
}

async function soundsOf(trx: Trx, ids: readonly string[]): Promise<readonly string[]> {
  const paths: string[] = []
  await inBatches(ids, async (some) => {
    const rows = await trx
      .selectFrom('recordings')
      .select('path')
      .where('conversation_id', 'in', some)
      .execute()
    paths.push(...rows.map(({ path }) => path))
  })
  return paths
}

async function photosOf(trx: Trx, ids: readonly string[]): Promise<readonly string[]> {
  const paths: string[] = []
  await inBatches(ids, async (some) => {
    const rows = await trx
      .selectFrom('visit_photos')
      .innerJoin('visits', 'visits.id', 'visit_id')
      .select('path')
      .where('conversation_id', 'in', some)
      .execute()
    paths.push(...rows.map(({ path }) => path))
  })
  return paths
}

async function originalsOf(trx: Trx, ids: readonly string[]) {
  const files = new Set<string>()
  const uploads = new Set<string>()
  await inBatches(ids, async (some) => {
    const rows = await trx
      .selectFrom('conversation_files')
      .select(['sha256', 'upload_file_id'])
      .where('conversation_id', 'in', some)
      .execute()
    const sounds = await trx
      .selectFrom('recordings')
      .select('upload_file_id')
      .where('conversation_id', 'in', some)
      .execute()
    for (const { sha256 } of rows) files.add(sha256)
    for (const { upload_file_id } of [...rows, ...sounds])
      if (upload_file_id !== null) uploads.add(upload_file_id)
  })
  return { files: [...files], uploads: [...uploads] }
}

/** What the tables keep when a conversation goes: words of it in appeals, proofs, cases and answers to programs. */
async function forgetWhatStays(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable('appeals')
    .set((eb) => ({
      words: '',
      proposed: '{}',
      outcome_words: eb.case().when('outcome_words', 'is', null).then(null).else('').end(),
    }))
    .where('conversation_id', '=', id)
    .execute()
  await trx
    .updateTable('promise_links')
    .set({ proof_words: null })
    .where('proof_conversation_id', '=', id)
    .execute()
  await trx
    .updateTable('advocacy_cases')
    .set({ quote: null, utterance: null })
    .where('conversation_id', '=', id)
    .execute()
  await trx.deleteFrom('kept_answers').where('answer', 'like', `%${id}%`).execute()
}

/** What a page still says of the files that brought them: neither their names nor what was not understood. */
async function forgetUploads(
  trx: Trx,
  ids: readonly string[],
  fileIds: readonly string[],
  now: string,
): Promise<void> {
  const gone = new Set(ids)
  for (const file of await withArchives(trx, fileIds)) {
    const report = file.report === null ? null : (JSON.parse(file.report) as FileReport)
    const kept = report && withoutThose(report, gone)
    const isOver = kept !== null && kept.conversations.length === 0
    await trx
      .updateTable('upload_files')
      .set({ name: '', ...(kept ? { report: JSON.stringify(kept) } : {}) })
      .$if(isOver, (those) => those.set({ state: 'withdrawn', ended_at: now }))
      .where('id', '=', file.id)
      .execute()
    await trx.deleteFrom('upload_bytes').where('file_id', '=', file.id).execute()
    await trx.updateTable('watched_files').set({ path: file.id }).where('file_id', '=', file.id).execute()
  }
}

async function withArchives(trx: Trx, fileIds: readonly string[]) {
  const files = new Map<string, { readonly id: string; readonly report: string | null }>()
  const find = async (wanted: readonly string[]): Promise<void> => {
    const above: string[] = []
    await inBatches(wanted, async (some) => {
      const rows = await trx
        .selectFrom('upload_files')
        .select(['id', 'archive_id', 'report'])
        .where('id', 'in', some)
        .execute()
      for (const { id, archive_id, report } of rows) {
        files.set(id, { id, report })
        if (archive_id !== null && !files.has(archive_id)) above.push(archive_id)
      }
    })
    if (above.length > 0) await find(above)
  }
  await find(fileIds)
  return [...files.values()]
}

function withoutThose(report: FileReport, gone: ReadonlySet<string>): FileReport {
  const { joinedWith: _, note: __, ...rest } = report
  return {
    ...rest,
    conversations: report.conversations.filter(({ id }) => id !== null && !gone.has(id)),
    refused: [],
  }
}

async function forgetOriginals(trx: Trx, files: readonly string[], now: string): Promise<void> {
  await inBatches(files, async (some) => {
    const used = trx.selectFrom('conversation_files').select('sha256')
    await trx.deleteFrom('files').where('sha256', 'in', some).where('sha256', 'not in', used).execute()
    await trx
      .updateTable('files')
      .set({ name: '', bytes: Buffer.alloc(0), size: 0, gone_at: now })
      .where('sha256', 'in', some)
      .execute()
  })
}
