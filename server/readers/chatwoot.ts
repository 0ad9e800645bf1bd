import type { Party } from '../conversation/conversation.ts'
import { mailTextOfHtml } from './html-text.ts'
import { type Fields, fieldsAt, isFields, isYes, labelOf, rowsOf, textOf } from './json-fields.ts'
import { ownWords } from './quoted-mail.ts'
import { type Reader, speaker } from './reading.ts'
import { statedInstant } from './stated-instant.ts'
import { threadReadings, type Written, type WrittenThread } from './written-thread.ts'

/** What `message_type` says, as a number in answers of the API and as a word in webhooks. */
const kinds = {
  '0': 'incoming',
  '1': 'outgoing',
  '2': 'activity',
  '3': 'template',
  incoming: 'incoming',
  outgoing: 'outgoing',
  activity: 'activity',
  template: 'template',
} as const

const senderBots = ['agent_bot', 'agentbot', 'captain_assistant', 'captain::assistant']

/**
 * Chatwoot's messages: a conversation's messages from the API, a list of conversations with theirs, or
 * the webhook of one message.
 *
 * Incoming is the customer, outgoing the rep, unless a bot sent it. Private messages are notes,
 * activities and templates are the program's. Instants are epoch seconds or text in UTC.
 */
export const chatwoot: Reader = {
  format: 'chatwoot',
  documented: true,

  claims({ json }) {
    return messagesIn(json).some((one) => kindOf(one) !== null)
      ? 'has messages with message_type and content, as Chatwoot writes them'
      : null
  },

  read({ json }, options) {
    const found = [...Map.groupBy(messagesIn(json), idOfThread)]
    const threads = found.map(([id, messages]) => threadOf(id, messages, fieldsAt(json)))
    return threadReadings('chatwoot', options, threads, 'Conversation')
  },
}

function messagesIn(json: unknown): readonly Fields[] {
  const payload = fieldsAt(json).payload ?? fieldsAt(json, 'data').payload
  const top = Array.isArray(json) ? rowsOf(json) : Array.isArray(payload) ? rowsOf(payload) : rowsOf([json])
  return top.flatMap((one) => (isMessage(one) ? [one] : rowsOf(one.messages).filter(isMessage)))
}

function isMessage(row: Fields): boolean {
  const own = ['inbox_id', 'conversation_id', 'content_type', 'private', 'account']
  return 'message_type' in row && 'content' in row && own.some((key) => key in row)
}

function kindOf(message: Fields): (typeof kinds)[keyof typeof kinds] | null {
  const kind = labelOf(message.message_type)?.toLowerCase() ?? ''
  return kind in kinds ? kinds[kind as keyof typeof kinds] : null
}

function idOfThread(message: Fields): string | null {
  const { display_id, id } = fieldsAt(message, 'conversation')
  return labelOf(message.conversation_id) ?? labelOf(display_id) ?? labelOf(id)
}

function threadOf(id: string | null, messages: readonly Fields[], file: Fields): WrittenThread {
  const isNote = (one: Fields) => isYes(one.private)
  const isPost = (one: Fields) => !isNote(one) && ['incoming', 'outgoing'].includes(kindOf(one) ?? '')
  const isGone = (one: Fields) => isPost(one) && isYes(fieldsAt(one, 'content_attributes').deleted)
  const isLost = (one: Fields) => isPost(one) && !isGone(one) && one.status === 'failed'
  const posts = messages.filter((one) => isPost(one) && !isGone(one) && !isLost(one))
  const others = messages.filter((one) => !isNote(one) && !isPost(one))
  const count = (fits: (one: Fields) => boolean) => messages.filter(fits).length
  const mails = messages.some((one) => one.content_type === 'incoming_email')
  return {
    ...(id === null ? {} : { id }),
    channel: mails || channelOf(file).includes('Email') ? 'email' : 'chat',
    written: posts.map((one) => writtenIn(one, file)),
    leftOut: [
      [count(isNote), 'private note between colleagues', 'private notes between colleagues'],
      [others.length, 'line written by the program itself', 'lines written by the program itself'],
      [count(isGone), 'deleted message', 'deleted messages'],
      [count(isLost), 'message that was never delivered', 'messages that were never delivered'],
    ],
  }
}

function channelOf(file: Fields): string {
  const { channel } = fieldsAt(file, 'conversation')
  return textOf(channel) ?? textOf(fieldsAt(file, 'meta').channel) ?? ''
}

function writtenIn(message: Fields, file: Fields): Written {
  return { party: authorOf(message, file), text: wordsOf(message), at: statedInstant(message.created_at) }
}

function authorOf(message: Fields, file: Fields): Party {
  const incoming = kindOf(message) === 'incoming'
  const contact = [fieldsAt(file, 'meta', 'contact'), fieldsAt(file, 'contact')].find((one) => 'id' in one)
  const sender = isFields(message.sender) ? message.sender : incoming ? (contact ?? {}) : {}
  const role = incoming ? 'customer' : isBot(message, sender) ? 'bot' : 'rep'
  const name = textOf(sender.name) ?? textOf(sender.available_name)
  const key = `${role}-${labelOf(sender.id) ?? textOf(sender.email) ?? name ?? 'nobody'}`
  return speaker(key, name, { role, roleHow: 'field', roleConfidence: 1, email: textOf(sender.email) })
}

function isBot(message: Fields, sender: Fields): boolean {
  const types = [sender.type, message.sender_type].map((type) => textOf(type)?.toLowerCase() ?? '')
  const rule = fieldsAt(message, 'content_attributes').automation_rule_id
  const campaign = fieldsAt(message, 'additional_attributes').campaign_id
  return types.some((type) => senderBots.includes(type)) || rule != null || campaign != null
}

function wordsOf(message: Fields): string {
  const content = textOf(message.content) ?? ''
  if (message.content_type !== 'incoming_email') return content
  const mail = fieldsAt(message, 'content_attributes', 'email')
  const html = textOf(fieldsAt(mail, 'html_content').reply)
  const reply = textOf(fieldsAt(mail, 'text_content').reply) ?? (html === null ? null : mailTextOfHtml(html))
  return ownWords(reply ?? content).text
}
