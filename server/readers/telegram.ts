import type { Attached } from '../conversation/attachment.ts'
import type { Party } from '../conversation/conversation.ts'
import { type ChatRow, chatThread, writer } from './chat-thread.ts'
import { instantOfSeconds } from './epoch.ts'
import { instantOf } from './instant.ts'
import { type Fields, fieldsAt, isFields, labelOf, numberOf, rowsOf, textOf } from './json-fields.ts'
import type { Reader, ReadOptions } from './reading.ts'
import { attachedFiles } from './sent-files.ts'
import { threadReadings, type WrittenThread } from './written-thread.ts'
import { zoneNotes } from './zone-notes.ts'

/**
 * Telegram's export, of one chat or of everything: a full one nests its chats in `chats.list`, each a
 * conversation.
 *
 * `date_unixtime` is the instant; the `date` of older exports is the computer's clock without a zone.
 * `text` is a text, or a list of texts and marked pieces. What somebody forwarded is another's words.
 */
export const telegram: Reader = {
  format: 'telegram',

  claims({ json }) {
    return chatsIn(json).some((chat) => rowsOf(chat.messages).some(isRow))
      ? 'has messages with Telegram dates and types'
      : null
  },

  read({ json }, options) {
    const chats = chatsIn(json).filter((chat) => rowsOf(chat.messages).length > 0)
    const threads = chats.map((chat) => threadOf(chat, options))
    return threadReadings('telegram', options, threads, 'Telegram chat')
  },
}

function chatsIn(json: unknown): readonly Fields[] {
  if (!isFields(json)) return []
  const listed = [...rowsOf(fieldsAt(json, 'chats').list), ...rowsOf(fieldsAt(json, 'left_chats').list)]
  return [json, ...listed].filter((chat) => Array.isArray(chat.messages))
}

function isRow(row: Fields): boolean {
  const isKind = row.type === 'message' || row.type === 'service'
  return isKind && ('date_unixtime' in row || ('date' in row && ('from_id' in row || 'actor_id' in row)))
}

function threadOf(chat: Fields, options: ReadOptions): WrittenThread {
  const messages = rowsOf(chat.messages)
  const bare = messages.filter((row) => row.date_unixtime == null && textOf(row.date) !== null)
  const [first, last] = [bare[0], bare.at(-1)].map((row) => textOf(row?.date) ?? '')
  const rows = messages.map((row) => rowOf(row, chat, options))
  const guessed = bare.length > 0 ? zoneNotes('the computer’s clock', first ?? '', last ?? '', options) : []
  return chatThread(labelOf(chat.id), rows, { guessed })
}

function rowOf(row: Fields, chat: Fields, options: ReadOptions): ChatRow {
  if (row.type !== 'message' && row.type != null) return { left: 'event' }
  if (isForwarded(row)) return { left: 'forwarded' }
  if (textOf(row.via_bot) !== null) return { left: 'card' }
  return {
    id: labelOf(row.id),
    party: partyOf(row, chat),
    at: instantIn(row, options),
    text: wordsIn(row.text),
    attached: filesOf(row),
  }
}

function filesOf(row: Fields): Attached {
  const [file, photo] = [textOf(row.file_name), textOf(row.photo)]
  if (file !== null) return attachedFiles([[file, textOf(row.mime_type), numberOf(row.file_size)]])
  return photo === null ? {} : attachedFiles([[photo, 'image/jpeg', numberOf(row.photo_file_size)]])
}

// Forwarding one's own words is saying them again.
function isForwarded(row: Fields): boolean {
  const writtenBy = textOf(row.forwarded_from)
  if (row.forwarded_from_id != null) return labelOf(row.forwarded_from_id) !== labelOf(row.from_id)
  return writtenBy !== null && writtenBy !== textOf(row.from)
}

function partyOf(row: Fields, chat: Fields): Party {
  const name = textOf(row.from)
  const key = labelOf(row.from_id) ?? name ?? 'nobody'
  const isBot = chat.type === 'bot_chat' && name !== null && name === textOf(chat.name)
  return writer(key, name, isBot ? 'bot' : null)
}

function instantIn(row: Fields, { zone, assumedZone }: ReadOptions): string | null {
  const known = instantOfSeconds(row.date_unixtime)
  if (known !== null || row.date_unixtime != null) return known
  const instant = instantOf(textOf(row.date) ?? '', zone ?? assumedZone ?? null)
  return 'at' in instant ? instant.at : null
}

function wordsIn(text: unknown): string {
  if (!Array.isArray(text)) return typeof text === 'string' ? text : ''
  const pieces = text.map((piece: unknown) => (isFields(piece) ? piece.text : piece))
  return pieces.filter((piece) => typeof piece === 'string').join('')
}
