import type { Conversation } from '../conversation/conversation.ts'
import { isWritten, type Joined } from '../conversation/joined.ts'

/** What is said of a file that lacks what is here; `null` where it lacks nothing. */
export function noteOnLess({ missing }: Joined, { utterances, ...kept }: Conversation): string | null {
  const of = utterances.length
  if (missing === 0) return null
  return isWritten({ ...kept, utterances })
    ? `It has ${of - missing} of the ${of} messages that are here. Nothing was removed.`
    : 'It says less than the version that is here. Nothing was removed.'
}

interface Around {
  /** The file is one part of a thread, so that it lacks the others says nothing. */
  readonly isPart: boolean
  /** How many other conversations it showed to be of the same thread. */
  readonly threads: number
  /** How many more, which stay as they are. */
  readonly apart: number
}

/** What is said of a file that has more than what is here, or other words. */
export function noteOnMore({ conversation, added, changed, missing }: Joined, around: Around): string {
  if (added + changed === 0 && around.threads === 0)
    return 'The words are those that were here; what it says of the people or the setting is new.'
  if (!isWritten(conversation)) return 'It takes the place of an earlier version, which can still be read.'
  const parts = [
    `${added} new ${added === 1 ? 'message' : 'messages'}`,
    changed > 0 ? `${changed} in other words` : '',
    missing > 0 && !around.isPart ? `${missing} that this file does not have stay` : '',
    around.threads > 0 ? 'another conversation of the same thread' : '',
    `${conversation.utterances.length} in all`,
  ]
  const others =
    around.apart > 0
      ? ' Another conversation of the same thread stays as it is: somebody has worked on it.'
      : ''
  return `Joined with what was here: ${parts.filter((part) => part !== '').join(', ')}.${others}`
}
