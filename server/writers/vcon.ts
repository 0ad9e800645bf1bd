import { createHash } from 'node:crypto'
import { attachedTo } from '../conversation/attachment.ts'
import type { Conversation, Party, Utterance } from '../conversation/conversation.ts'

/** What a vCon says of itself and a conversation does not. */
export interface VconFrame {
  /** Where the conversation's id counts: the name of the format it came in, or `heard`. */
  readonly source: string
  /** When the conversation was brought in: an instant. The same conversation gives the same bytes. */
  readonly createdAt: string
}

/**
 * A conversation as a vCon of the IETF's draft (core 04, syntax 0.4.0): plain, without sound.
 *
 * Messages that are dated become dialogs of text. Everything else becomes a transcript among the
 * analyses, of a recording whose start is known where the conversation's is. What the draft has no field for
 * (ids, roles and how they are known, the zone) stands under `heard`, an extension nobody needs to know:
 * with it, reading the vCon again gives the same conversation to the letter.
 */
export function vconOf(conversation: Conversation, { source, createdAt }: VconFrame) {
  const { parties, utterances, ...facts } = conversation
  const places = new Map(parties.map((party, at) => [party.key, at]))
  const isWritten = utterances.length > 0 && utterances.every(isDatedMessage)
  const recording = isWritten ? null : recordingOf(conversation)
  return {
    vcon: '0.4.0',
    uuid: uuidOf(source, conversation.id),
    extensions: ['heard'],
    created_at: createdAt,
    parties: parties.map(partyIn),
    dialog: isWritten
      ? utterances.map((one) => messageIn(one, places.get(one.party) ?? 0))
      : recording
        ? [recording]
        : [],
    analysis: isWritten ? [] : [transcriptIn(utterances, recording !== null)],
    attachments: isWritten ? utterances.flatMap((one, at) => filesIn(one, at, places)) : [],
    heard: { source, ...facts },
  }
}

function isDatedMessage({ at, startMs, endMs }: Utterance): boolean {
  return at !== null && startMs === null && endMs === null
}

function partyIn({ name, email, ...known }: Party) {
  const isAddress = email !== null && /^[^\s@]+@[^\s@]+$/.test(email)
  return {
    ...(name === null ? {} : { name }),
    ...(isAddress ? { mailto: email } : {}),
    ...(known.role === 'bot' ? { type: 'bot' } : {}),
    heard: { ...known, ...(email === null || isAddress ? {} : { email }) },
  }
}

function messageIn({ id, at, text, words, confidence, ...attached }: Utterance, place: number) {
  return {
    type: 'text',
    start: at,
    parties: [place],
    mediatype: 'text/plain',
    encoding: 'none',
    body: text,
    heard: {
      id,
      ...(words === undefined ? {} : { words }),
      ...(confidence === undefined ? {} : { confidence }),
      ...attachedTo(attached),
    },
  }
}

// What a file held is not kept: the draft's own fields name it, and nothing stands in it.
function filesIn({ at, party, attachments = [] }: Utterance, dialog: number, places: Places) {
  return attachments.map(({ name, mediaType }) => ({
    purpose: 'attachment',
    start: at,
    party: places.get(party) ?? 0,
    dialog,
    mediatype: mediaType,
    ...(name === null ? {} : { filename: name }),
  }))
}

type Places = ReadonlyMap<string, number>

// The draft lets a recording stand without its sound, as a place for what is known of it.
function recordingOf({ startedAt, parties, utterances }: Conversation) {
  if (startedAt === null) return null
  const lengthMs = utterances.reduce((most, { startMs, endMs }) => Math.max(most, endMs ?? startMs ?? 0), 0)
  return {
    type: 'recording',
    start: startedAt,
    ...(lengthMs > 0 ? { duration: lengthMs / 1000 } : {}),
    parties: parties.map((_, place) => place),
  }
}

function transcriptIn(utterances: readonly Utterance[], isOfRecording: boolean) {
  return {
    type: 'transcript',
    ...(isOfRecording ? { dialog: 0 } : {}),
    vendor: 'Heard',
    schema: 'heard-utterances-1',
    mediatype: 'application/json',
    encoding: 'json',
    body: utterances,
  }
}

/** A UUID of version 8, which may be made of anything, from what names the conversation. */
function uuidOf(source: string, id: string): string {
  const digits = createHash('sha256').update(`${source}\n${id}`).digest('hex')
  const variant = ((Number.parseInt(digits[16] ?? '0', 16) & 3) | 8).toString(16)
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-')
}
