import type { Party, Role } from '../conversation/conversation.ts'
import { mailTextOfHtml } from './html-text.ts'
import {
  asWritten,
  type Fields,
  fieldsAt,
  isFields,
  isYes,
  labelOf,
  numberOf,
  rowsOf,
  textOf,
} from './json-fields.ts'
import { type OwnWords, ownWords } from './quoted-mail.ts'
import { type Reader, speaker } from './reading.ts'
import { statedInstant } from './stated-instant.ts'
import { threadReadings, type WrittenThread } from './written-thread.ts'

/** The author of what Zendesk writes itself. */
const SYSTEM = '-1'

const roles: ReadonlyMap<string, Role> = new Map([
  ['end-user', 'customer'],
  ['agent', 'rep'],
  ['admin', 'rep'],
])

/**
 * Zendesk's comments of a ticket, alone, beside their users, inside an exported ticket or as audits.
 *
 * A comment that is not `public` is a note. Names and roles stand only in `users` (an end-user is the
 * customer, an agent or admin a rep); without them nobody has a name or a role.
 */
export const zendesk: Reader = {
  format: 'zendesk',
  documented: true,

  claims({ json }) {
    return ticketsIn(json).some((one) => commentsOf(one).length > 0)
      ? 'has comments with author_id, public and a body, as Zendesk gives them'
      : null
  },

  read({ json }, options) {
    const tickets = ticketsIn(json).filter((one) => commentsOf(one).length > 0)
    return threadReadings('zendesk', options, tickets.map(threadOf), 'Ticket')
  },
}

function ticketsIn(json: unknown): readonly Fields[] {
  const list = fieldsAt(json).tickets
  const top = Array.isArray(json) ? rowsOf(json) : Array.isArray(list) ? rowsOf(list) : rowsOf([json])
  return top.map((one) => (isFields(one.ticket) && !('comments' in one) ? one.ticket : one))
}

function commentsOf(ticket: Fields): readonly Fields[] {
  const said = rowsOf(ticket.audits).flatMap((audit) =>
    rowsOf(audit.events)
      .filter((event) => asWritten(event.type).endsWith('Comment'))
      .map((event) => ({
        via: audit.via,
        created_at: audit.created_at,
        author_id: audit.author_id,
        ...event,
      })),
  )
  return [...rowsOf(ticket.comments), ...said].filter(isComment)
}

function isComment(row: Fields): boolean {
  const body = ['plain_body', 'html_body', 'body'].some((key) => key in row)
  return 'author_id' in row && 'public' in row && body
}

function threadOf(ticket: Fields): WrittenThread {
  const comments = commentsOf(ticket)
  const people = peopleOf(ticket)
  const isNote = (one: Fields) => one.public != null && !isYes(one.public)
  const open = comments.filter((one) => !isNote(one))
  const isCall = (one: Fields) => asWritten(one.type).startsWith('Voice')
  const isChat = (one: Fields) => !isCall(one) && isWholeChat(one)
  const shown = open.filter((one) => !isCall(one) && !isChat(one))
  const words = shown.map(wordsOf)
  const quoted = words.reduce((sum, one) => sum + one.quotedLines, 0)
  const id = labelOf(ticket.id) ?? labelOf(fieldsAt(ticket, 'ticket').id) ?? labelOf(comments[0]?.ticket_id)
  return {
    ...(id === null ? {} : { id }),
    channel: channelOf(shown),
    written: shown.map((one, at) => ({
      party: authorOf(one, people),
      text: words[at]?.text ?? '',
      at: statedInstant(one.created_at),
    })),
    leftOut: [
      [comments.filter(isNote).length, 'internal note of colleagues', 'internal notes of colleagues'],
      [open.filter(isCall).length, 'phone call without its words', 'phone calls without their words'],
      [open.filter(isChat).length, 'chat kept as one text of several', 'chats kept as one text of several'],
      [quoted, 'line of earlier mail', 'lines of earlier mail that the comments quote'],
      [missingIn(ticket), 'later comment not in this file', 'later comments not in this file'],
    ],
    guessed: openEnded(ticket),
  }
}

// A chat that ended is filed as one comment of its first writer: the words of everybody in it.
function isWholeChat(comment: Fields): boolean {
  const lines = (textOf(comment.plain_body) ?? textOf(comment.body) ?? '').slice(0, 4000).split('\n')
  return (
    lines.filter((line) => /^\(?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?\)? [^:]{1,60}:/i.test(line)).length > 1
  )
}

function wordsOf(comment: Fields): OwnWords {
  const plain = textOf(comment.plain_body) ?? textOf(comment.body)
  return ownWords(plain ?? mailTextOfHtml(textOf(comment.html_body) ?? ''))
}

function channelOf(comments: readonly Fields[]): 'email' | 'chat' | null {
  const via = new Set(comments.map((one) => textOf(fieldsAt(one, 'via').channel) ?? ''))
  if (via.has('email')) return 'email'
  return [...via].some((one) => /chat|messag|sms|whatsapp/.test(one)) ? 'chat' : null
}

function peopleOf(ticket: Fields): ReadonlyMap<string, Fields> {
  const beside = ['requester', 'submitter', 'assignee'].map((key) => fieldsAt(ticket, key))
  const all = [...rowsOf(ticket.users), ...rowsOf(ticket.collaborator), ...beside]
  return new Map(all.toReversed().flatMap((one) => (labelOf(one.id) ? [[labelOf(one.id) ?? '', one]] : [])))
}

function authorOf(comment: Fields, people: ReadonlyMap<string, Fields>): Party {
  const id = labelOf(comment.author_id)
  const person = people.get(id ?? '') ?? {}
  const byItself = id === SYSTEM || fieldsAt(comment, 'via').channel === 'rule'
  const role = byItself ? 'bot' : (roles.get(textOf(person.role) ?? '') ?? null)
  const known = role === null ? {} : ({ role, roleHow: 'field', roleConfidence: 1 } as const)
  const key = `${role ?? 'unknown'}-${id ?? 'nobody'}`
  return speaker(key, textOf(person.name), { ...known, email: textOf(person.email) })
}

function missingIn(ticket: Fields): number {
  const count = numberOf(ticket.count)
  return count === null
    ? 0
    : Math.max(0, count - rowsOf(ticket.comments).length - rowsOf(ticket.audits).length)
}

function openEnded(ticket: Fields): readonly string[] {
  const more = textOf(ticket.next_page) !== null || isYes(fieldsAt(ticket, 'meta').has_more)
  return more && missingIn(ticket) === 0
    ? ['Zendesk gave this list in pages: other comments may be missing']
    : []
}
