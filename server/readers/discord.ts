import { type ChatRow, chatThread, writer } from './chat-thread.ts'
import { type Fields, fieldsAt, isFields, isYes, labelOf, numberOf, rowsOf, textOf } from './json-fields.ts'
import { textOfMarkdown } from './markdown-text.ts'
import type { Reader } from './reading.ts'
import { attachedFiles } from './sent-files.ts'
import { statedInstant } from './stated-instant.ts'
import { threadReadings } from './written-thread.ts'

/** The types that somebody wrote; all others tell what happened. */
const written = new Set(['Default', 'Reply'])

/**
 * A channel of Discord as DiscordChatExporter writes it.
 *
 * A message of the type Default or Reply is its author's; the others are events. `isBot` marks bots.
 * Days may lie between two messages.
 */
export const discord: Reader = {
  format: 'discord',

  claims({ json }) {
    const isExport = isFields(json) && isFields(json.channel) && rowsOf(json.messages).some(isRow)
    return isExport ? 'has a channel and messages with an author and a timestamp' : null
  },

  read({ json }, options) {
    const rows = rowsOf(fieldsAt(json).messages).map(rowOf)
    const thread = chatThread(labelOf(fieldsAt(json, 'channel').id), rows)
    return threadReadings('discord', options, [thread], 'Discord channel')
  },
}

function isRow(row: Fields): boolean {
  return isFields(row.author) && 'content' in row && 'timestamp' in row
}

function rowOf(row: Fields): ChatRow {
  const type = textOf(row.type)
  if (type !== null && !written.has(type)) return { left: 'event' }
  const author = fieldsAt(row, 'author')
  const name = textOf(author.name) ?? textOf(author.nickname)
  return {
    id: labelOf(row.id),
    party: writer(labelOf(author.id) ?? name ?? 'nobody', name, isYes(author.isBot) ? 'bot' : null),
    at: statedInstant(row.timestamp),
    text: textOfMarkdown(textOf(row.content) ?? ''),
    attached: attachedFiles(
      rowsOf(row.attachments).map((one) => [textOf(one.fileName), null, numberOf(one.fileSizeBytes)]),
    ),
  }
}
