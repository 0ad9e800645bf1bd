import { isYes, labelOf, textOf } from './json-fields.ts'
import { ownWords } from './quoted-mail.ts'
import { type Reader, refusal, speaker } from './reading.ts'
import { type RecordStyle, recordThreads } from './record-threads.ts'
import { hasAll, headWith, lastStates, type Names, recordsBelow } from './records.ts'

const areComments = (names: Names) => hasAll(names, 'ticket_id', 'body', 'public', 'user_id')
const areEvents = (names: Names) => hasAll(names, 'chat_id', 'actor_id', 'message', 'type')
const areChats = (names: Names) => hasAll(names, 'chat_id', 'visitor_id', 'ticket_id')

/**
 * Zendesk's tables as warehouses keep them: comments on tickets, or the events of chats, a conversation
 * for each ticket or chat.
 *
 * Who wrote is an id without a name or a role, and the clocks have no zone. A comment that is not public
 * is a note; a list of chats holds no words.
 */
export const zendeskCsv: Reader = {
  format: 'zendesk-csv',

  claims({ text, json }) {
    const isOurs = (names: Names) => areComments(names) || areEvents(names) || areChats(names)
    return json === undefined && headWith(text, isOurs) ? 'a table of Zendesk comments or chats' : null
  },

  read({ text }, options) {
    const ofComments = headWith(text, areComments)
    const head = ofComments ?? headWith(text, areEvents)
    if (!head) return [withoutWords]
    const records = recordsBelow(text, head)
    if ('refused' in records) return [records]
    if (!ofComments) return recordThreads(records, events, options)
    return recordThreads(lastStates(records, 'id', '_fivetran_synced'), comments, options)
  },
}

const withoutWords = refusal(
  'no-speech',
  'This is a list of Zendesk chats: what was written in them is not in it. Export their messages.',
)

const comments: RecordStyle = {
  format: 'zendesk-csv',
  channel: null,
  thread: 'ticket_id',
  at: 'created',
  what: 'Ticket',
  whyNot: (row) =>
    row.public !== null && !isYes(row.public) ? 'note' : isYes(row.voice_comment) ? 'call' : null,
  written: (row) => ({ party: somebody(row.user_id), text: ownWords(textOf(row.body) ?? '').text }),
}

const events: RecordStyle = {
  format: 'zendesk-csv',
  channel: 'chat',
  thread: 'chat_id',
  at: 'created_at',
  what: 'Chat',
  whyNot: (row) => (row.type !== 'ChatMessage' ? 'event' : isYes(row.is_history_context) ? 'copy' : null),
  written: (row) => ({
    party: somebody(row.actor_id),
    text: textOf(row.original_message) ?? textOf(row.message) ?? '',
  }),
}

function somebody(id: unknown) {
  return speaker(`user-${labelOf(id) ?? 'nobody'}`, null)
}
