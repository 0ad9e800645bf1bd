import type { Kysely, Transaction } from 'kysely'
import { isDuplicate, oneAtATime } from '../../db/dialect.ts'
import { newId } from '../../db/new-id.ts'
import { type ConsentRule, consentRule } from '../../db/queries/consent-rule.ts'
import { noteConsent } from '../../db/queries/consents.ts'
import { announce } from '../../db/queries/deliveries.ts'
import { conversationInFile, keepFile } from '../../db/queries/files.ts'
import type { Person, Viewer } from '../../db/queries/people.ts'
import { saveConversation } from '../../db/queries/save-conversation.ts'
import { keepMails } from '../../db/queries/threads.ts'
import { isBroughtBy, tieToUpload } from '../../db/queries/upload-files.ts'
import type { Database } from '../../db/schema.ts'
import { paths } from '../../views/paths.ts'
import { type Conversation, isWritten } from '../conversation/conversation.ts'
import type { Chosen } from '../grading/gradable.ts'
import type { Reading } from '../readers/reading.ts'
import { extendKept } from './extend-kept.ts'
import { findKept, type Identity } from './find-kept.ts'
import type { ImportedConversation, ImportRefusal } from './import-files.ts'
import { matchCustomer } from './match-customer.ts'
import { ungradableOf } from './measure-conversation.ts'
import { beginOwnTime, openAsBrought } from './own-time.ts'
import { newcomerIn, type PreparedReading } from './prepare-file.ts'
import { settleFindings } from './settled-findings.ts'
import { spanOf } from './whose.ts'

export interface ImportSettings {
  readonly people: readonly Person[]
  readonly viewer: Viewer | null
  readonly repId: string | null
  readonly customerId?: string | null
  readonly consentKnown?: boolean
  readonly chosen?: Chosen
  readonly zone: string | null
  readonly now: string
  /** The file of an upload that it comes by. */
  readonly uploadFileId?: string
  readonly file: {
    readonly name: string
    /** `null` where they are not kept. */
    readonly bytes: Uint8Array | null
    readonly sha256: string
    readonly place: number
  }
}

/** What came of one conversation of a file. */
export type Taken = ImportedConversation | { readonly refused: ImportRefusal }

const tries = 3

/** Takes one conversation of a file in: in one transaction, and once, however many bring it at the same time. */
export async function importReading(
  db: Kysely<Database>,
  prepared: PreparedReading,
  settings: ImportSettings,
): Promise<Taken> {
  const { sha256, place } = settings.file
  const before = await conversationInFile(db, sha256, place)
  if (before !== undefined) {
    await openAsBrought(db, before, settings)
    return alreadyHere(db, before, prepared.reading, settings)
  }

  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(async (trx) => {
        const taken = await take(trx, prepared, settings)
        const isAlone = await keptForRep(trx, taken, settings)
        if (!isAlone) await announceImport(trx, taken, settings.now)
        return taken
      })
    } catch (error) {
      if (!isDuplicate(error) || attempt === tries) throw error
    }
  }
}

async function take(
  trx: Transaction<Database>,
  prepared: PreparedReading,
  settings: ImportSettings,
): Promise<Taken> {
  const { file, viewer } = settings
  const { reading } = prepared
  await oneAtATime(trx, 'imports')
  const before = await conversationInFile(trx, file.sha256, file.place)
  if (before !== undefined) return alreadyHere(trx, before, reading, settings)

  const { conversation, thread } = reading
  const identity = identityOf(reading, file.sha256)
  const kept = await findKept(trx, { ...identity, conversation, thread, viewer })
  if (kept === 'taken') return taken(identity.externalId ?? conversation.id)
  const came = kept
    ? await extendKept(trx, kept, reading, settings)
    : await addNew(trx, prepared, identity, settings)
  if (kept) await settleFindings(trx, kept.id)
  const { uploadFileId } = settings
  if (uploadFileId !== undefined && !('refused' in came)) await tieToUpload(trx, { ...file, uploadFileId })
  return came
}

async function addNew(
  trx: Transaction<Database>,
  { reading, newcomer }: PreparedReading,
  { source, externalId }: Identity,
  settings: ImportSettings,
): Promise<ImportedConversation> {
  const { file, viewer, now, zone, chosen = 'all' } = settings
  await keepFile(trx, { ...file, uploadedBy: viewer?.id ?? null, now })
  const { recognised, rep, measured } = newcomer ?? newcomerIn(reading, settings)
  const repId = rep?.id ?? null
  const id = newId()
  const around = { repId, now, conversationId: id }
  const rule = await ruleFor(trx, measured.conversation, settings)
  const customerId = settings.customerId ?? (await matchCustomer(trx, measured.conversation, around))?.id
  await saveConversation(trx, {
    ...measured,
    chosen,
    ungradable: ungradableOf(measured.conversation, repId, chosen),
    ...spanOf(measured.conversation, now),
    id,
    source,
    externalId,
    format: reading.format,
    report: reading.report,
    file,
    referenceZone: zone,
    title: null,
    customerId: customerId ?? null,
    repId,
    teamId: rep?.teamId ?? viewer?.teamId ?? null,
    broughtBy: viewer?.id ?? null,
    people: recognised.people,
    consentKnown: settings.consentKnown ?? rule !== null,
    now,
  })
  if (rule) {
    const { reason, byId } = rule
    await noteConsent(trx, { conversationId: id, state: 'known', how: 'rule', reason, byId, now })
  }
  if (reading.thread) await keepMails(trx, id, reading.thread)
  return { outcome: 'imported', id, report: reading.report, ungradable: measured.ungradable }
}

/** What is written is nobody’s to agree to; what whoever brought it said of it comes first. */
function ruleFor(
  trx: Transaction<Database>,
  { channel }: Conversation,
  { consentKnown }: ImportSettings,
): Promise<ConsentRule | null> | null {
  if (consentKnown !== undefined || isWritten(channel)) return null
  return consentRule(trx)
}

// A program that ended between keeping a conversation and saying so finds its own here.
/** Whether it is its rep's alone now; what a manager brings is not. */
async function keptForRep(
  trx: Transaction<Database>,
  taken: Taken,
  settings: ImportSettings,
): Promise<boolean> {
  if ('refused' in taken || taken.id === null) return false
  const isAlone = await beginOwnTime(trx, taken.id, settings.now)
  return isAlone && !(await openAsBrought(trx, taken.id, settings))
}

/** What is new here is told elsewhere: that it is here, and not what it says. */
async function announceImport(trx: Transaction<Database>, taken: Taken, now: string): Promise<void> {
  if ('refused' in taken || taken.outcome === 'already-here' || taken.id === null) return
  const { id, outcome } = taken
  const about = { conversation: id, outcome }
  await announce(trx, { event: 'conversation.imported', about, path: paths.conversation(id), now })
}

async function alreadyHere(
  db: Kysely<Database>,
  id: string,
  { report }: Reading,
  { file, uploadFileId }: ImportSettings,
): Promise<ImportedConversation> {
  const isOwn = uploadFileId !== undefined && (await isBroughtBy(db, { ...file, uploadFileId }))
  return { outcome: isOwn ? 'imported' : 'already-here', id, report, ungradable: [] }
}

function taken(externalId: string): Taken {
  const message = `Another conversation here already goes by the id ${externalId}. Ask whoever brought it to send the newer version.`
  return { refused: { code: 'taken', message } }
}

/** The id the file gives, unless a reader made it from the bytes. */
function identityOf({ conversation, format, source }: Reading, sha256: string): Identity {
  const isMade = source === undefined && conversation.id.startsWith(sha256.slice(0, 16))
  return { source: source ?? format, externalId: isMade ? null : conversation.id }
}
