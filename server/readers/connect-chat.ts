import type { Party } from '../conversation/conversation.ts'
import { type ChatRow, chatThread, writer } from './chat-thread.ts'
import { connectRoles } from './connect-roles.ts'
import { furtherMessages } from './further-messages.ts'
import { type Fields, fieldsAt, isFields, labelOf, rowsOf, textOf } from './json-fields.ts'
import { textOfMarkdown } from './markdown-text.ts'
import type { Reader } from './reading.ts'
import { statedInstant } from './stated-instant.ts'
import { threadReadings } from './written-thread.ts'

/**
 * A chat of Amazon Connect, as it stores it or as Contact Lens does.
 *
 * A row of the type MESSAGE in plain text or Markdown is somebody's words; events are none, so a window
 * left open makes no chat long. SYSTEM and CUSTOM_BOT are bots; a supervisor is a colleague.
 */
export const connectChat: Reader = {
  format: 'amazon-connect-chat',
  documented: true,

  claims({ json }) {
    const rows = isFields(json) ? rowsOf(json.Transcript) : []
    const isCall = rows.some((row) => 'BeginOffsetMillis' in row)
    return !isCall && rows.some(isRow)
      ? 'has a transcript of rows with AbsoluteTime and ParticipantRole'
      : null
  },

  read({ json }, options) {
    const file = fieldsAt(json)
    const roles = new Map(
      rowsOf(file.Participants).map(
        (one) => [labelOf(one.ParticipantId), textOf(one.ParticipantRole)] as const,
      ),
    )
    const about = fieldsAt(file, 'CustomerMetadata')
    const id = labelOf(file.ContactId) ?? labelOf(about.ContactId) ?? labelOf(file.InitialContactId)
    const rows = rowsOf(file.Transcript).map((row) => rowOf(row, roles))
    const guessed = textOf(file.NextToken) === null ? [] : [furtherMessages('Amazon Connect')]
    return threadReadings('amazon-connect-chat', options, [chatThread(id, rows, { guessed })], 'Chat')
  },
}

function isRow(row: Fields): boolean {
  return 'AbsoluteTime' in row && ('ParticipantRole' in row || 'ParticipantId' in row)
}

const plain = 'text/plain'
const markdown = 'text/markdown'

function rowOf(row: Fields, roles: ReadonlyMap<string | null, string | null>): ChatRow {
  const type = textOf(row.Type)
  if (type === 'ATTACHMENT') return { left: 'file' }
  if (type !== 'MESSAGE' && type !== null) return { left: 'event' }
  const kind = textOf(row.ContentType) ?? plain
  if (kind !== plain && kind !== markdown) return { left: type === null ? 'event' : 'card' }

  const words = textOf(row.Content) ?? ''
  return {
    id: labelOf(row.Id),
    party: partyOf(row, roles),
    at: statedInstant(row.AbsoluteTime),
    text: kind === markdown ? textOfMarkdown(words) : words,
  }
}

function partyOf(row: Fields, roles: ReadonlyMap<string | null, string | null>): Party {
  const id = labelOf(row.ParticipantId)
  const role = (textOf(row.ParticipantRole) ?? roles.get(id) ?? id ?? '').toUpperCase()
  const known = connectRoles[role]
  const name = textOf(row.DisplayName) ?? known?.name ?? null
  return writer(id ?? name ?? 'nobody', name, known?.role ?? null)
}
