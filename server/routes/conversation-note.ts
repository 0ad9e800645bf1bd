import type { Context } from 'hono'
import type { FullConversation } from '../../db/queries/conversations.ts'
import { earlierNotes, type Note } from '../../db/queries/notes.ts'
import type { NoteRecord, NoteStanding } from '../../views/conversations/note.tsx'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { checkNote } from '../measures/notes.ts'
import type { AppEnv } from '../web/env.ts'

const NOTE_HOURS = 24

export function noteShown(full: FullConversation, viewerId: string): Note | undefined {
  return (
    full.notes.find((note) => note.authorId === full.rep?.id) ??
    full.notes.find((note) => note.authorId === viewerId)
  )
}

export function noteRecord(note: Note | undefined, full: FullConversation, timeZone: string): NoteRecord {
  if (!note) return { text: '', version: 0, savedSays: null, onTime: null }
  const ended = full.endedAt ?? full.conversation.startedAt
  const late = ended === null ? null : Date.parse(note.firstWrittenAt) - Date.parse(ended)
  return {
    text: note.text,
    version: note.version,
    savedSays:
      late === null
        ? day(note.writtenAt, timeZone)
        : words.conversation.note.afterwards(words.numbers.length(Math.max(0, late))),
    onTime: late === null ? null : late <= NOTE_HOURS * 3_600_000,
  }
}

export async function noteStanding(
  c: Context<AppEnv>,
  full: FullConversation,
  note: Note,
): Promise<NoteStanding> {
  const earlier = await earlierNotes(c.var.reader, note.authorId, note.writtenAt, full.id)
  const check = checkNote(
    { text: note.text, writtenAt: note.firstWrittenAt },
    full.conversation,
    full.measures,
    {
      deadlineHours: NOTE_HOURS,
      conversationEndedAt: full.endedAt ?? full.conversation.startedAt,
      earlierNotes: earlier,
    },
  )
  return {
    held: check.coverage.known ? check.coverage.held : [],
    missing: check.coverage.known ? check.coverage.missing : [],
    grounded: check.grounded.known ? check.grounded.value : null,
    boilerplate: check.boilerplate.known ? check.boilerplate.value : null,
    counts: check.credit.counts,
    why: check.credit.counts ? null : check.credit.why,
  }
}
