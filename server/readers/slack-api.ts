import { chatThread } from './chat-thread.ts'
import { furtherMessages } from './further-messages.ts'
import { type Fields, fieldsAt, isFields, isYes, labelOf, rowsOf } from './json-fields.ts'
import type { Reader } from './reading.ts'
import { isSlackMessage, missingAnswers, slackRows } from './slack-messages.ts'
import { threadReadings } from './written-thread.ts'

/**
 * What Slack's API answers for one channel or thread (`conversations.history`, `conversations.replies`),
 * or one day of an export taken out of its archive.
 *
 * Newest first. People are ids: their names stand only in `users.json`, so nobody has a name here.
 */
export const slackApi: Reader = {
  format: 'slack-api',
  documented: true,

  claims({ json }) {
    return messagesIn(json).some(isSlackMessage) ? 'has messages with the instants of Slack' : null
  },

  read({ json }, options) {
    const messages = messagesIn(json)
    const more = isYes(fieldsAt(json).has_more)
    const thread = chatThread(labelOf(fieldsAt(json).channel), slackRows(messages, new Map()), {
      leftOut: [missingAnswers(messages)],
      guessed: more ? [furtherMessages('Slack')] : [],
    })
    return threadReadings('slack-api', options, [thread], 'Slack channel')
  },
}

function messagesIn(json: unknown): readonly Fields[] {
  return Array.isArray(json) ? rowsOf(json) : isFields(json) ? rowsOf(json.messages) : []
}
