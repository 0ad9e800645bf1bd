import type { Party } from '../conversation/conversation.ts'
import { mailTextOfHtml } from './html-text.ts'
import { type Fields, fieldsAt, isYes, labelOf, rowsOf, textOf } from './json-fields.ts'
import { type OwnWords, ownWords } from './quoted-mail.ts'
import { type Reader, refusal, speaker } from './reading.ts'
import { statedInstant } from './stated-instant.ts'
import { threadReadings, type WrittenThread } from './written-thread.ts'

/** What `source` says of a ticket and of a message in it. */
const sources = { feedback: '6', chat: '7', forwarded: '8', outboundMail: '10' } as const

/** Beside a ticket Freshdesk puts no more messages than this. */
const MOST_BESIDE_TICKET = 10

/**
 * Freshdesk's tickets with their conversations, one or a list, or the conversations of a ticket alone.
 *
 * The first message stands in the ticket's own `description_text`, the others in `conversations`:
 * incoming is the customer, else a rep. Private notes are never speech. A list of tickets without their
 * texts holds no conversation.
 */
export const freshdesk: Reader = {
  format: 'freshdesk',
  documented: true,

  claims({ json }) {
    if (ticketsIn(json).length > 0) return 'has tickets with requester_id and status, as Freshdesk gives them'
    return repliesIn(json).length > 0 ? 'has replies with incoming, user_id and a body' : null
  },

  read({ json }, options) {
    const tickets = ticketsIn(json)
    const told = tickets.filter((one) => openingOf(one).length + repliesOf(one).length > 0)
    if (tickets.length > 0 && told.length === 0) return [withoutMessages]
    const threads = tickets.length > 0 ? told.map(ticketThread) : repliesAlone(repliesIn(json))
    return threadReadings('freshdesk', options, threads, 'Ticket')
  },
}

const withoutMessages = refusal(
  'no-speech',
  'This is a list of Freshdesk tickets without their messages. Export them with their conversations.',
)

function ticketsIn(json: unknown): readonly Fields[] {
  const list = fieldsAt(json).tickets
  const top = Array.isArray(json) ? json : Array.isArray(list) ? list : [json]
  return rowsOf(top).map(unwrapped).filter(isTicket)
}

// The export of a whole account wraps every ticket and every note in an object with one key.
function unwrapped(row: Fields): Fields {
  const key = ['helpdesk_ticket', 'helpdesk_note', 'note'].find((name) => name in row)
  return key === undefined ? row : fieldsAt(row, key)
}

function isTicket(row: Fields): boolean {
  return 'requester_id' in row && 'status' in row && 'responder_id' in row
}

function repliesIn(json: unknown): readonly Fields[] {
  const isReply = (one: Fields) =>
    'incoming' in one && 'user_id' in one && ('body_text' in one || 'body' in one)
  return (Array.isArray(json) ? rowsOf(json) : []).map(unwrapped).filter(isReply)
}

function ticketThread(ticket: Fields): WrittenThread {
  const replies = repliesOf(ticket)
  const cut = Array.isArray(ticket.conversations) && replies.length === MOST_BESIDE_TICKET
  return {
    ...threadOf(ticket, [...openingOf(ticket), ...replies]),
    guessed: cut ? ['Freshdesk gives ten messages beside a ticket: later ones may be missing'] : [],
  }
}

function repliesAlone(replies: readonly Fields[]): readonly WrittenThread[] {
  return [...Map.groupBy(replies, (one) => labelOf(one.ticket_id))].map(([id, found]) => ({
    ...threadOf({ id }, found),
    guessed: ['the first message stands in the ticket itself, which is not in this file'],
  }))
}

function repliesOf(ticket: Fields): readonly Fields[] {
  return rowsOf(Array.isArray(ticket.conversations) ? ticket.conversations : ticket.notes).map(unwrapped)
}

function openingOf(ticket: Fields): readonly Fields[] {
  if ((textOf(ticket.description_text) ?? textOf(ticket.description)) === null) return []
  const byUs = labelOf(ticket.source) === sources.outboundMail
  return [
    {
      body_text: ticket.description_text,
      body: ticket.description,
      incoming: !byUs,
      user_id: byUs ? ticket.responder_id : ticket.requester_id,
      created_at: ticket.created_at,
    },
  ]
}

function threadOf(ticket: Fields, messages: readonly Fields[]): WrittenThread {
  const isNote = (one: Fields) => isYes(one.private)
  const isElse = (one: Fields) => [sources.feedback, sources.forwarded].some((s) => s === labelOf(one.source))
  const isGone = (one: Fields) => isYes(one.deleted)
  const open = messages.filter((one) => !isNote(one))
  const shown = open.filter((one) => !isElse(one) && !isGone(one))
  const words = shown.map(wordsOf)
  const quoted = words.reduce((sum, one) => sum + one.quotedLines, 0)
  const elsewhere = open.filter((one) => isElse(one) && !isGone(one)).length
  const id = labelOf(ticket.display_id) ?? labelOf(ticket.id)
  return {
    ...(id === null ? {} : { id }),
    channel: labelOf(ticket.source) === sources.chat ? 'chat' : 'email',
    written: shown.map((one, at) => ({
      party: authorOf(one, ticket),
      text: words[at]?.text ?? '',
      at: statedInstant(one.created_at),
    })),
    leftOut: [
      [messages.length - open.length, 'private note between colleagues', 'private notes between colleagues'],
      [elsewhere, 'message to others, or a rating', 'messages to others, or ratings'],
      [open.filter(isGone).length, 'deleted message', 'deleted messages'],
      [quoted, 'line of earlier mail', 'lines of earlier mail that the messages quote'],
    ],
  }
}

function wordsOf(message: Fields): OwnWords {
  return ownWords(textOf(message.body_text) ?? mailTextOfHtml(textOf(message.body) ?? ''))
}

function authorOf(message: Fields, ticket: Fields): Party {
  const id = labelOf(message.user_id)
  const known = [fieldsAt(ticket, 'requester'), fieldsAt(ticket, 'responder'), fieldsAt(message, 'user')]
  const person = known.find((one) => id !== null && labelOf(one.id) === id) ?? {}
  const role = sideOf(message, id, ticket)
  const written = [
    id === labelOf(ticket.requester_id) ? ticket.requester_name : null,
    id === labelOf(ticket.responder_id) ? ticket.responder_name : null,
  ]
  const name = textOf(person.name) ?? textOf(written[0]) ?? textOf(written[1])
  const given = role === null ? {} : ({ role, roleHow: 'field', roleConfidence: 1 } as const)
  return speaker(`${role ?? 'unknown'}-${id ?? 'nobody'}`, name, { ...given, email: textOf(person.email) })
}

function sideOf(message: Fields, id: string | null, ticket: Fields): 'customer' | 'rep' | null {
  if (message.incoming != null) return isYes(message.incoming) ? 'customer' : 'rep'
  if (id === null) return null
  if (id === labelOf(ticket.requester_id)) return 'customer'
  return id === labelOf(ticket.responder_id) ? 'rep' : null
}
