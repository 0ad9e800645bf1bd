import { type DayOrder, dateIn, dayOrderOf } from './day-order.ts'
import { instantIn, isPossible } from './instant.ts'
import { firstLines, linesOf } from './lines.ts'
import { notNames } from './not-names.ts'
import { type Piece, told } from './pieces.ts'
import { type Reader, type ReadOptions, type ReadResult, type Report, reading, refusal } from './reading.ts'
import { spokenText } from './spoken-text.ts'
import { type Head, headOf } from './whatsapp-head.ts'
import { editedMark, placeholders, systemLines } from './whatsapp-words.ts'

/** Heads are looked for among this many of the first lines, and must begin this share of them. */
const LINES_ASKED = 60
const HEADS_SHARE = 0.1

/**
 * A WhatsApp chat exported as text, from any phone and locale.
 *
 * A message is one utterance and goes on over lines without a date. What the program says, leaves out or
 * deleted is nobody's words. The clock is the phone's and has no zone: it is read in `zone`, and day
 * and month in the order the file proves; else `at` is unknown and the report keeps the clock.
 */
export const whatsapp: Reader = {
  format: 'whatsapp',

  claims({ text, json }) {
    if (json !== undefined) return null
    const lines = firstLines(text, LINES_ASKED)
    const heads = lines.map((line) => headOf(line.text))
    if (!heads[0]) return null
    const found = heads.filter((head) => head !== null)
    const senders = found.flatMap((head) => senderIn(head.rest) ?? [])
    const logged = senders.filter((name) => notNames.has(name.toLowerCase()))
    const enough = found.length >= lines.length * HEADS_SHARE && senders.length > 0
    return enough && logged.length <= senders.length / 2
      ? 'begins with the date heads of a WhatsApp export'
      : null
  },

  read({ text }, options) {
    return [readMessages(messagesIn(text), options)]
  },
}

interface Message {
  readonly line: number
  readonly head: Head
  readonly who: string | null
  readonly lines: string[]
}

function messagesIn(text: string): readonly Message[] {
  const messages: Message[] = []
  for (const line of linesOf(text)) {
    const head = headOf(line.text)
    if (!head) {
      messages.at(-1)?.lines.push(line.text)
      continue
    }
    const who = senderIn(head.rest)
    messages.push({ line: line.number, head, who, lines: [who === null ? head.rest : textBehind(head.rest)] })
  }
  const known = new Set(messages.flatMap(({ who }) => who ?? []))
  return messages.map((message) => (message.who === null ? withKnownSender(message, known) : message))
}

const SENDER = /^([^:\n]{1,80}):(?:\s|$)/

function senderIn(rest: string): string | null {
  const name = spokenText(SENDER.exec(rest)?.[1] ?? '').replace(/^~ ?/, '')
  return name === '' || /["“”„«»]/.test(name) ? null : name
}

function textBehind(rest: string): string {
  return rest.slice(rest.indexOf(':') + 1)
}

// "Ann:ok" without a space is Ann's, when Ann is known from other lines.
function withKnownSender(message: Message, known: ReadonlySet<string>): Message {
  const [first = '', ...more] = message.lines
  const colon = first.indexOf(':')
  const name = spokenText(first.slice(0, Math.max(colon, 0))).replace(/^~ ?/, '')
  return known.has(name) ? { ...message, who: name, lines: [first.slice(colon + 1), ...more] } : message
}

function readMessages(messages: readonly Message[], options: ReadOptions): ReadResult {
  const dropped = messages.flatMap((message) => leftOut(message) ?? [])
  const spoken = messages.filter((message) => leftOut(message) === null)
  if (spoken.length === 0)
    return refusal('no-speech', 'Nobody writes in this WhatsApp chat: it holds only notices of the program.')

  const order = dayOrderOf(messages.map(({ head }) => head.date))
  const zone = options.zone ?? options.assumedZone ?? null
  const pieces = spoken.map((message): Piece => {
    const at = order && zone ? instantOf(message.head, order, zone) : null
    return { line: message.line, who: message.who, startMs: null, endMs: null, at, text: textOf(message) }
  })
  const found = told(pieces)
  const startedAt = found.utterances.find((one) => one.at !== null)?.at ?? null
  const guessed = [
    ...clockNotes(messages, order, options),
    ...impossible(pieces, order !== null && zone !== null),
  ]
  return reading('whatsapp', options, { channel: 'chat', startedAt, ...found }, { dropped, guessed })
}

function textOf({ lines }: Message): string {
  return spokenText(lines.join('\n').replace(editedMark, ''))
}

function leftOut(message: Message): Report['dropped'][number] | null {
  const text = textOf(message)
  const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text
  if (message.who === null)
    return { line: message.line, why: `a notice of WhatsApp, nobody's words: "${shown}"` }
  const first = message.lines[0] ?? ''
  const marked = /^\s?\u200e/.test(first)
  if (systemLines.some((pattern) => pattern.test(text)) && (marked || isNotice(message)))
    return { line: message.line, why: `a notice of WhatsApp, nobody's words: "${shown}"` }
  if (text === '') return { line: message.line, why: 'a message without words' }
  const held = placeholders.some((pattern) => pattern.test(text)) || (marked && !text.includes('@'))
  return held ? { line: message.line, why: `something that is not text, or was deleted: "${shown}"` } : null
}

// In a notice that holds a colon, what stands before it is half a sentence.
function isNotice({ who }: Message): boolean {
  return systemLines.some((pattern) => pattern.test(who ?? ''))
}

function instantOf({ date, hour, minute, second }: Head, order: DayOrder, zone: string): string | null {
  const wall = { ...dateIn(date, order), hour, minute, second }
  return isPossible(wall) ? instantIn(wall, zone) : null
}

function clockNotes(
  messages: readonly Message[],
  order: DayOrder | null,
  options: ReadOptions,
): readonly string[] {
  const first = messages[0]?.head.clock ?? ''
  const last = messages.at(-1)?.head.clock ?? ''
  if (order === null)
    return [
      `day and month cannot be told apart in this file ("${first}" to "${last}"): the dates are left unknown until somebody says which comes first`,
    ]
  if (options.zone !== null) return [`the phone's clock has no time zone: read in ${options.zone}`]
  if (options.assumedZone !== undefined)
    return [
      `the phone's clock has no time zone: read as ${options.assumedZone}, so the pauses are right and the hours may not be; say the zone to be sure`,
    ]
  return [
    `the phone's clock has no time zone ("${first}" to "${last}"): the dates are left unknown until somebody says the zone`,
  ]
}

function impossible(pieces: readonly Piece[], readable: boolean): readonly string[] {
  const unread = readable ? pieces.filter((piece) => piece.at === null) : []
  return unread.map((piece) => `line ${piece.line}: the date cannot be, and is left unknown`)
}
