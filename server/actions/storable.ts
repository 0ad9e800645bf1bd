import { type Attached, attachedTo } from '../conversation/attachment.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { wordCount } from '../measures/script.ts'
import type { MailThread } from '../readers/reading.ts'

/**
 * The conversation with every character PostgreSQL can keep: a NUL or half a character becomes the sign for one
 * that could not be read. The length of each text stays, and with it every offset of evidence.
 */
export function storable(conversation: Conversation): Conversation {
  return {
    ...conversation,
    id: clean(conversation.id),
    language: cleanOrNull(conversation.language),
    timeZone: cleanOrNull(conversation.timeZone),
    parties: conversation.parties.map((party) => ({
      ...party,
      key: clean(party.key),
      name: cleanOrNull(party.name),
      email: cleanOrNull(party.email),
    })),
    utterances: conversation.utterances.map((utterance) => ({
      ...utterance,
      id: clean(utterance.id),
      party: clean(utterance.party),
      text: clean(utterance.text),
      ...storableAttached(utterance),
    })),
  }
}

function storableAttached({ attachments, invitation }: Attached): Attached {
  return attachedTo({
    ...(attachments && {
      attachments: attachments.map((one) => ({
        ...one,
        name: cleanOrNull(one.name),
        mediaType: clean(one.mediaType),
      })),
    }),
    ...(invitation && {
      invitation: {
        ...invitation,
        title: cleanOrNull(invitation.title),
        people: invitation.people.map(clean),
      },
    }),
  })
}

/** The ids that tie mails together, with every character PostgreSQL can keep. */
export function storableThread({ holds, answers }: MailThread): MailThread {
  return {
    holds: holds.map(({ id, utterance }) => ({ id: clean(id), utterance: clean(utterance) })),
    answers: answers.map(clean),
  }
}

const longestId = 500
const mostParties = 2_000
const mostWords = 400_000
const longestMs = 100 * 365 * 24 * 60 * 60 * 1000

/** Why a conversation cannot be kept, in words: what would break an index, a calendar or its own evidence. */
export function unstorable(conversation: Conversation): string | undefined {
  return repeated(conversation) ?? tooLong(conversation) ?? endless(conversation) ?? tooMuch(conversation)
}

/** An id that two utterances share, or two parties; evidence could not say which it means. */
function repeated({ parties, utterances }: Conversation): string | undefined {
  const twice = firstTwice(utterances.map((one) => one.id)) ?? firstTwice(parties.map((one) => one.key))
  return twice === undefined
    ? undefined
    : `Two utterances, or two parties, go by the same id ${shown(twice)}. Give each its own.`
}

function tooLong({ id, parties, utterances }: Conversation): string | undefined {
  const ids = [id, ...utterances.map((one) => one.id), ...parties.map((one) => one.key)]
  const named = parties.flatMap(({ name, email }) => [name ?? '', email ?? ''])
  const long = [...ids, ...named].find((one) => one.length > longestId)
  return long === undefined
    ? undefined
    : `The id or name ${shown(long)} has ${long.length} characters; ${longestId} is the most. Shorten it.`
}

function endless({ utterances }: Conversation): string | undefined {
  const isEndless = utterances.some(({ startMs, endMs }) => Math.max(startMs ?? 0, endMs ?? 0) > longestMs)
  return isEndless
    ? 'A time in it lies more than a hundred years after the start. Give times from the start of the recording.'
    : undefined
}

/** More than anybody says in a day: it would keep everybody else waiting while it is measured. */
function tooMuch({ parties, utterances }: Conversation): string | undefined {
  if (parties.length > mostParties)
    return `It has ${parties.length} speakers; ${mostParties} is the most. Split it into the conversations it is made of.`
  const words = utterances.reduce((sum, { text }) => sum + wordCount(text), 0)
  return words > mostWords
    ? `It has ${words} words; ${mostWords} is the most for one conversation. Split it into the conversations it is made of.`
    : undefined
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return ids.find((id) => seen.size === seen.add(id).size)
}

function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}

function cleanOrNull(text: string | null): string | null {
  return text === null ? null : clean(text)
}
