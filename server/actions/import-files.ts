import { setImmediate as othersGoFirst } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { findPlace } from '../../db/queries/conversations.ts'
import { findCustomer } from '../../db/queries/customers.ts'
import { keptMappings } from '../../db/queries/mappings.ts'
import { activePeople, type Person, type Viewer } from '../../db/queries/people.ts'
import { redactsOnImport } from '../../db/queries/redacting.ts'
import type { Database } from '../../db/schema.ts'
import type { Chosen } from '../grading/gradable.ts'
import type { Mapping } from '../readers/mapping.ts'
import type { Recognised, Refusal, Report } from '../readers/reading.ts'
import { importReading } from './import-reading.ts'
import type { PreparedFile } from './prepare-file.ts'
import { readBeside } from './read-beside.ts'
import type { ReadingThreads } from './reading-threads.ts'
import { mayBringFor } from './whose.ts'

export interface FileToImport {
  readonly name: string
  readonly bytes: Uint8Array
  /** Read beforehand, in another thread; otherwise it is read when its turn comes. */
  readonly prepared?: Promise<PreparedFile>
}

export interface ImportRequest {
  readonly files: readonly FileToImport[]
  /** Who brings them; `null` is whoever runs the command line. */
  readonly viewer: Viewer | null
  /** Whose conversations they are, where the file does not tell. */
  readonly repId: string | null
  /** Whose customer it is, where the uploader says so. */
  readonly customerId?: string | null
  /** Everybody agreed to being recorded, says whoever brings them. */
  readonly consentKnown?: boolean
  /** How they came to be here; `all` where nothing is said. */
  readonly chosen?: Chosen
  /** The zone of clocks that name none. */
  readonly zone: string | null
  readonly now: string
  /** The file of an upload that they come by; the answer is then kept, with every id in it. */
  readonly uploadFileId?: string
  /** What whoever brings many has asked about beforehand; otherwise it is asked here. */
  readonly known?: KnownHere
  /** Read and measure the files; without them they are read here. */
  readonly threads?: ReadingThreads | undefined
}

/** What files are read by, whichever they are. */
export interface KnownHere {
  readonly people: readonly Person[]
  readonly mappings: readonly Mapping[]
  /** Names and numbers are taken out before anything is kept. */
  readonly redacts: boolean
}

/** One conversation of a file. `id` is `null` where the viewer may not see it. */
export interface ImportedConversation {
  readonly outcome: 'imported' | 'newer-version' | 'already-here'
  readonly id: string | null
  readonly report: Report
  /** Why nothing of it is graded, in words. */
  readonly ungradable: readonly string[]
  /** What came of it beside what was here already, in words. */
  readonly note?: string
}

export type ImportRefusal = Omit<Refusal, 'code'> & { readonly code: Refusal['code'] | 'taken' }

export interface ImportedFile {
  readonly name: string
  readonly sha256: string
  readonly format: string | null
  /** Why it was taken for this format; `null` where no reader knew it. */
  readonly recognised: Recognised | null
  /**
   * `imported` when anything new came in, `already-here` when all of it was, `refused` when nothing could,
   * `joined` when it says more of what is in other files.
   */
  readonly outcome: 'imported' | 'already-here' | 'refused' | 'joined'
  readonly conversations: readonly ImportedConversation[]
  readonly refused: readonly ImportRefusal[]
  /** The files it was read together with. */
  readonly joinedWith?: readonly string[]
}

/** What is wrong with the request itself; then no file was looked at. */
export type ImportProblem = 'may-not-import' | 'unknown-rep' | 'unknown-customer'

export type ImportAnswer = { readonly files: readonly ImportedFile[] } | { readonly problem: ImportProblem }

/**
 * Takes files in. Good ones go in although others fail, each conversation whole or not at all, and what was
 * here before, under whatever name, is not taken in twice.
 */
export async function importFiles(db: Kysely<Database>, request: ImportRequest): Promise<ImportAnswer> {
  const known = request.known ?? (await knownHere(db))
  const problem = await problemOf(db, request, known.people)
  if (problem) return { problem }

  const files: ImportedFile[] = []
  for (const file of request.files) files.push(await importFile(db, file, { ...request, ...known }))
  return { files }
}

export async function knownHere(db: Kysely<Database>): Promise<KnownHere> {
  const people = await activePeople(db)
  const mappings = (await keptMappings(db)).map((one) => one.mapping)
  return { people, mappings, redacts: await redactsOnImport(db) }
}

async function problemOf(
  db: Kysely<Database>,
  { viewer, repId, customerId }: ImportRequest,
  people: readonly Person[],
): Promise<ImportProblem | null> {
  if (viewer && !['rep', 'manager', 'admin'].includes(viewer.role)) return 'may-not-import'
  const rep = people.find((person) => person.id === repId)
  if (repId !== null && !(rep && mayBringFor(viewer, rep))) return 'unknown-rep'
  if (customerId != null && !(await findCustomer(db, customerId))) return 'unknown-customer'
  return null
}

interface Settings extends Omit<ImportRequest, 'files' | 'known'>, KnownHere {}

async function importFile(
  db: Kysely<Database>,
  file: FileToImport,
  request: Settings,
): Promise<ImportedFile> {
  const prepared = await (file.prepared ?? readNow(db, file, request))
  const { sha256, format, recognised } = prepared
  const original = request.redacts ? null : file.bytes

  const conversations: ImportedConversation[] = []
  const refused: ImportRefusal[] = []
  for (const [place, one] of prepared.conversations.entries()) {
    await othersGoFirst()
    const taken =
      'refused' in one
        ? one
        : await importReading(db, one, { ...request, file: { ...file, bytes: original, sha256, place } })
    if ('refused' in taken) refused.push(taken.refused)
    else conversations.push(await asAnswered(db, request, taken))
  }
  return {
    name: file.name,
    sha256,
    format,
    recognised,
    outcome: outcomeOf(conversations),
    conversations,
    refused,
  }
}

async function readNow(
  db: Kysely<Database>,
  { bytes }: FileToImport,
  { people, viewer, repId, zone, mappings, redacts, uploadFileId, threads }: Settings,
): Promise<PreparedFile> {
  const canBeAsked = uploadFileId !== undefined
  const settings = { people, viewer, repId, zone, mappings, redacts, canBeAsked }
  return (await readBeside(db, bytes, settings, threads)).prepared
}

// What came of an upload is kept; whoever reads it later is asked about then.
async function asAnswered(
  db: Kysely<Database>,
  { viewer, uploadFileId }: Pick<ImportRequest, 'viewer' | 'uploadFileId'>,
  one: ImportedConversation,
): Promise<ImportedConversation> {
  if (!viewer || uploadFileId !== undefined) return one
  const isSeen = one.id !== null && (await findPlace(db, viewer, one.id))
  return isSeen ? one : { ...one, id: null }
}

function outcomeOf(conversations: readonly ImportedConversation[]): ImportedFile['outcome'] {
  if (conversations.length === 0) return 'refused'
  return conversations.every((one) => one.outcome === 'already-here') ? 'already-here' : 'imported'
}
