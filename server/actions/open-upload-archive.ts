import type { Kysely } from 'kysely'
import { addUploadFile } from '../../db/queries/upload-files.ts'
import { endFile, forgetMembers, membersArrived, type TakenFile } from '../../db/queries/upload-queue.ts'
import type { Database } from '../../db/schema.ts'
import type { Archive } from '../readers/archive.ts'
import { givenTo, refusedAs, refusedForSize } from './refused-upload-file.ts'

/** More files in one archive than anybody looks through. */
export const MOST_IN_ARCHIVE = 1_000

/**
 * Puts the files of an archive in its place: each is read by itself, and says by itself what was wrong with it.
 * Broken off half way, it is begun anew.
 */
export async function openUploadArchive(
  db: Kysely<Database>,
  file: TakenFile,
  archive: Archive,
  { mostBytes, now }: { readonly mostBytes: number; readonly now: string },
): Promise<void> {
  const { names } = archive
  if (names.length > MOST_IN_ARCHIVE) {
    const message = `This archive holds ${names.length} files; ${MOST_IN_ARCHIVE} is the most at once. Split it into smaller ones.`
    return endFile(db, file.id, { state: 'refused', report: refusedAs('too-large', message), now })
  }
  await forgetMembers(db, file.id)
  for (const name of names) await addMember(db, file, archive, { name, mostBytes, now })
  await db.transaction().execute(async (trx) => {
    await membersArrived(trx, file.id)
    await endFile(trx, file.id, { state: 'unpacked', report: givenTo(names), now })
  })
}

async function addMember(
  db: Kysely<Database>,
  file: TakenFile,
  archive: Archive,
  { name, mostBytes, now }: { name: string; mostBytes: number; now: string },
): Promise<void> {
  const member = archive.member(name)
  const about = { uploadId: file.uploadId, archiveId: file.id, seq: file.seq, name: `${file.name}/${name}` }
  if ('bytes' in member && member.bytes.length <= mostBytes) {
    await addUploadFile(db, { ...about, bytes: member.bytes })
    return
  }
  const id = await addUploadFile(db, { ...about, bytes: new Uint8Array() })
  const report =
    'refused' in member ? refusedAs(member.refused.code, member.refused.message) : refusedForSize(mostBytes)
  await endFile(db, id, { state: 'refused', report, now })
}
