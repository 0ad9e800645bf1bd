import type { Context } from 'hono'
import type { FullConversation } from '../../db/queries/conversations.ts'
import { earlierNotes, type Note } from '../../db/queries/notes.ts'
import type { NoteRecord, NoteStanding } from '../../views/conversations/note.tsx'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { noteHours, noteInTime } from '../actions/note-in-time.ts'
import { checkNote } from '../measures/notes.ts'
import type { AppEnv } from '../web/env.ts'

export function noteShown(full: FullConversation, viewerId: string): Note | undefined {
  return (
    full.notes.find((note) => note.authorId === full.rep?.id) ??
    full.notes.find((note) => note.authorId === viewerId)
  )
}

export function noteRecord(note: Note | undefined, full: FullConversation, timeZone: string): NoteRecord {
  if (!note) return { text: '', version: 0, savedSays: null, onTime: null, unsaved: null }
  const ended = full.endedAt ?? full.conversation.startedAt
  const late = ended === null ? null : Date.parse(note.firstWrittenAt) - Date.parse(ended)
  return {
    text: note.text,
    version: note.version,
    savedSays:
      late === null
        ? day(note.writtenAt, timeZone)
        : words.conversation.note.afterwards(words.numbers.length(Math.max(0, late))),
    onTime: late === null ? null : late <= noteHours * 3_600_000,
    unsaved: null,
  }
}

export async function noteStanding(
  c: Context<AppEnv>,
  full: FullConversation,
  note: Note,
): Promise<NoteStanding> {
  const endedAt = full.endedAt ?? full.conversation.startedAt
  const checked = async (version: { readonly text: string; readonly writtenAt: string }) =>
    checkNote(version, full.conversation, full.measures, {
      deadlineHours: noteHours,
      conversationEndedAt: endedAt,
      earlierNotes: await earlierNotes(c.var.reader, note.authorId, version.writtenAt, full.id),
    })
  const check = await checked(note)
  const { credit } = await checked(noteInTime(note, endedAt))
  return {
    held: check.coverage.known ? check.coverage.held : [],
    missing: check.coverage.known ? check.coverage.missing : [],
    grounded: check.grounded.known ? check.grounded.value : null,
    boilerplate: check.boilerplate.known ? check.boilerplate.value : null,
    counts: credit.counts,
    why: credit.counts ? null : credit.why,
  }
}
