import type { Party } from '../conversation/conversation.ts'
import { type ChatRow, chatThread, writer } from './chat-thread.ts'
import { furtherMessages } from './further-messages.ts'
import { type Fields, fieldsAt, isFields, labelOf, rowsOf, textOf } from './json-fields.ts'
import type { LeftOut } from './left-out.ts'
import type { Reader } from './reading.ts'
import { attachedFiles } from './sent-files.ts'
import { statedInstant } from './stated-instant.ts'
import { textOfTeamsHtml } from './teams-html.ts'
import { threadReadings } from './written-thread.ts'

/**
 * Messages of Teams as Microsoft Graph gives them: a list, or one alone. A conversation for each chat
 * and for each channel, answers with it.
 *
 * Newest first. `from` is null for events; only `messageType` "message" is anybody's words. Whose side
 * a writer is on depends on which tenant is ours, which the file does not say.
 */
export const teamsGraph: Reader = {
  format: 'teams-graph-json',
  documented: true,

  claims({ json }) {
    return messagesIn(json).some(isMessage) ? 'has messages of Microsoft Graph with a messageType' : null
  },

  read({ json }, options) {
    const guessed = textOf(fieldsAt(json)['@odata.nextLink']) !== null ? [furtherMessages('Teams')] : []
    const chats = [...Map.groupBy(messagesIn(json), chatOf)]
    const threads = chats.map(([id, rows]) => chatThread(id, rows.map(rowOf), { guessed }))
    return threadReadings('teams-graph-json', options, threads, 'Teams chat')
  },
}

function messagesIn(json: unknown): readonly Fields[] {
  const rows = Array.isArray(json) ? rowsOf(json) : isFields(json) ? rowsOf(json.value ?? [json]) : []
  return rows.flatMap((row) => [row, ...rowsOf(row.replies)])
}

function isMessage(row: Fields): boolean {
  return typeof row.messageType === 'string' && isFields(row.body) && 'createdDateTime' in row
}

function chatOf(row: Fields): string | null {
  return labelOf(row.chatId) ?? labelOf(fieldsAt(row, 'channelIdentity').channelId)
}

function rowOf(row: Fields): ChatRow {
  const left = whyNot(row)
  if (left !== null) return { left }
  const { contentType, content } = fieldsAt(row, 'body')
  const html = textOf(content) ?? ''
  return {
    id: labelOf(row.id),
    party: partyOf(fieldsAt(row, 'from')),
    at: statedInstant(row.createdDateTime),
    attached: attachedFiles(
      rowsOf(row.attachments)
        .filter((one) => one.contentType === 'reference')
        .map((one) => [textOf(one.name), null, null]),
    ),
    text: textOf(contentType)?.toLowerCase() === 'text' ? html : textOfTeamsHtml(html),
  }
}

function whyNot(row: Fields): LeftOut | null {
  if (row.messageType !== 'message' && row.messageType != null) return 'event'
  if (textOf(row.deletedDateTime) !== null) return 'deleted'
  return isFields(row.from) ? null : 'event'
}

function partyOf(from: Fields): Party {
  const user = fieldsAt(from, 'user')
  const program = fieldsAt(from, 'application')
  const isBot = !isFields(from.user) && isFields(from.application)
  const known = isBot ? program : user
  const name = textOf(known.displayName)
  return writer(labelOf(known.id) ?? name ?? 'nobody', name, isBot ? 'bot' : null)
}
