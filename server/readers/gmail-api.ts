import { gmailMail } from './gmail-mail.ts'
import { type Fields, fieldsAt, isFields, labelOf, rowsOf } from './json-fields.ts'
import { mailThreadReadings } from './mail-thread-readings.ts'
import { type Reader, refusal } from './reading.ts'
import { inWords } from './written-thread.ts'

/**
 * Mail as Gmail's API gives it: one message, one thread or a list of them, taken apart (`payload`) or as it
 * was sent (`raw`). A conversation for every `threadId`; `internalDate` is when Gmail took a message.
 *
 * Drafts were never sent. Answers without bodies (`format=metadata`, lists of ids) are no conversation.
 */
export const gmailApi: Reader = {
  format: 'gmail-api',
  documented: true,

  claims({ json }) {
    const isList = 'resultSizeEstimate' in fieldsAt(json)
    const known = messagesIn(json).some(
      (one) => isList || 'payload' in one || 'raw' in one || 'labelIds' in one,
    )
    return known ? 'has messages with threadId, as Gmail gives them' : null
  },

  async read({ json }, options) {
    const messages = messagesIn(json)
    if (!messages.some(hasBody))
      return [
        refusal(
          'no-speech',
          'These Gmail messages hold no text, only ids or heads. Ask Gmail for them once more with format=full.',
        ),
      ]
    const threads = Map.groupBy(messages, (one) => labelOf(one.threadId))
    const groups = []
    for (const [id, listed] of threads) groups.push({ id, mails: await Promise.all(listed.map(gmailMail)) })
    const others = rowsIn(json).length - messages.length
    const dropped = inWords([[others, 'row that is no message', 'rows that are no messages']])
    return mailThreadReadings('gmail-api', options, groups, { dropped })
  },
}

function messagesIn(json: unknown): readonly Fields[] {
  return rowsOf(rowsIn(json)).filter(isMessage)
}

function rowsIn(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json.flatMap(rowsIn)
  if (!isFields(json)) return [json]
  if (Array.isArray(json.messages)) return json.messages
  return Array.isArray(json.threads) ? json.threads.flatMap(rowsIn) : [json]
}

function isMessage(row: Fields): boolean {
  return labelOf(row.threadId) !== null && labelOf(row.id) !== null
}

function hasBody({ payload, raw }: Fields): boolean {
  return typeof raw === 'string' || ['body', 'parts'].some((key) => key in fieldsAt(payload))
}
