import type { Kysely } from 'kysely'
import { findViewer } from '../../db/queries/people.ts'
import { bytesOfUploadFile, type FileReport, keptBeside } from '../../db/queries/upload-files.ts'
import { endFile, type TakenFile } from '../../db/queries/upload-queue.ts'
import type { UploadState } from '../../db/queries/upload-states.ts'
import type { Database } from '../../db/schema.ts'
import { words } from '../../views/messages/words.ts'
import { expectedKindOf, mayBeCallLog } from '../readers/expected-kind.ts'
import { looseArchive } from '../readers/loose-archive.ts'
import { HEAD_BYTES, isNamedLikeRecording } from '../recordings/kind.ts'
import { otherKind } from '../recordings/other-kind.ts'
import { recordingIn } from './arrived-recordings.ts'
import { type FileToImport, type ImportedFile, importFiles } from './import-files.ts'
import { joinedWithCalls } from './join-gong.ts'
import { openUploadArchive } from './open-upload-archive.ts'
import { readRecordingFile } from './read-recording-file.ts'
import type { ReadingThreads } from './reading-threads.ts'
import { expecting, givenTo, type ReadingProblem, refusedAs, refusedFor } from './refused-upload-file.ts'

interface Around {
  /** The most bytes one file of an archive may have. */
  readonly mostBytes: number
  readonly dataDir: string
  readonly now: string
  readonly threads?: ReadingThreads | undefined
}

/** Reads one file of an upload and says what came of it. An archive of loose files gives its files instead. */
export async function readUploadFile(db: Kysely<Database>, file: TakenFile, around: Around): Promise<void> {
  const recording = await recordingIn(db, file, around)
  if (recording) return readRecordingFile(db, file, recording, around)
  const bytes = await bytesOfUploadFile(db, file.id)
  if (!bytes) return refuse(db, file, 'gone', around)
  if (isNamedLikeRecording(file.name)) return refuseMisnamed(db, file, bytes, around)
  const archive = looseArchive(bytes)
  if (archive) return openUploadArchive(db, file, archive, around)
  const viewer = file.byId === null ? null : await findViewer(db, file.byId)
  if (viewer === undefined) return refuse(db, file, 'may-not-import', around)

  const { now, threads } = around
  const expects = expectedKindOf(bytes)
  if (expects) return endFile(db, file.id, { state: 'needs-mapping', report: expecting(expects), now })
  const joined = await joinedWithCalls({ name: file.name, bytes }, () => besides(db, file))
  const answer = await importFiles(db, {
    files: [joined?.file ?? { name: file.name, bytes }],
    viewer,
    repId: file.repId,
    zone: file.zone,
    uploadFileId: file.id,
    threads,
    now,
  })
  if ('problem' in answer) return refuse(db, file, answer.problem, around)
  const [imported] = answer.files
  if (!imported) return refuse(db, file, 'gone', around)
  const lists = joined?.lists ?? []
  for (const list of lists) await endFile(db, list.id, { state: 'joined', report: givenTo([file.name]), now })
  if (isUnknown(imported) && mayBeCallLog(bytes))
    return endFile(db, file.id, { state: 'needs-mapping', report: expecting('call-log'), now })
  const { name: _name, sha256: _sha256, ...came } = imported
  const joinedWith = lists.map((list) => list.name)
  const report: FileReport = lists.length > 0 ? { ...came, joinedWith } : came
  await endFile(db, file.id, { state: stateOf(imported), report, now })
}

/** Nobody speaks in it, and no reader knows it. */
function isUnknown({ conversations, refused }: ImportedFile): boolean {
  const isSo = refused.every(({ code, mapping }) => code === 'unrecognised' && mapping === undefined)
  return conversations.length === 0 && isSo
}

function stateOf({ outcome, refused }: ImportedFile): UploadState {
  if (outcome === 'imported') return 'done'
  if (outcome === 'already-here') return 'already-here'
  return refused.some((one) => one.mapping !== undefined) ? 'needs-mapping' : 'refused'
}

async function refuseMisnamed(
  db: Kysely<Database>,
  { id, name }: TakenFile,
  bytes: Uint8Array,
  { now }: Around,
) {
  const message = words.recordings.isNone(name, otherKind(bytes.subarray(0, HEAD_BYTES)))
  await endFile(db, id, { state: 'refused', report: refusedAs('unreadable', message), now })
}

async function refuse(db: Kysely<Database>, { id }: TakenFile, problem: ReadingProblem, { now }: Around) {
  await endFile(db, id, { state: 'refused', report: refusedFor(problem), now })
}

async function* besides(
  db: Kysely<Database>,
  file: TakenFile,
): AsyncGenerator<FileToImport & { readonly id: string }> {
  for (const other of await keptBeside(db, file)) {
    const bytes = await bytesOfUploadFile(db, other.id)
    if (bytes) yield { ...other, bytes }
  }
}
