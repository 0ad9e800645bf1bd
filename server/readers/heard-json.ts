import { type Attached, type Attachment, attachedTo } from '../conversation/attachment.ts'
import type { Party, Utterance, Word } from '../conversation/conversation.ts'
import { type HeardDocument, heardDocument, mistakesIn } from './heard-schema.ts'
import { instantOf, isZone } from './instant.ts'
import { isFields } from './json-fields.ts'
import {
  type Reader,
  type ReadOptions,
  type ReadResult,
  reading,
  refusal,
  speaker,
  utterance,
} from './reading.ts'
import { inTimeOrder } from './time-order.ts'

/**
 * Heard's own JSON, as contract.md has it: `parties` and `utterances`.
 *
 * A role in it is `given`, with confidence 1. Refused as `malformed`, with the field in words, when a
 * field is missing or wrong, a key or an id stands twice, or an utterance names a party not in the list.
 */
export const heardJson: Reader = {
  format: 'heard-json',

  claims({ json }) {
    if (!isFields(json) || 'dialog' in json) return null
    if ('parties' in json && 'utterances' in json) return 'has parties and utterances'
    const keyed = Array.isArray(json.parties) && json.parties.some((one) => isFields(one) && 'key' in one)
    return keyed ? 'has parties with keys' : null
  },

  read({ json }, options) {
    const parsed = heardDocument.safeParse(json)
    if (!parsed.success) return [refusal('malformed', mistakesIn(parsed.error.issues, json))]
    return [readDocument(parsed.data, options)]
  },
}

function readDocument(document: HeardDocument, options: ReadOptions): ReadResult {
  const mistake = contradictionIn(document)
  if (mistake) return refusal('malformed', mistake)
  if (document.utterances.length === 0)
    return refusal('no-speech', 'The list "utterances" is empty: nobody speaks in this conversation.')

  const guessed: string[] = []
  const instant = (text: string | null | undefined, field: string) => instantIn(text, field, options, guessed)
  const utterances = numbered(document).map((one, at) =>
    saidIn(one, instant(one.at, `"at" of utterance ${at + 1}`), instant),
  )
  return reading(
    'heard-json',
    options,
    {
      ...(document.id ? { id: document.id } : {}),
      channel: document.channel ?? null,
      kind: document.kind ?? null,
      language: document.language ?? null,
      startedAt: instant(document.startedAt, '"startedAt"'),
      timeZone: zoneIn(document.timeZone, guessed),
      parties: document.parties.map(partyIn),
      utterances: inOrder(utterances),
    },
    { guessed },
  )
}

function contradictionIn({ parties, utterances }: HeardDocument): string | null {
  const keys = new Set(parties.map((party) => party.key))
  const twice = parties.find((party, at) => parties.findIndex((other) => other.key === party.key) !== at)
  if (twice) return `Two parties have the key "${twice.key}": give each a key of its own.`
  const stranger = utterances.findIndex((one) => !keys.has(one.party))
  if (stranger >= 0)
    return `Utterance ${stranger + 1} names the party "${utterances[stranger]?.party}", who is not in the list "parties". Add the party or mend its key.`
  const ids = new Set<string>()
  for (const { id } of utterances) {
    if (id != null && ids.has(id))
      return `Two utterances have the id "${id}": give each an id of its own, or none.`
    if (id != null) ids.add(id)
  }
  return null
}

type Given = HeardDocument['utterances'][number]
type GivenFile = NonNullable<Given['attachments']>[number]

function numbered({ utterances }: HeardDocument): readonly (Given & { readonly id: string })[] {
  const taken = new Set(utterances.flatMap(({ id }) => (id == null ? [] : [id])))
  return utterances.map((one, at) => {
    let id = one.id ?? `u${at + 1}`
    while (one.id == null && taken.has(id)) id = `${id}-${at + 1}`
    return { ...one, id }
  })
}

function saidIn(one: Given & { readonly id: string }, at: string | null, instant: Instants): Utterance {
  return utterance(one.id, one.party, one.text, {
    startMs: one.startMs ?? null,
    endMs: one.endMs ?? null,
    at,
    ...timedWords(one.words),
    ...(one.confidence == null ? {} : { confidence: one.confidence }),
    ...attachedIn(one, instant),
  })
}

type Instants = (text: string | null | undefined, field: string) => string | null

function attachedIn({ id, attachments, invitation }: Given, instant: Instants): Attached {
  return attachedTo({
    ...(attachments && attachments.length > 0 ? { attachments: attachments.map(fileIn) } : {}),
    ...(invitation && {
      invitation: {
        method: invitation.method,
        title: wordsOrNull(invitation.title),
        startsAt: instant(invitation.startsAt, `"startsAt" of the invitation in utterance ${id}`),
        endsAt: instant(invitation.endsAt, `"endsAt" of the invitation in utterance ${id}`),
        people: invitation.people ?? [],
      },
    }),
  })
}

function fileIn({ name, mediaType, bytes, sha256, isInline }: GivenFile): Attachment {
  return {
    name: wordsOrNull(name),
    mediaType: mediaType ?? 'application/octet-stream',
    bytes: bytes ?? null,
    ...(sha256 ? { sha256 } : {}),
    ...(isInline ? { isInline } : {}),
  }
}

// Words are of use only where every one of them has its times.
function timedWords(words: Given['words']): { readonly words?: readonly Word[] } {
  const timed = (words ?? []).flatMap(({ text, startMs, endMs }) =>
    startMs == null || endMs == null ? [] : [{ text, startMs, endMs }],
  )
  return timed.length > 0 && timed.length === words?.length ? { words: timed } : {}
}

function partyIn({ key, name, role, email }: HeardDocument['parties'][number]): Party {
  const known =
    role == null || role === 'unknown' ? {} : { role, roleHow: 'given' as const, roleConfidence: 1 }
  return speaker(key, wordsOrNull(name), { email: wordsOrNull(email), ...known })
}

// A name without a letter is nobody's, yet one with a space at its end stays as it was given.
function wordsOrNull(given: string | null | undefined): string | null {
  return given?.trim() ? given : null
}

// Ids are the sender's and stay; only the order changes.
function inOrder(utterances: readonly Utterance[]): readonly Utterance[] {
  const byOrder = inTimeOrder(utterances.map((one, at) => ({ ...one, text: String(at) })))
  return byOrder.flatMap((one) => utterances[Number(one.text)] ?? [])
}

function instantIn(
  text: string | null | undefined,
  field: string,
  options: ReadOptions,
  guessed: string[],
): string | null {
  if (text == null) return null
  const instant = instantOf(text, options.zone)
  if ('at' in instant) return instant.at
  guessed.push(
    instant.missing === 'zone'
      ? `${field} is "${text}", without a time zone: left unknown`
      : `${field} is "${text}", which is no date: left unknown`,
  )
  return null
}

function zoneIn(zone: string | null | undefined, guessed: string[]): string | null {
  if (zone == null || isZone(zone)) return zone ?? null
  guessed.push(`"timeZone" is "${zone}", which is no time zone: left unknown`)
  return null
}
