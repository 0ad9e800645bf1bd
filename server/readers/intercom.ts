import type { Party, Role, Utterance } from '../conversation/conversation.ts'
import { instantOfSeconds } from './epoch.ts'
import { textOfHtml } from './html-text.ts'
import {
  asWritten,
  type Fields,
  fieldsAt,
  isFields,
  labelOf,
  numberOf,
  rowsOf,
  textOf,
} from './json-fields.ts'
import {
  type Reader,
  type ReadOptions,
  type ReadResult,
  type Report,
  reading,
  refusal,
  speaker,
  utterance,
} from './reading.ts'
import { partyList } from './speaker-labels.ts'
import { spokenText } from './spoken-text.ts'
import { inTimeOrder } from './time-order.ts'

const roles: ReadonlyMap<string, Role> = new Map([
  ['admin', 'rep'],
  ['user', 'customer'],
  ['lead', 'customer'],
  ['contact', 'customer'],
  ['bot', 'bot'],
])

/** The kinds of part whose text goes to the other side; a reply can close, reopen or hand over in one go. */
const messages = ['comment', 'quick_reply', 'assignment', 'open', 'close']

/**
 * Intercom's conversation, alone, in a list or in a webhook's envelope: the first message stands in
 * `source`, the others in `conversation_parts`.
 *
 * Instants are epoch seconds. An admin is a rep; a user, lead or contact the customer. Notes are
 * internal and never speech; events have no body.
 */
export const intercom: Reader = {
  format: 'intercom',

  claims({ json }) {
    const found = conversationsIn(json)
    return found.length > 0 ? 'is an Intercom conversation with source or conversation_parts' : null
  },

  read({ json }, options) {
    const found = conversationsIn(json)
    if (found.length === 1) return found.map((one) => readConversation(one, options, ''))
    return found.map((one, at) =>
      readConversation(one, { ...options, id: `${options.id}-${at + 1}` }, `Conversation ${at + 1}: `),
    )
  },
}

function conversationsIn(json: unknown): readonly Fields[] {
  if (!isFields(json)) return []
  const item = fieldsAt(json, 'data').item
  const listed = json.type === 'conversation.list' ? rowsOf(json.conversations) : [json, ...rowsOf([item])]
  return listed.filter(
    (one) => one.type === 'conversation' && ('conversation_parts' in one || 'source' in one),
  )
}

function readConversation(found: Fields, options: ReadOptions, where: string): ReadResult {
  const source = fieldsAt(found, 'source')
  const list = found.conversation_parts
  const parts = rowsOf(Array.isArray(list) ? list : fieldsAt(list).conversation_parts)
  const parties = partyList()
  const first = isSaid(source) ? [messageOf(source, found.created_at, parties.keyOf)] : []
  const said = [
    ...first,
    ...parts.filter(isSaid).map((part) => messageOf(part, part.created_at, parties.keyOf)),
  ]
  const ordered = inTimeOrder(said.filter((one) => one.text !== ''))

  const people = new Set(
    [...parties.all.values()].filter((party) => party.role !== 'bot').map((party) => party.key),
  )
  if (!ordered.some((one) => people.has(one.party)))
    return refusal(
      'no-speech',
      `${where}nobody wrote in this Intercom conversation: it holds only events, notes or a bot.`,
    )

  const speaking = new Set(ordered.map((one) => one.party))
  return reading(
    'intercom',
    options,
    {
      id: labelOf(found.id) ?? options.id,
      channel: textOf(source.type) === 'email' ? 'email' : 'chat',
      startedAt: instantOfSeconds(found.created_at) ?? ordered[0]?.at ?? null,
      parties: [...parties.all.values()].filter((party) => speaking.has(party.key)),
      utterances: ordered,
    },
    { dropped: leftOut(parts, said, totalOf(list)), guessed: sentByItself(source) },
  )
}

function isSaid(part: Fields): boolean {
  return isMessage(part) && part.redacted !== true && textOf(part.body) !== null
}

function isMessage(part: Fields): boolean {
  return part.part_type == null || messages.includes(asWritten(part.part_type))
}

function isNote(part: Fields): boolean {
  return asWritten(part.part_type).includes('note')
}

function messageOf(part: Fields, seconds: unknown, keyOf: (party: Party) => string): Utterance {
  const text = spokenText(textOfHtml(textOf(part.body) ?? ''))
  return utterance('', keyOf(authorOf(part)), text, { at: instantOfSeconds(seconds) })
}

function authorOf(part: Fields): Party {
  const author = fieldsAt(part, 'author')
  const type = textOf(author.type) ?? ''
  const name = textOf(author.name)
  const isBot = author.from_ai_agent === true || author.is_ai_answer === true
  const role = isBot ? 'bot' : (roles.get(type ?? '') ?? null)
  const email = textOf(author.email)
  const key = `${role ?? 'unknown'}-${labelOf(author.id) ?? email ?? name ?? 'nobody'}`
  const known = role === null ? {} : ({ role, roleHow: 'field', roleConfidence: 1 } as const)
  return speaker(key, name === null ? null : spokenText(textOfHtml(name)), { ...known, email })
}

function leftOut(
  parts: readonly Fields[],
  said: readonly Utterance[],
  total: number | null,
): Report['dropped'] {
  const notes = parts.filter((part) => isNote(part) && textOf(part.body)).length
  const deleted = parts.filter((part) => isMessage(part) && part.redacted === true).length
  const events = parts.filter((part) => !isNote(part) && !isSaid(part)).length - deleted
  const bare = said.filter((one) => one.text === '').length
  const missing = total === null ? 0 : total - parts.length
  return [
    notes > 0 ? [`${notes} internal notes: colleagues wrote them to each other`] : [],
    deleted > 0 ? [`${deleted} deleted messages`] : [],
    events > 0 ? [`${events} events that are no message`] : [],
    bare > 0 ? [`${bare} messages that are only a picture or an attachment`] : [],
    missing > 0 ? [`${missing} later parts that Intercom did not put into this file`] : [],
  ]
    .flat()
    .map((why) => ({ why }))
}

function totalOf(list: unknown): number | null {
  return numberOf(fieldsAt(list).total_count)
}

function sentByItself(source: Fields): readonly string[] {
  return source.delivered_as === 'automated' && textOf(source.body)
    ? ['The first message was sent automatically; it counts for whoever it was signed by.']
    : []
}
