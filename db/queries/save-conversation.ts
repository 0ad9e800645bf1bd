import type { Kysely, Transaction } from 'kysely'
import type { Conversation } from '../../server/conversation/conversation.ts'
import type { Chosen } from '../../server/grading/gradable.ts'
import type { Measures } from '../../server/measures/measure.ts'
import type { Report } from '../../server/readers/reading.ts'
import { insertAll } from '../batches.ts'
import { emptySearch, fillSearch } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import {
  type ConversationRows,
  factsOf,
  partyRows,
  placeRow,
  rowsOf,
  saidAtIn,
  utteranceRows,
} from './conversation-rows.ts'
import { enterDraws } from './draws.ts'
import { writeFindings } from './finding-rows.ts'
import { asFound, eachOf, findingsOf, replaceFindings } from './findings.ts'
import { type Statistics, toRow } from './statistics.ts'

/** A conversation as measured: what is written again whenever it is measured again. */
export interface MeasuredConversation {
  readonly conversation: Conversation
  readonly measures: Measures
  readonly statistics: Statistics
  /** Why nothing of it is graded, in words; empty when it may be. */
  readonly ungradable: readonly string[]
}

export interface NewConversation extends MeasuredConversation {
  readonly id: string
  /** Where its external id counts: the name of the format. */
  readonly source: string
  readonly externalId: string | null
  readonly format: string
  readonly report: Report
  /** `null` where no file of it is kept. */
  readonly file: { readonly sha256: string; readonly place: number } | null
  readonly chosen?: Chosen
  /** A rehearsal is its rep's alone for good. */
  readonly isPractice?: boolean
  /** The zone that clocks without one were read by. */
  readonly referenceZone: string | null
  readonly endedAt: string | null
  /** What lists sort by: the start, else the first message, else the import. */
  readonly sortedAt: string
  readonly title: string | null
  readonly customerId: string | null
  readonly repId: string | null
  readonly teamId: string | null
  readonly broughtBy: string | null
  readonly consentKnown: boolean
  /** Our people behind the parties: person's id by party's key. */
  readonly people: ReadonlyMap<string, string>
  readonly now: string
}

export async function saveConversation(db: Kysely<Database>, one: NewConversation): Promise<void> {
  await inTransaction(db, async (trx) => {
    await writeConversations(trx, rowsOf(one))
    await fillSearch(trx, one.id)
    await enterDraws(trx, one.id, one.now)
  })
}

/** Writes the rows of new conversations; their words are not found by it. */
export async function writeConversations(trx: Kysely<Database>, rows: ConversationRows): Promise<void> {
  await insertAll(trx, rows.conversations, (some) => trx.insertInto('conversations').values(some))
  await insertAll(trx, rows.places, (some) => trx.insertInto('conversation_files').values(some))
  await insertAll(trx, rows.parties, (some) => trx.insertInto('parties').values(some))
  await insertAll(trx, rows.utterances, (some) => trx.insertInto('utterances').values(some))
  await insertAll(trx, rows.measurements, (some) => trx.insertInto('measurements').values(some))
  await insertAll(trx, rows.statistics, (some) => trx.insertInto('conversation_stats').values(some))
  await writeFindings(trx, rows)
}

/** A conversation as a newer file has it. Its id, where that counts, and who agreed to what stay. */
export interface ReplacedConversation
  extends Omit<NewConversation, 'source' | 'externalId' | 'consentKnown' | 'file' | 'isPractice' | 'chosen'> {
  readonly file: NonNullable<NewConversation['file']>
}

/** The same conversation in a newer file: its words are replaced, its older measures and its older file stay. */
export async function replaceConversation(
  trx: Transaction<Database>,
  one: ReplacedConversation,
  revision: number,
): Promise<void> {
  await addFilePlace(trx, one, revision)
  await replaceWords(trx, one, revision)
}

/** The same conversation in other words, which no new file brought. */
export async function replaceWords(
  trx: Transaction<Database>,
  one: Omit<ReplacedConversation, 'file' | 'broughtBy'>,
  revision: number,
): Promise<void> {
  await trx
    .updateTable('conversations')
    .set({
      ...factsOf(one),
      customer_id: one.customerId,
      rep_id: one.repId,
      team_id: one.teamId,
      ungradable: JSON.stringify(one.ungradable),
      revision,
    })
    .where('id', '=', one.id)
    .execute()
  await emptySearch(trx, one.id)
  for (const table of ['utterances', 'parties'] as const)
    await trx.deleteFrom(table).where('conversation_id', '=', one.id).execute()
  await saveWords(trx, one.id, one.conversation, one.people)
  await saveMeasures(trx, one.id, revision, one, one.now)
  await enterDraws(trx, one.id, one.now)
}

/** Adds the measures of a revision; lists and findings show the newest. */
export async function saveMeasures(
  trx: Kysely<Database>,
  id: string,
  revision: number,
  { conversation, measures, statistics }: MeasuredConversation,
  now: string,
): Promise<void> {
  await trx
    .insertInto('measurements')
    .values({ conversation_id: id, revision, measures: JSON.stringify(measures), measured_at: now })
    .execute()
  await trx.deleteFrom('remeasured').where('conversation_id', '=', id).execute()
  await saveStatistics(trx, id, statistics)
  await replaceFindings(trx, id, asFound(eachOf(findingsOf(id, measures))), saidAtIn(conversation))
}

export async function saveStatistics(
  trx: Kysely<Database>,
  id: string,
  statistics: Statistics,
): Promise<void> {
  await trx.deleteFrom('conversation_stats').where('conversation_id', '=', id).execute()
  await trx.insertInto('conversation_stats').values(toRow(id, statistics)).execute()
}

/** Says that this revision of a conversation stands in this place of this file too. */
export async function addFilePlace(
  trx: Kysely<Database>,
  one: Pick<ReplacedConversation, 'id' | 'file' | 'broughtBy' | 'now'>,
  revision: number,
): Promise<void> {
  await trx.insertInto('conversation_files').values(placeRow(one, revision)).execute()
}

async function saveWords(
  trx: Kysely<Database>,
  id: string,
  conversation: Conversation,
  people: ReadonlyMap<string, string>,
) {
  const parties = partyRows(id, conversation, people)
  await insertAll(trx, parties, (some) => trx.insertInto('parties').values(some))
  await saveUtterances(trx, id, conversation.utterances)
}

/** Writes the utterances as they are now in place of those that stood there. */
export async function replaceUtterances(
  trx: Transaction<Database>,
  id: string,
  utterances: Conversation['utterances'],
): Promise<void> {
  await emptySearch(trx, id)
  await trx.deleteFrom('utterances').where('conversation_id', '=', id).execute()
  await saveUtterances(trx, id, utterances)
}

async function saveUtterances(trx: Kysely<Database>, id: string, utterances: Conversation['utterances']) {
  const rows = utteranceRows(id, utterances)
  await insertAll(trx, rows, (some) => trx.insertInto('utterances').values(some))
  await fillSearch(trx, id)
}
