import { firstLines, linesOf } from './lines.ts'
import { notNames } from './not-names.ts'
import { spokenText } from './spoken-text.ts'
import { type Head, headOf } from './whatsapp-head.ts'

/** Heads are looked for among this many of the first lines, and must begin this share of them. */
const LINES_ASKED = 60
const HEADS_SHARE = 0.1

/** Whether a text begins with the heads of messages, and with people who write them. */
export function beginsAsChat(text: string): boolean {
  const lines = firstLines(text, LINES_ASKED)
  if (!lines[0] || !headOf(lines[0].text)) return false
  const found = lines.flatMap((line) => headOf(line.text) ?? [])
  const senders = found.flatMap((head) => senderIn(head.rest) ?? [])
  const logged = senders.filter((name) => notNames.has(name.toLowerCase()))
  const enough = found.length >= lines.length * HEADS_SHARE && senders.length > 0
  return enough && logged.length <= senders.length / 2
}

/** One message as exported: `who` is `null` in a notice; `lines` are what stands behind the head and below. */
export interface Message {
  readonly line: number
  readonly head: Head
  readonly who: string | null
  readonly lines: string[]
}

/** The messages and notices of an export, in its order. */
export function messagesIn(text: string): readonly Message[] {
  const heads = headsIn(text)
  const messages: Message[] = []
  let at = 0
  for (const { number, text: line } of linesOf(text)) {
    const head = heads.get(at)
    at += 1
    if (!head) {
      if (line.trim() !== '') messages.at(-1)?.lines.push(line)
      continue
    }
    const who = senderIn(head.rest)
    messages.push({ line: number, head, who, lines: [who === null ? head.rest : textBehind(head.rest)] })
  }
  const known = new Set(messages.flatMap(({ who }) => who ?? []))
  return messages.map((message) => (message.who === null ? withKnownSender(message, known) : message))
}

/** A shape of heads that is rarer is no message of this phone, but one pasted into a message. */
const SHAPE_SHARE = 0.1

function headsIn(text: string): ReadonlyMap<number, Head> {
  const heads = new Map<number, Head>()
  let at = 0
  for (const line of linesOf(text)) {
    const head = headOf(line.text)
    if (head) heads.set(at, head)
    at += 1
  }
  const all = [...heads.values()]
  const alike = Map.groupBy(all, (head) => head.shape)
  const isUsual = ({ shape }: Head) =>
    shape === all[0]?.shape || (alike.get(shape)?.length ?? 0) >= all.length * SHAPE_SHARE
  for (const [line, head] of heads) if (!isUsual(head)) heads.delete(line)
  return heads
}

const SENDER = /^([^:\n]{1,80}):(?:[\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|$)/

function senderIn(rest: string): string | null {
  const name = nameIn(SENDER.exec(rest)?.[1] ?? '')
  const quotes = name.match(/["“”„«»「」『』]/gu)?.length ?? 0
  return name === '' || quotes % 2 === 1 ? null : name
}

function nameIn(text: string): string {
  return spokenText(text).replace(/^~ ?/, '')
}

function textBehind(rest: string): string {
  return rest.slice(rest.indexOf(':') + 1)
}

// "Ann:ok" without a space is Ann's, when Ann is known from other lines.
function withKnownSender(message: Message, known: ReadonlySet<string>): Message {
  const [first = '', ...more] = message.lines
  const colon = first.indexOf(':')
  const name = nameIn(first.slice(0, Math.max(colon, 0)))
  return known.has(name) ? { ...message, who: name, lines: [first.slice(colon + 1), ...more] } : message
}
