import type { Party, Role } from '../conversation/conversation.ts'
import { addressIn, type ChatRow, chatThread, writer } from './chat-thread.ts'
import { type Fields, fieldsAt, isFields, labelOf, rowsOf, textOf } from './json-fields.ts'
import type { LeftOut } from './left-out.ts'
import type { Reader } from './reading.ts'
import { statedInstant } from './stated-instant.ts'
import { threadReadings, type WrittenThread } from './written-thread.ts'

const roles: ReadonlyMap<string | null, Role> = new Map([
  ['agent', 'rep'],
  ['customer', 'customer'],
])

/**
 * Chats of LiveChat: one, a list of them from its archives, a webhook's, or threads alone. A thread is a
 * conversation: the chat around it goes on for as long as the customer comes back.
 *
 * An agent is a rep by `users`, which a thread alone does not have. What only agents could see, forms,
 * cards and files are not speech.
 */
export const livechat: Reader = {
  format: 'livechat',
  documented: true,

  claims({ json }) {
    const rows = threadsIn(json).flatMap(({ thread }) => rowsOf(thread.events))
    return rows.some(isEvent) ? 'has a thread of LiveChat events with an author_id' : null
  },

  read({ json }, options) {
    const threads = threadsIn(json).filter(({ thread }) => rowsOf(thread.events).length > 0)
    return threadReadings('livechat', options, threads.map(threadOf), 'LiveChat thread')
  },
}

interface Thread {
  readonly thread: Fields
  readonly users: readonly Fields[]
}

function threadsIn(json: unknown): readonly Thread[] {
  if (!isFields(json)) return []
  const delivered = fieldsAt(json, 'payload').chat
  const chats = [json, ...rowsOf(json.chats), ...rowsOf([delivered])]
  return chats.flatMap((chat) =>
    [chat, ...rowsOf([chat.thread]), ...rowsOf(chat.threads)]
      .filter((thread) => Array.isArray(thread.events))
      .map((thread) => ({ thread, users: rowsOf(chat.users) })),
  )
}

function isEvent(row: Fields): boolean {
  return 'author_id' in row && 'created_at' in row && typeof row.type === 'string'
}

function threadOf({ thread, users }: Thread): WrittenThread {
  const people = new Map(users.map((user) => [labelOf(user.id), user]))
  const rows = rowsOf(thread.events).map((row) => rowOf(row, people))
  return chatThread(labelOf(thread.id), rows)
}

function rowOf(row: Fields, people: ReadonlyMap<string | null, Fields>): ChatRow {
  const left = whyNot(row)
  if (left !== null) return { left }
  return {
    id: labelOf(row.id),
    party: partyOf(labelOf(row.author_id), people),
    at: statedInstant(row.created_at),
    text: textOf(row.text) ?? '',
  }
}

function whyNot(row: Fields): LeftOut | null {
  if (row.visibility === 'agents' || row.recipients === 'agents') return 'note'
  if (row.type === 'file') return 'file'
  if (row.type === 'rich_message' || row.type === 'form' || row.type === 'filled_form') return 'card'
  return row.type === 'message' ? null : 'event'
}

function partyOf(id: string | null, people: ReadonlyMap<string | null, Fields>): Party {
  const user = people.get(id)
  const role = roles.get(textOf(user?.type)) ?? null
  const email = addressIn(textOf(user?.email)) ?? addressIn(id)
  return writer(id ?? 'nobody', textOf(user?.name), role, email)
}
