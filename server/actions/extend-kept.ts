import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from 'kysely'
import { keepFile } from '../../db/queries/files.ts'
import { asRead } from '../../db/queries/repairs.ts'
import { keepRevision } from '../../db/queries/revisions.ts'
import { addFilePlace, replaceConversation } from '../../db/queries/save-conversation.ts'
import { startCorrectionsOf } from '../../db/queries/starts.ts'
import { becomePart } from '../../db/queries/thread-parts.ts'
import { keepMails } from '../../db/queries/threads.ts'
import type { Database } from '../../db/schema.ts'
import { type Conversation, withoutGuesses } from '../conversation/conversation.ts'
import { isWritten, type Joined, joined } from '../conversation/joined.ts'
import type { Recognised } from '../conversation/known-people.ts'
import type { MailThread, Reading, Report } from '../readers/reading.ts'
import { carriedOnto, saveCarried } from './carry-repairs.ts'
import type { Kept } from './find-kept.ts'
import type { ImportSettings, Taken } from './import-reading.ts'
import { noteOnLess, noteOnMore } from './join-notes.ts'
import { matchCustomer } from './match-customer.ts'
import { measureConversation } from './measure-conversation.ts'
import { unstorable } from './storable.ts'
import { recognisedIn, repOf, spanOf } from './whose.ts'

/**
 * Takes in what a newer reading says besides a conversation that is here. The words before it are kept
 * as a revision; what it lacks is not removed. One that says nothing new changes nothing.
 */
export async function extendKept(
  trx: Transaction<Database>,
  kept: Kept,
  reading: Reading,
  settings: ImportSettings,
): Promise<Taken> {
  const { viewer, zone, now, file } = settings
  const read = withoutGuesses(await asRead(trx, kept.asItStands))
  const gathered = gatheredIn(read, kept.parts)
  const came = joined(gathered.words, reading.conversation, kept.same)
  const problem = unstorable(came.conversation)
  if (problem !== undefined) return { refused: { code: 'malformed', message: problem } }
  await keepFile(trx, { ...file, uploadedBy: viewer?.id ?? null, now })
  const recognised = recognisedIn(came.conversation, settings)
  const carried = await carriedOnto(trx, read, recognised.conversation)
  const corrected = await withStart(trx, kept.id, carried.conversation)
  const isPart = reading.thread !== undefined
  const place = { id: kept.id, file, broughtBy: viewer?.id ?? null, now }
  if (reading.thread) await keepMails(trx, kept.id, threadIn(reading.thread, came))
  if (isDeepStrictEqual(corrected, kept.words)) {
    await addFilePlace(trx, place, kept.revision)
    const note = isPart ? null : noteOnLess(came, kept.words)
    return {
      outcome: 'already-here',
      id: kept.id,
      report: reading.report,
      ungradable: [],
      ...(note ? { note } : {}),
    }
  }

  const { repId, teamId } = ownerOf(kept, recognised, settings)
  const measured = measureConversation(corrected, { zone, repId })
  const all = [kept, ...kept.parts]
  const customerId =
    all.find((one) => one.customerId !== null)?.customerId ??
    settings.customerId ??
    (await matchCustomer(trx, measured.conversation, { repId, now, conversationId: kept.id }))?.id
  const reports = [...all.map((one) => one.report), reading.report]
  const report = isWritten(corrected) ? allReports(reports, corrected) : reading.report
  await keepRevision(trx, {
    earlier: { ...kept.asItStands, utterances: read.utterances },
    later: recognised.conversation,
    revision: kept.revision,
    format: kept.format,
    report: kept.report,
    by: place.broughtBy,
    now,
  })
  await replaceConversation(
    trx,
    {
      ...measured,
      ...spanOf(measured.conversation, now),
      ...place,
      format: reading.format,
      report,
      referenceZone: zone,
      title: null,
      customerId: customerId ?? null,
      repId,
      teamId,
      people: recognised.people,
    },
    kept.revision + 1,
  )
  await saveCarried(trx, carried, { id: kept.id, revision: kept.revision + 1, now })
  for (const [part, idOf] of gathered.ids)
    await becomePart(trx, part, { id: kept.id, revision: kept.revision + 1, idOf })
  const note = noteOnMore(came, { isPart, threads: kept.parts.length, apart: kept.apart })
  return { outcome: 'newer-version', id: kept.id, report, ungradable: measured.ungradable, note }
}

/** What is kept with the other conversations of its thread, and the ids their utterances have in it. */
function gatheredIn(read: Conversation, parts: Kept['parts']) {
  const ids = new Map<string, Joined['idOf']>()
  const all = parts.reduce((whole, part) => {
    const { conversation, idOf } = joined(whole, part.words)
    ids.set(part.id, idOf)
    return conversation
  }, read)
  return { words: all, ids }
}

/** Whose it is stays so. Where nobody of ours was in it before, it is theirs who came in. */
function ownerOf(kept: Kept, recognised: Recognised, settings: ImportSettings) {
  const owned = [kept, ...kept.parts].find((one) => one.repId !== null)
  const fromFile = { ...settings, repId: null }
  const isGiven = owned !== undefined || repOf(recognisedIn(kept.words, fromFile), fromFile) !== undefined
  const rep = isGiven ? undefined : repOf(recognised, fromFile)
  const { repId, teamId } = owned ?? kept
  return rep ? { repId: rep.id, teamId: rep.teamId } : { repId, teamId }
}

/** When it was, as people said before where no file does. */
export async function withStart(
  trx: Transaction<Database>,
  id: string,
  conversation: Conversation,
): Promise<Conversation> {
  const said = (await startCorrectionsOf(trx, id)).at(-1)?.new ?? null
  return { ...conversation, startedAt: conversation.startedAt ?? said }
}

function threadIn({ holds, answers }: MailThread, { idOf }: Joined): MailThread {
  return { holds: holds.map(({ id, utterance }) => ({ id, utterance: idOf(utterance) })), answers }
}

/** How the files were read that a conversation of messages is made of; what several say is said once. */
function allReports(reports: readonly Report[], { utterances }: Conversation): Report {
  const dropped = new Map(reports.flatMap((one) => one.dropped).map((one) => [JSON.stringify(one), one]))
  return {
    accepted: utterances.length,
    dropped: [...dropped.values()],
    guessed: [...new Set(reports.flatMap((one) => one.guessed))],
  }
}
