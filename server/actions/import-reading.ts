import type { Kysely, Transaction } from 'kysely'
import { isDuplicate, oneAtATime } from '../../db/dialect.ts'
import { newId } from '../../db/new-id.ts'
import { type ConsentRule, consentRule } from '../../db/queries/consent-rule.ts'
import { noteConsent } from '../../db/queries/consents.ts'
import { conversationInFile, keepFile } from '../../db/queries/files.ts'
import type { Person, Viewer } from '../../db/queries/people.ts'
import { saveConversation } from '../../db/queries/save-conversation.ts'
import { keepMails } from '../../db/queries/threads.ts'
import { isBroughtBy, tieToUpload } from '../../db/queries/upload-files.ts'
import type { Database } from '../../db/schema.ts'
import { type Conversation, isWritten } from '../conversation/conversation.ts'
import type { Chosen } from '../grading/gradable.ts'
import type { Reading } from '../readers/reading.ts'
import { announceImported } from './announce-imported.ts'
import { extendKept } from './extend-kept.ts'
import { findKept } from './find-kept.ts'
import type { ImportedConversation, ImportRefusal } from './import-files.ts'
import { matchCustomer } from './match-customer.ts'
import { identityOf, newConversation } from './new-conversation.ts'
import { beginOwnTime, openAsBrought } from './own-time.ts'
import { newcomerIn, type PreparedReading } from './prepare-file.ts'
import { settleFindings } from './settled-findings.ts'

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
        if (!isAlone) await announceTaken(trx, taken, settings.now)
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
  const came = kept ? await extendKept(trx, kept, reading, settings) : await addNew(trx, prepared, settings)
  if (kept) await settleFindings(trx, kept.id)
  const { uploadFileId } = settings
  if (uploadFileId !== undefined && !('refused' in came)) await tieToUpload(trx, { ...file, uploadFileId })
  return came
}

async function addNew(
  trx: Transaction<Database>,
  { reading, newcomer }: PreparedReading,
  settings: ImportSettings,
): Promise<ImportedConversation> {
  const { file, viewer, now, zone, chosen } = settings
  await keepFile(trx, { ...file, uploadedBy: viewer?.id ?? null, now })
  const newcome = newcomer ?? newcomerIn(reading, settings)
  const { rep, measured } = newcome
  const id = newId()
  const around = { repId: rep?.id ?? null, now, conversationId: id }
  const rule = await ruleFor(trx, measured.conversation, settings)
  const customerId = settings.customerId ?? (await matchCustomer(trx, measured.conversation, around))?.id
  const consentKnown = settings.consentKnown ?? rule !== null
  const brought = { id, viewer, zone, now, customerId: customerId ?? null, consentKnown, file }
  await saveConversation(
    trx,
    newConversation(newcome, reading, { ...brought, ...(chosen === undefined ? {} : { chosen }) }),
  )
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

async function announceTaken(trx: Transaction<Database>, taken: Taken, now: string): Promise<void> {
  if ('refused' in taken || taken.outcome === 'already-here' || taken.id === null) return
  await announceImported(trx, { id: taken.id, outcome: taken.outcome, now })
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
