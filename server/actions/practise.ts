import type { Kysely } from 'kysely'
import { newId } from '../../db/new-id.ts'
import { findPlace } from '../../db/queries/conversations.ts'
import { activePeople, type Viewer } from '../../db/queries/people.ts'
import { redactsOnImport } from '../../db/queries/redacting.ts'
import { saveConversation } from '../../db/queries/save-conversation.ts'
import { deleteConversation } from '../../db/queries/withdrawals.ts'
import type { Database } from '../../db/schema.ts'
import { words } from '../../views/messages/words.ts'
import { type Refusal, refusal } from '../readers/reading.ts'
import { measureConversation } from './measure-conversation.ts'
import { type PreparedReading, prepareFile } from './prepare-file.ts'
import { recognisedIn, spanOf } from './whose.ts'

interface Rehearsal {
  readonly bytes: Uint8Array
  readonly zone: string | null
  readonly now: string
}

/**
 * Takes a rehearsal in: it is measured as every conversation is, for the rep alone, and touches nothing else: no
 * customer, no thread, no file that a real conversation could come in by later.
 */
export async function practise(
  db: Kysely<Database>,
  viewer: Viewer,
  { bytes, zone, now }: Rehearsal,
): Promise<{ readonly id: string } | { readonly refused: Refusal }> {
  const people = await activePeople(db)
  const around = { people, viewer, repId: viewer.id, zone }
  const prepared = await prepareFile(bytes, {
    ...around,
    mappings: [],
    canBeAsked: false,
    redacts: await redactsOnImport(db),
  })
  const [first] = prepared.conversations
  if (!first) return refusal('empty', words.ownTime.practice.empty)
  if ('refused' in first) return first
  return { id: await keep(db, first, { ...around, now }) }
}

type Around = Parameters<typeof recognisedIn>[1] & {
  readonly viewer: Viewer
  readonly zone: string | null
  readonly now: string
}

async function keep(db: Kysely<Database>, { reading }: PreparedReading, around: Around): Promise<string> {
  const { viewer, zone, now } = around
  const recognised = recognisedIn(reading.conversation, around)
  const measured = measureConversation(recognised.conversation, { zone, repId: viewer.id })
  const id = newId()
  await saveConversation(db, {
    ...measured,
    ...spanOf(measured.conversation, now),
    id,
    source: 'practice',
    externalId: null,
    format: reading.format,
    report: reading.report,
    file: null,
    isPractice: true,
    ungradable: [words.ownTime.practice.ungradable],
    referenceZone: zone,
    title: null,
    customerId: null,
    repId: viewer.id,
    teamId: viewer.teamId,
    broughtBy: viewer.id,
    people: recognised.people,
    consentKnown: true,
    now,
  })
  return id
}

/** Removes a rehearsal for good. Answers whether it was one of theirs. */
export async function removePractice(db: Kysely<Database>, viewer: Viewer, id: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const place = await findPlace(trx, viewer, id)
    if (!place?.isPractice) return false
    await deleteConversation(trx, id)
    return true
  })
}
