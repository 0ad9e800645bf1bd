import { addressIn, type ChatRow, chatThread, writer } from './chat-thread.ts'
import { furtherMessages } from './further-messages.ts'
import { type Fields, fieldsAt, isFields, labelOf, numberOf, rowsOf, textOf } from './json-fields.ts'
import type { Reader } from './reading.ts'
import { statedInstant } from './stated-instant.ts'
import { byTime } from './time-order.ts'
import { threadReadings } from './written-thread.ts'

/**
 * Messages of Twilio Conversations: a list, or one alone, with the names of the API (`conversation_sid`) or
 * of its libraries (`conversationSid`). A conversation for each.
 *
 * The author is whatever the message names, often a telephone number or an address; "system" is Twilio's
 * own. Which of them is ours is a setting and not in the file. A message without a body is a file.
 */
export const twilioConversations: Reader = {
  format: 'twilio-conversations',
  documented: true,

  claims({ json }) {
    return messagesIn(json).some(isMessage) ? 'has messages with a conversation_sid and an author' : null
  },

  read({ json }, options) {
    const guessed = textOf(fieldsAt(json, 'meta').next_page_url) !== null ? [furtherMessages('Twilio')] : []
    const chats = [...Map.groupBy(messagesIn(json), (row) => labelOf(named(row, 'conversation_sid')))]
    const threads = chats.map(([id, rows]) =>
      chatThread(id, byTime(rows, (row) => numberOf(row.index)).map(rowOf), { guessed }),
    )
    return threadReadings('twilio-conversations', options, threads, 'Twilio conversation')
  },
}

function messagesIn(json: unknown): readonly Fields[] {
  if (Array.isArray(json)) return rowsOf(json)
  return isFields(json) ? rowsOf(json.messages ?? [json]) : []
}

function isMessage(row: Fields): boolean {
  return named(row, 'conversation_sid') !== undefined && 'author' in row && 'body' in row
}

function named(row: Fields, name: string): unknown {
  return row[name] ?? row[name.replace(/_[a-z]/g, (part) => part.slice(1).toUpperCase())]
}

function rowOf(row: Fields): ChatRow {
  const author = textOf(row.author)
  const text = textOf(row.body) ?? ''
  if (author === 'system' && text === '') return { left: 'event' }
  const key = author ?? labelOf(named(row, 'participant_sid')) ?? 'nobody'
  return {
    id: labelOf(row.sid),
    party: writer(key, author, author === 'system' ? 'bot' : null, addressIn(author)),
    at: statedInstant(named(row, 'date_created')),
    text,
  }
}
