import type { Party, Role } from '../conversation/conversation.ts'
import { textOfHtml } from './html-text.ts'
import { asWritten, labelOf, textOf } from './json-fields.ts'
import { type Reader, speaker } from './reading.ts'
import { type RecordStyle, recordThreads } from './record-threads.ts'
import { hasAll, headWith, lastStates, type Names, recordsBelow } from './records.ts'

const areParts = (names: Names) => hasAll(names, 'conversation_id', 'part_type', 'author_type', 'body')
const areStates = (names: Names) => hasAll(names, 'source_body', 'source_author_type', 'state', 'id')

const roles: ReadonlyMap<string, Role> = new Map([
  ['admin', 'rep'],
  ['user', 'customer'],
  ['lead', 'customer'],
  ['contact', 'customer'],
  ['bot', 'bot'],
])

/** The kinds of part whose text goes to the other side. */
const messages = ['comment', 'quick_reply', 'assignment', 'open', 'close']

/**
 * Intercom's tables as warehouses keep them: the parts of conversations, or the conversations with their
 * first message.
 *
 * Several rows are states of one part or conversation: the last counts. An admin is a rep, a user, lead or
 * contact the customer. Notes are internal; a text replaced by a check sum is nobody's words.
 */
export const intercomCsv: Reader = {
  format: 'intercom-csv',

  claims({ text, json }) {
    const isOurs = (names: Names) => areParts(names) || areStates(names)
    return json === undefined && headWith(text, isOurs) ? 'a table of Intercom conversations' : null
  },

  read({ text }, options) {
    const ofParts = headWith(text, areParts)
    const head = ofParts ?? headWith(text, areStates)
    const records = head ? recordsBelow(text, head) : null
    if (!records) return []
    if ('refused' in records) return [records]
    const last = lastStates(records, 'id', 'updated_at')
    if (ofParts) return recordThreads(last, parts, options)
    return recordThreads({ ...last, guessed: [...last.guessed, onlyTheFirst] }, conversations, options)
  },
}

const onlyTheFirst = 'the table holds only the first message of each conversation: the answers are missing'

const parts: RecordStyle = {
  format: 'intercom-csv',
  channel: 'chat',
  thread: 'conversation_id',
  at: 'created_at',
  what: 'Conversation',
  whyNot: ({ part_type, body }) => {
    if (asWritten(part_type).includes('note')) return 'note'
    return part_type != null && !messages.includes(asWritten(part_type))
      ? 'event'
      : body === null
        ? 'event'
        : null
  },
  written: (row) => said(row.author_type, row.author_id, row.body),
}

const conversations: RecordStyle = {
  format: 'intercom-csv',
  channel: 'chat',
  thread: 'id',
  at: 'created_at',
  what: 'Conversation',
  whyNot: (row) => (row.source_body === null ? 'event' : null),
  written: (row) => said(row.source_author_type, row.source_author_id, row.source_body),
}

function said(type: unknown, id: unknown, body: unknown): { readonly party: Party; readonly text: string } {
  return { party: authorOf(type, id), text: textOfHtml(textOf(body) ?? '') }
}

function authorOf(type: unknown, id: unknown): Party {
  const role = roles.get((textOf(type) ?? '').toLowerCase()) ?? null
  const known = role === null ? {} : ({ role, roleHow: 'field', roleConfidence: 1 } as const)
  return speaker(`${role ?? 'unknown'}-${labelOf(id) ?? 'nobody'}`, null, known)
}
