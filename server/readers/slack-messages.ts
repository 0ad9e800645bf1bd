import type { Party } from '../conversation/conversation.ts'
import { type ChatRow, writer } from './chat-thread.ts'
import { instantOfSeconds } from './epoch.ts'
import { type Fields, fieldsAt, isYes, labelOf, numberOf, rowsOf, textOf } from './json-fields.ts'
import type { LeftOut } from './left-out.ts'
import { attachedFiles } from './sent-files.ts'
import { textOfSlack } from './slack-text.ts'
import { byTime } from './time-order.ts'
import type { Counted } from './written-thread.ts'

/** People of Slack by their id, as `users.json` lists them. */
export type SlackUsers = ReadonlyMap<string, Fields>

const TS = /^\d{9,11}\.\d{1,6}$/

/** Whether a row is a message of Slack: its instant is a text such as "1795014060.000200". */
export function isSlackMessage(row: Fields): boolean {
  return row.type === 'message' && typeof row.ts === 'string' && TS.test(row.ts)
}

/** The kinds of message that somebody wrote for the others; all other kinds tell what happened. */
const written = new Set(['me_message', 'thread_broadcast', 'file_share', 'bot_message', 'slackbot_response'])
const deleted = new Set(['tombstone', 'message_deleted'])

/**
 * The rows of one channel, oldest first: two messages of one second differ only behind the point of `ts`.
 *
 * Programs are bots, by their user, or by `bot_id` where no person of the list is named beside it.
 */
export function slackRows(messages: readonly Fields[], users: SlackUsers): readonly ChatRow[] {
  return byTime(messages, (row) => numberOf(row.ts)).map((row) => {
    const left = whyNot(row)
    if (left !== null) return { left }
    return {
      id: typeof row.ts === 'string' ? `${row.ts} ${labelOf(row.user) ?? labelOf(row.bot_id) ?? ''}` : null,
      party: partyOf(row, users),
      at: instantOfSeconds(row.ts),
      text: textOfSlack(textOf(row.text) ?? ''),
      attached: filesOf(rowsOf(row.files)),
    }
  })
}

function filesOf(files: readonly Fields[]) {
  return attachedFiles(
    files.map((one) => [textOf(one.name) ?? textOf(one.title), textOf(one.mimetype), numberOf(one.size)]),
  )
}

function whyNot(row: Fields): LeftOut | null {
  const kind = textOf(row.subtype)
  if (kind !== null && deleted.has(kind)) return 'deleted'
  const isEvent = row.type !== 'message' && row.type != null
  return isEvent || isYes(row.hidden) || (kind !== null && !written.has(kind)) ? 'event' : null
}

function partyOf(row: Fields, users: SlackUsers): Party {
  const id = labelOf(row.user)
  const user = users.get(id ?? '')
  const role = isBot(row, user) ? 'bot' : null
  const profile = fieldsAt(user, 'profile')
  const outside = fieldsAt(row, 'user_profile')
  const names = [
    [profile.real_name, user?.real_name, profile.display_name, user?.name],
    [outside.real_name, outside.display_name, outside.name],
    [row.username, fieldsAt(row, 'bot_profile').name],
  ].flat()
  const name = names.map(textOf).find((one) => one !== null) ?? null
  return writer(id ?? labelOf(row.bot_id) ?? name ?? 'nobody', name, role, textOf(profile.email))
}

function isBot(row: Fields, user: Fields | undefined): boolean {
  if (row.user === 'USLACKBOT' || isYes(user?.is_bot)) return true
  if (row.subtype === 'bot_message' || row.subtype === 'slackbot_response') return true
  return labelOf(row.bot_id) !== null && user === undefined
}

/** The answers in threads that Slack counts but did not put into the file, as the report says it. */
export function missingAnswers(messages: readonly Fields[]): Counted {
  const present = new Map<string, number>()
  for (const row of messages) {
    const thread = labelOf(row.thread_ts)
    if (thread !== null && thread !== labelOf(row.ts)) present.set(thread, (present.get(thread) ?? 0) + 1)
  }
  const missing = messages
    .map((row) => (numberOf(row.reply_count) ?? 0) - (present.get(labelOf(row.ts) ?? '') ?? 0))
    .reduce((sum, count) => sum + Math.max(0, count), 0)
  const held = 'that Slack did not put into this file'
  return [missing, `answer in a thread ${held}`, `answers in threads ${held}`]
}
