import { type Fields, fieldsAt, isFields, labelOf, rowsOf } from './json-fields.ts'
import { mailThreadReadings } from './mail-thread-readings.ts'
import { byEitherName, isOutlookMail, outlookMail } from './outlook-mail.ts'
import { type Reader, refusal } from './reading.ts'
import { inWords } from './written-thread.ts'

/**
 * Mail as Microsoft's Graph gives it: one message or a list of them, newest first. A conversation for every
 * `conversationId`; an HTML body holds the earlier mail below a rule. The older service writes the same
 * names with capitals.
 *
 * Drafts were never sent, an event's text is the calendar's. Answers without bodies are no conversation.
 */
export const outlookGraph: Reader = {
  format: 'outlook-graph',
  documented: true,

  claims({ json }) {
    return messagesIn(json).length > 0 ? 'has messages with from.emailAddress, as Outlook gives them' : null
  },

  read({ json }, options) {
    const messages = messagesIn(json)
    if (!messages.some(hasBody))
      return [
        refusal(
          'no-speech',
          'These Outlook messages hold no text, only heads or previews. Ask for them once more with their body.',
        ),
      ]
    const late = messages.filter(arrivedOnly).length
    const threads = Map.groupBy(messages, (one) => labelOf(byEitherName(one, 'conversationId')) ?? one)
    const groups = [...threads].map(([id, listed]) => {
      return { id: typeof id === 'string' ? id : null, mails: listed.map(outlookMail) }
    })
    return mailThreadReadings('outlook-graph', options, groups, {
      dropped: inWords([
        [rowsIn(json).length - messages.length, 'row that is no mail', 'rows that are no mails'],
      ]),
      guessed: late === 0 ? [] : [unsent(late)],
    })
  },
}

function messagesIn(json: unknown): readonly Fields[] {
  return rowsOf(rowsIn(json)).filter(isOutlookMail)
}

function rowsIn(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json
  if (!isFields(json)) return []
  if (Array.isArray(json.value)) return json.value
  if (Array.isArray(json.responses)) return rowsOf(json.responses).flatMap((one) => rowsIn(one.body))
  return [json]
}

function hasBody(message: Fields): boolean {
  return ['body', 'uniqueBody'].some((key) => {
    const content = byEitherName(fieldsAt(byEitherName(message, key)), 'content')
    return typeof content === 'string' && content.trim() !== ''
  })
}

function arrivedOnly(message: Fields): boolean {
  const said = (key: string) => labelOf(byEitherName(message, key)) !== null
  return !said('sentDateTime') && said('receivedDateTime')
}

function unsent(count: number): string {
  return count === 1
    ? '1 mail does not say when it was sent: taken for when it arrived'
    : `${count} mails do not say when they were sent: taken for when they arrived`
}
