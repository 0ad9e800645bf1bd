import { isDeepStrictEqual } from 'node:util'
import type { Kysely, Transaction } from 'kysely'
import { isDuplicate, oneAtATime } from '../../db/dialect.ts'
import { instantAfter } from '../../db/instants.ts'
import { newId } from '../../db/new-id.ts'
import { findPlace } from '../../db/queries/conversations.ts'
import { conversationInFile, conversationWithExternalId, keepFile } from '../../db/queries/files.ts'
import { correctionsOf } from '../../db/queries/parties.ts'
import type { Person, Viewer } from '../../db/queries/people.ts'
import {
  addFilePlace,
  type NewConversation,
  replaceConversation,
  saveConversation,
} from '../../db/queries/save-conversation.ts'
import { startCorrectionsOf } from '../../db/queries/starts.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Database } from '../../db/schema.ts'
import { type Conversation, withParty } from '../conversation/conversation.ts'
import { type Recognised, withKnownPeople } from '../conversation/known-people.ts'
import type { Reading } from '../readers/reading.ts'
import type { ImportedConversation, ImportRefusal } from './import-files.ts'
import { matchCustomer } from './match-customer.ts'
import { measureConversation } from './measure-conversation.ts'
import { storable, unstorable } from './storable.ts'

export interface ImportSettings {
  readonly people: readonly Person[]
  readonly viewer: Viewer | null
  readonly repId: string | null
  readonly customerId?: string | null
  readonly consentKnown?: boolean
  readonly zone: string | null
  readonly now: string
  readonly file: {
    readonly name: string
    readonly bytes: Uint8Array
    readonly sha256: string
    readonly place: number
  }
}

type Taken = ImportedConversation | { readonly refused: ImportRefusal }

const tries = 3

/** Takes one conversation of a file in: in one transaction, and once, however many bring it at the same time. */
export async function importReading(
  db: Kysely<Database>,
  reading: Reading,
  settings: ImportSettings,
): Promise<Taken> {
  const { sha256, place } = settings.file
  const before = await conversationInFile(db, sha256, place)
  if (before !== undefined) return alreadyHere(before, reading)

  const conversation = storable(reading.conversation)
  const problem = unstorable(conversation)
  if (problem !== undefined) return { refused: { code: 'malformed', message: problem } }
  const recognised = withKnownPeople(conversation, settings.people.map(toKnown), settings.repId)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute((trx) => take(trx, reading, recognised, settings))
    } catch (error) {
      if (!isDuplicate(error) || attempt === tries) throw error
    }
  }
}

async function take(
  trx: Transaction<Database>,
  reading: Reading,
  recognised: Recognised,
  settings: ImportSettings,
): Promise<Taken> {
  const { file, viewer, now } = settings
  await oneAtATime(trx, 'imports')
  const before = await conversationInFile(trx, file.sha256, file.place)
  if (before !== undefined) return alreadyHere(before, reading)

  const externalId = externalIdOf(reading, file.sha256)
  const older =
    externalId === null ? undefined : await conversationWithExternalId(trx, reading.format, externalId)
  if (older && viewer && !(await findPlace(trx, viewer, older.id))) return taken(externalId ?? '')

  const rep = repOf(recognised, settings)
  const repId = older ? older.repId : (rep?.id ?? null)
  const corrected = older
    ? await withCorrections(trx, older.id, recognised.conversation)
    : recognised.conversation
  const measured = measureConversation(corrected, { zone: settings.zone, repId })
  const customerId =
    older?.customerId ??
    settings.customerId ??
    (await matchCustomer(trx, measured.conversation, { repId, now }))?.id

  const one: NewConversation = {
    ...measured,
    id: older?.id ?? newId(),
    source: reading.format,
    externalId,
    format: reading.format,
    report: reading.report,
    file,
    referenceZone: settings.zone,
    ...spanOf(measured.conversation, now),
    title: null,
    customerId: customerId ?? null,
    repId,
    teamId: older ? older.teamId : (rep?.teamId ?? viewer?.teamId ?? null),
    broughtBy: viewer?.id ?? null,
    people: recognised.people,
    consentKnown: settings.consentKnown ?? false,
    now,
  }
  await keepFile(trx, { ...file, uploadedBy: viewer?.id ?? null, now })
  if (older && (await isUnchanged(trx, one))) {
    await addFilePlace(trx, one, older.revision)
    return alreadyHere(older.id, reading)
  }
  if (older) await replaceConversation(trx, one, older.revision + 1)
  else await saveConversation(trx, one)
  return {
    outcome: older ? 'newer-version' : 'imported',
    id: one.id,
    report: reading.report,
    ungradable: measured.ungradable,
  }
}

/** Whether it is what is kept already, to the word: another export of the same changes nothing. */
async function isUnchanged(trx: Transaction<Database>, { id, conversation }: NewConversation) {
  return isDeepStrictEqual(await findWords(trx, id), { ...conversation, id })
}

function alreadyHere(id: string, { report }: Reading): ImportedConversation {
  return { outcome: 'already-here', id, report, ungradable: [] }
}

function taken(externalId: string): Taken {
  const message = `Another conversation here already goes by the id ${externalId}. Ask whoever brought it to send the newer version.`
  return { refused: { code: 'taken', message } }
}

/** The id the file gives, unless a reader made it from the bytes. */
function externalIdOf({ conversation }: Reading, sha256: string): string | null {
  return conversation.id.startsWith(sha256.slice(0, 16)) ? null : storable(conversation).id
}

/** Nobody brings evidence for, or against, somebody else: a rep for themselves, a manager for the team. */
export function mayBringFor(viewer: Viewer | null, rep: Person): boolean {
  if (!viewer || viewer.role === 'admin' || viewer.id === rep.id) return true
  return viewer.role === 'manager' && viewer.teamId !== null && viewer.teamId === rep.teamId
}

/** The one rep of ours who is in it, if the viewer may bring it for them; else the one the uploader named. */
function repOf({ people }: Recognised, settings: ImportSettings): Person | undefined {
  const present = new Set(people.values())
  const reps = settings.people.filter((person) => person.role === 'rep' && present.has(person.id))
  const [rep] = reps
  if (!rep || reps.length > 1) return settings.people.find((person) => person.id === settings.repId)
  return mayBringFor(settings.viewer, rep) ? rep : undefined
}

/** What people put right in the version before: when it was, and who, where the newer one has the same parties. */
async function withCorrections(
  trx: Transaction<Database>,
  id: string,
  conversation: Conversation,
): Promise<Conversation> {
  const keys = new Set(conversation.parties.map((party) => party.key))
  const corrections = (await correctionsOf(trx, id)).filter((one) => keys.has(one.party))
  const said = (await startCorrectionsOf(trx, id)).at(-1)?.new ?? null
  const dated = { ...conversation, startedAt: conversation.startedAt ?? said }
  return corrections.reduce<Conversation>(
    (corrected, { party, old, new: { name, role, roleHow } }) =>
      withParty(corrected, party, {
        ...(role === old.role && roleHow === old.roleHow ? {} : { role }),
        ...(name === null || name === old.name ? {} : { name }),
      }),
    dated,
  )
}

function spanOf({ startedAt, utterances }: Conversation, now: string) {
  const instants = utterances.flatMap((one) => (one.at === null ? [] : [one.at])).toSorted()
  const lengthMs = utterances.reduce((most, one) => Math.max(most, one.endMs ?? one.startMs ?? 0), 0)
  const end = startedAt === null || lengthMs === 0 ? null : instantAfter(startedAt, lengthMs)
  return { sortedAt: startedAt ?? instants[0] ?? now, endedAt: instants.at(-1) ?? end }
}

function toKnown(person: Person) {
  return { id: person.id, name: person.name, email: person.email, isRep: person.role === 'rep' }
}
