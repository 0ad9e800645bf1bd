import type { Party } from '../conversation/conversation.ts'
import { mailTextOfHtml, textOfHtml } from './html-text.ts'
import { type Fields, fieldsAt, isYes, labelOf, rowsOf, textOf } from './json-fields.ts'
import { ownWords } from './quoted-mail.ts'
import { type Reader, refusal, speaker } from './reading.ts'
import { statedInstant } from './stated-instant.ts'
import { threadReadings, type Written, type WrittenThread } from './written-thread.ts'

/**
 * Front's messages of a conversation, as the API lists them (newest first), or one message alone.
 *
 * `is_inbound` is the customer, else a rep: the teammate in `author`, or whoever `recipients` names with
 * the role `from`. Instants are epoch seconds. Of a mail only what its sender wrote; drafts and comments
 * are nobody's words to the customer.
 */
export const front: Reader = {
  format: 'front',
  documented: true,

  claims({ json }) {
    if (messagesIn(json).length > 0) return 'has messages with is_inbound and recipients, as Front lists them'
    return commentsIn(json).length > 0 ? 'has comments with author and posted_at, as Front lists them' : null
  },

  read({ json }, options) {
    const messages = messagesIn(json)
    if (messages.length === 0)
      return [refusal('no-speech', 'These are comments that colleagues wrote to each other in Front.')]
    const address = textOf(fieldsAt(json, '_links').self)
    const found = Map.groupBy(messages, (one) => idOfThread(one) ?? idIn(address))
    const threads = [...found].map(([id, listed]) => threadOf(id, listed))
    return threadReadings('front', options, threads, 'Conversation')
  },
}

function messagesIn(json: unknown): readonly Fields[] {
  return listed(json).filter((one) => 'is_inbound' in one && ('recipients' in one || 'author' in one))
}

function commentsIn(json: unknown): readonly Fields[] {
  return listed(json).filter(
    (one) => 'posted_at' in one && 'author' in one && 'body' in one && '_links' in one,
  )
}

function listed(json: unknown): readonly Fields[] {
  if (Array.isArray(json)) return rowsOf(json)
  const results = fieldsAt(json)._results
  return Array.isArray(results) ? rowsOf(results) : rowsOf([json])
}

function idOfThread(message: Fields): string | null {
  return idIn(textOf(fieldsAt(message, '_links', 'related').conversation))
}

function idIn(address: string | null): string | null {
  return /\/conversations\/([^/?#]{1,80})/.exec(address?.slice(0, 400) ?? '')?.[1] ?? null
}

function threadOf(id: string | null, messages: readonly Fields[]): WrittenThread {
  const isDraft = (one: Fields) => isYes(one.is_draft)
  const isLost = (one: Fields) => !isDraft(one) && textOf(one.error_type) !== null
  const isHidden = (one: Fields) => textOf(one.text) === '[REDACTED]' || textOf(one.body) === '[REDACTED]'
  const isCall = (one: Fields) => one.type === 'call'
  const sent = messages.filter((one) => !isDraft(one) && !isLost(one))
  const shown = sent.filter((one) => !isCall(one) && !isHidden(one))
  const words = shown.map(wordsOf)
  const quoted = words.reduce((sum, one) => sum + one.quotedLines, 0)
  return {
    ...(id === null ? {} : { id }),
    channel: shown.every(isMail) ? 'email' : 'chat',
    written: shown.map((one, at) => writtenIn(one, words[at]?.text ?? '')),
    leftOut: [
      [messages.filter(isDraft).length, 'draft that was never sent', 'drafts that were never sent'],
      [messages.filter(isLost).length, 'message that failed to be sent', 'messages that failed to be sent'],
      [sent.filter(isCall).length, 'phone call without its words', 'phone calls without their words'],
      [sent.filter(isHidden).length, 'message Front hides', 'messages Front hides'],
      [quoted, 'line of earlier mail', 'lines of earlier mail that the messages quote'],
    ],
    guessed: sentByNobody(shown),
  }
}

function isMail(message: Fields): boolean {
  return message.type == null || message.type === 'email'
}

function isInbound(message: Fields): boolean {
  return isYes(message.is_inbound)
}

function wordsOf(message: Fields): { readonly text: string; readonly quotedLines: number } {
  const plain = textOf(message.text)
  const html = textOf(message.body) ?? ''
  if (isMail(message)) return ownWords(plain ?? mailTextOfHtml(html))
  return { text: plain ?? textOfHtml(html), quotedLines: 0 }
}

function writtenIn(message: Fields, text: string): Written {
  return { party: authorOf(message), text, at: statedInstant(message.created_at) }
}

function authorOf(message: Fields): Party {
  const from = rowsOf(message.recipients).find((one) => one.role === 'from') ?? {}
  const author = isInbound(message) ? {} : fieldsAt(message, 'author')
  const handle = textOf(author.email) ?? textOf(from.handle)
  const own = [textOf(author.first_name), textOf(author.last_name)].filter((part) => part !== null).join(' ')
  const name = own || textOf(from.name) || textOf(author.username) || handle
  const role = message.is_inbound == null ? null : isInbound(message) ? 'customer' : 'rep'
  const key = `${role ?? 'unknown'}-${labelOf(author.id) ?? handle?.toLowerCase() ?? name ?? 'nobody'}`
  const known = role === null ? {} : ({ role, roleHow: 'field', roleConfidence: 1 } as const)
  return speaker(key, name || null, { ...known, email: handle?.includes('@') ? handle.toLowerCase() : null })
}

function sentByNobody(messages: readonly Fields[]): readonly string[] {
  const count = messages.filter((one) => one.is_inbound === false && one.author === null).length
  if (count === 0) return []
  const which = count === 1 ? '1 outgoing message names' : `${count} outgoing messages name`
  return [`${which} no teammate, a rule perhaps sent it: it counts for the address it was sent from`]
}
