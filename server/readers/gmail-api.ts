import { gmailMail } from './gmail-mail.ts'
import { type Fields, fieldsAt, isFields, labelOf, rowsOf } from './json-fields.ts'
import { mailThreadReadings } from './mail-thread-readings.ts'
import { type Reader, refusal } from './reading.ts'

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
    return mailThreadReadings('gmail-api', options, groups)
  },
}

function messagesIn(json: unknown): readonly Fields[] {
  if (Array.isArray(json)) return json.flatMap((one: unknown) => (isFields(one) ? messagesIn(one) : []))
  if (!isFields(json)) return []
  if (Array.isArray(json.messages)) return rowsOf(json.messages).filter(isMessage)
  if (Array.isArray(json.threads)) return rowsOf(json.threads).flatMap(messagesIn)
  return isMessage(json) ? [json] : []
}

function isMessage(row: Fields): boolean {
  return labelOf(row.threadId) !== null && labelOf(row.id) !== null
}

function hasBody({ payload, raw }: Fields): boolean {
  return typeof raw === 'string' || ['body', 'parts'].some((key) => key in fieldsAt(payload))
}
