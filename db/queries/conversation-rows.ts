import type { Insertable } from 'kysely'
import { type Attached, attachedTo } from '../../server/conversation/attachment.ts'
import type { Conversation, Party } from '../../server/conversation/conversation.ts'
import { instantAfter } from '../instants.ts'
import type {
  ConversationFilesTable,
  ConversationsTable,
  PartiesTable,
  UtterancesTable,
} from '../tables/conversations.ts'
import type { ConversationStatsTable, MeasurementsTable } from '../tables/findings.ts'
import { type FindingRows, findingRows } from './finding-rows.ts'
import { asFound, eachOf, findingsOf } from './findings.ts'
import type { NewConversation, ReplacedConversation } from './save-conversation.ts'
import { toRow } from './statistics.ts'

/** Everything that a new conversation is, table by table. */
export interface ConversationRows extends FindingRows {
  readonly conversations: readonly Insertable<ConversationsTable>[]
  readonly places: readonly Insertable<ConversationFilesTable>[]
  readonly parties: readonly Insertable<PartiesTable>[]
  readonly utterances: readonly Insertable<UtterancesTable>[]
  readonly measurements: readonly Insertable<MeasurementsTable>[]
  readonly statistics: readonly Insertable<ConversationStatsTable>[]
}

/** The rows of a new conversation, worked out without a database: here, or in a thread beside it. */
export function rowsOf(one: NewConversation): ConversationRows {
  const { id, conversation, measures, now } = one
  const found = asFound(eachOf(findingsOf(id, measures)))
  return {
    conversations: [conversationRow(one)],
    places: one.file ? [placeRow({ ...one, file: one.file }, 1)] : [],
    parties: partyRows(id, conversation, one.people),
    utterances: utteranceRows(id, conversation.utterances),
    measurements: [
      { conversation_id: id, revision: 1, measures: JSON.stringify(measures), measured_at: now },
    ],
    statistics: [toRow(id, one.statistics)],
    ...findingRows(id, found, saidAtIn(conversation)),
  }
}

function conversationRow(one: NewConversation) {
  return {
    id: one.id,
    source: one.source,
    external_id: one.externalId,
    ...factsOf(one),
    customer_id: one.customerId,
    rep_id: one.repId,
    team_id: one.teamId,
    brought_by: one.broughtBy,
    voicemail: 0,
    chosen: one.chosen ?? 'all',
    ungradable: JSON.stringify(one.ungradable),
    revision: 1,
    imported_at: one.now,
    consent_known: one.consentKnown ? 1 : 0,
    with_rep: one.isPractice ? 1 : 0,
    practice: one.isPractice ? 1 : 0,
  }
}

/** What a newer file may say otherwise. */
export function factsOf(one: Omit<ReplacedConversation, 'file' | 'broughtBy'>) {
  const { conversation, format, report, endedAt, sortedAt, referenceZone, title } = one
  return {
    channel: conversation.channel,
    kind: conversation.kind,
    language: conversation.language,
    started_at: conversation.startedAt,
    ended_at: endedAt,
    sorted_at: sortedAt,
    time_zone: conversation.timeZone,
    reference_zone: referenceZone,
    title,
    format,
    report: JSON.stringify(report),
  }
}

export function placeRow(
  { id, file, broughtBy, now }: Pick<ReplacedConversation, 'id' | 'file' | 'broughtBy' | 'now'>,
  revision: number,
) {
  return {
    sha256: file.sha256,
    place: file.place,
    conversation_id: id,
    revision,
    brought_by: broughtBy,
    brought_at: now,
  }
}

export function partyRow(conversationId: string, party: Party, seq: number, personId: string | null) {
  return {
    conversation_id: conversationId,
    key: party.key,
    seq,
    name: party.name,
    role: party.role,
    role_how: party.roleHow,
    role_confidence: party.roleConfidence,
    email: party.email,
    person_id: personId,
  }
}

export function partyRows(id: string, { parties }: Conversation, people: ReadonlyMap<string, string>) {
  return parties.map((party, at) => ({
    ...partyRow(id, party, at, people.get(party.key) ?? null),
    said: JSON.stringify(party),
  }))
}

export function utteranceRows(id: string, utterances: Conversation['utterances']) {
  return utterances.map((one, seq) => ({
    conversation_id: id,
    seq,
    id: one.id,
    party: one.party,
    start_ms: one.startMs,
    end_ms: one.endMs,
    at: one.at,
    text: one.text,
    words: one.words ? JSON.stringify(one.words.map((word) => [word.text, word.startMs, word.endMs])) : null,
    confidence: one.confidence ?? null,
    attached: attachedJson(one),
  }))
}

function attachedJson(one: Attached): string | null {
  const attached = attachedTo(one)
  return Object.keys(attached).length === 0 ? null : JSON.stringify(attached)
}

/** When an utterance was said, as an instant; `null` where nobody knows when the conversation began. */
export function saidAtIn({ startedAt, utterances }: Conversation): (utterance: string) => string | null {
  const byId = new Map(utterances.map((one) => [one.id, one]))
  return (id) => {
    const utterance = byId.get(id)
    if (!utterance || utterance.at !== null || startedAt === null) return utterance?.at ?? startedAt
    return instantAfter(startedAt, utterance.startMs ?? 0)
  }
}
