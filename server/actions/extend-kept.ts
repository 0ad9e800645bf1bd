import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from 'kysely'
import { keepFile } from '../../db/queries/files.ts'
import { correctionsOf } from '../../db/queries/parties.ts'
import { keepRevision } from '../../db/queries/revisions.ts'
import { addFilePlace, replaceConversation } from '../../db/queries/save-conversation.ts'
import { startCorrectionsOf } from '../../db/queries/starts.ts'
import { becomePart } from '../../db/queries/thread-parts.ts'
import { keepMails } from '../../db/queries/threads.ts'
import type { Database } from '../../db/schema.ts'
import { type Conversation, withParty } from '../conversation/conversation.ts'
import { isWritten, type Joined, joined } from '../conversation/joined.ts'
import type { Recognised } from '../conversation/known-people.ts'
import type { MailThread, Reading, Report } from '../readers/reading.ts'
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
  const gathered = gatheredIn(kept)
  const came = joined(gathered.words, reading.conversation, kept.same)
  const problem = unstorable(came.conversation)
  if (problem !== undefined) return { refused: { code: 'malformed', message: problem } }
  await keepFile(trx, { ...file, uploadedBy: viewer?.id ?? null, now })
  const recognised = recognisedIn(came.conversation, settings)
  const corrected = await withCorrections(trx, kept.id, recognised.conversation)
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
    (await matchCustomer(trx, measured.conversation, { repId, now }))?.id
  const reports = [...all.map((one) => one.report), reading.report]
  const report = isWritten(corrected) ? allReports(reports, corrected) : reading.report
  await keepRevision(trx, {
    earlier: kept.asItStands,
    later: measured.conversation,
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
  for (const [part, idOf] of gathered.ids)
    await becomePart(trx, part, { id: kept.id, revision: kept.revision + 1, idOf })
  const note = noteOnMore(came, { isPart, threads: kept.parts.length, apart: kept.apart })
  return { outcome: 'newer-version', id: kept.id, report, ungradable: measured.ungradable, note }
}

/** What is kept with the other conversations of its thread, and the ids their utterances have in it. */
function gatheredIn({ words, parts }: Kept) {
  const ids = new Map<string, Joined['idOf']>()
  const all = parts.reduce((whole, part) => {
    const { conversation, idOf } = joined(whole, part.words)
    ids.set(part.id, idOf)
    return conversation
  }, words)
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

/** What people put right before: when it was, and who, where the newer one has the same parties. */
export async function withCorrections(
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
