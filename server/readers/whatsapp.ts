import type { DayOrder } from './day-order.ts'
import { learnMore, notices, ownNotices } from './lexicons/whatsapp-notices.ts'
import { type Piece, told } from './pieces.ts'
import { type Reader, type ReadOptions, type ReadResult, type Report, reading, refusal } from './reading.ts'
import { spokenText } from './spoken-text.ts'
import { calendarOf, instantOfHead, orderIn } from './whatsapp-dates.ts'
import { beginsAsChat, type Message, messagesIn } from './whatsapp-messages.ts'
import { isMarked, ownWords } from './whatsapp-own-words.ts'
import { chatsIn, textOfChat, type ZippedChat } from './whatsapp-zip.ts'
import { zoneNotes } from './zone-notes.ts'

/**
 * A WhatsApp chat exported as text, from any phone and locale, alone or in the archive the phone packs.
 *
 * A message is one utterance and goes on over lines without a date. What the program says, leaves out or
 * deleted is nobody's words. The clock is the phone's and has no zone: it is read in `zone`, and day
 * and month in the order the file proves; else `at` is unknown and the report keeps the clock.
 */
export const whatsapp: Reader = {
  format: 'whatsapp',

  claims({ text, json, archive }) {
    if (archive) {
      const texts = chatsIn(archive).map((chat) => textOfChat(archive, chat))
      const isChat = texts.length > 0 && texts.some((one) => 'text' in one && beginsAsChat(one.text))
      return isChat ? 'is an archive with the text of a WhatsApp chat' : null
    }
    return json === undefined && beginsAsChat(text) ? 'begins with the date heads of a WhatsApp export' : null
  },

  read({ text, archive }, options) {
    if (!archive) return [readMessages(messagesIn(text), options)]
    const chats = chatsIn(archive)
    return chats.map((chat, at) => {
      const found = textOfChat(archive, chat)
      const own = chats.length === 1 ? options : { ...options, id: `${options.id}-${at + 1}` }
      return 'refused' in found
        ? found
        : withFiles(readMessages(messagesIn(found.text), own), chat, found.guessed)
    })
  },
}

function withFiles(result: ReadResult, { files }: ZippedChat, guessed: readonly string[]): ReadResult {
  if ('refused' in result) return result
  const { dropped, ...report } = result.report
  const beside = files === 1 ? '1 file beside the chat' : `${files} files beside the chat`
  const left = files === 0 ? [] : [{ why: `${beside}: only what was written counts` }]
  return {
    ...result,
    report: { ...report, dropped: [...dropped, ...left], guessed: [...report.guessed, ...guessed] },
  }
}

/** No notice is longer. */
const LONGEST_NOTICE = 500

interface Told extends Message {
  readonly text: string
  readonly left: Report['dropped'][number] | null
}

function readMessages(messages: readonly Message[], options: ReadOptions): ReadResult {
  const all = messages.map((message): Told => {
    const text = message.who === null ? '' : ownWords(message.lines)
    return { ...message, text, left: leftOut(message, text) }
  })
  const spoken = all.filter(({ left }) => left === null)
  if (spoken.length === 0)
    return refusal('no-speech', 'Nobody writes in this WhatsApp chat: it holds only notices of the program.')

  const order = orderIn(spoken.map(({ head }) => head))
  const zone = options.zone ?? options.assumedZone ?? null
  const pieces = spoken.map(({ line, head, who, text }): Piece => {
    const at = order && zone ? instantOfHead(head, order, zone) : null
    return { line, who, startMs: null, endMs: null, at, text }
  })
  const found = told(pieces)
  const startedAt = found.utterances.find((one) => one.at !== null)?.at ?? null
  const guessed = [
    ...clockNotes(spoken, order, options),
    ...impossible(pieces, order !== null && zone !== null),
  ]
  const dropped = all.flatMap(({ left }) => left ?? [])
  return reading('whatsapp', options, { channel: 'chat', startedAt, ...found }, { dropped, guessed })
}

function leftOut(message: Message, text: string): Report['dropped'][number] | null {
  const written = spokenText(message.lines.join('\n'))
  const shown = written.length > 80 ? `${written.slice(0, 79)}…` : written
  if (message.who === null || isNotice(message, written))
    return { line: message.line, why: `a notice of WhatsApp, nobody’s words: "${shown}"` }
  if (text !== '') return null
  const why =
    written === '' ? 'a message without words' : `something that is not text, or was deleted: "${shown}"`
  return { line: message.line, why }
}

// In a notice that holds a colon, what stands before it is half a sentence.
function isNotice({ who, lines }: Message, written: string): boolean {
  if (notices.some((pattern) => pattern.test(who ?? ''))) return true
  if (isMarked(lines[0] ?? '') && notices.some((pattern) => pattern.test(written))) return true
  if (written.length > LONGEST_NOTICE) return false
  const ending = written.toLowerCase().replace(/[*.。۔]+$/u, '')
  return (
    ownNotices.some((pattern) => pattern.test(written)) || learnMore.some((more) => ending.endsWith(more))
  )
}

function clockNotes(
  messages: readonly Message[],
  order: DayOrder | null,
  options: ReadOptions,
): readonly string[] {
  const heads = messages.map(({ head }) => head)
  const first = heads[0]?.clock ?? ''
  const last = heads.at(-1)?.clock ?? ''
  if (order === null)
    return [
      `day and month cannot be told apart in this file ("${first}" to "${last}"): the dates are left unknown until somebody says which comes first`,
    ]
  const foreign = heads.map((head) => calendarOf(head, order)).find((calendar) => calendar !== null)
  const counted = foreign
    ? [`the phone counts its years in the ${foreign} calendar: they are read as ours`]
    : []
  return [...counted, ...zoneNotes('the phone’s clock', first, last, options)]
}

function impossible(pieces: readonly Piece[], readable: boolean): readonly string[] {
  const unread = readable ? pieces.filter((piece) => piece.at === null) : []
  return unread.map((piece) => `line ${piece.line}: the date cannot be, and is left unknown`)
}
