import type { Party, Role } from '../conversation/conversation.ts'
import { type LeftOut, leftOutOf } from './left-out.ts'
import { speaker } from './reading.ts'
import type { Written, WrittenThread } from './written-thread.ts'

/** One message of a chat. `id` is the program's own: the same id is the same message. */
export interface Message extends Written {
  readonly id: string | null
}

/** One row of a chat: a message, or why it is none. */
export type ChatRow = Message | { readonly left: LeftOut }

/** A chat's rows as a thread: a message that stands twice counts once, what is no message is counted by reason. */
export function chatThread(
  id: string | null,
  rows: readonly ChatRow[],
  known: Partial<WrittenThread> = {},
): WrittenThread {
  const ids = new Set<string>()
  const left: LeftOut[] = []
  const written = rows.filter((row): row is Message => {
    if ('left' in row) left.push(row.left)
    else if (row.id !== null && ids.has(row.id)) left.push('copy')
    else {
      if (row.id !== null) ids.add(row.id)
      return true
    }
    return false
  })
  const leftOut = [...leftOutOf(left), ...(known.leftOut ?? [])]
  return { channel: 'chat', ...known, ...(id === null ? {} : { id }), written, leftOut }
}

/** Somebody who writes in a chat. A role is given only where a field of the file says it. */
export function writer(
  key: string,
  name: string | null,
  role: Role | null = null,
  email: string | null = null,
): Party {
  const known = role === null ? {} : ({ role, roleHow: 'field', roleConfidence: 1 } as const)
  return speaker(key, name, { ...known, email })
}

/** The text when it is a mail address and nothing else. */
export function addressIn(text: string | null): string | null {
  return text !== null && text.length < 320 && /^[^\s@]+@[^\s@]+$/.test(text) ? text.toLowerCase() : null
}
