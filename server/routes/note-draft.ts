import type { Context } from 'hono'
import { findDraft } from '../../db/queries/drafts.ts'
import type { Note } from '../../db/queries/notes.ts'
import type { NoteRecord } from '../../views/conversations/note.tsx'
import { words } from '../../views/messages/words.ts'
import type { AppEnv } from '../web/env.ts'
import { sinceWhen } from '../web/since-when.ts'
import { begunOn, draftName, readDraft } from '../web/writing.ts'

/** A note that was written and not saved, where there is one, over the version it was begun on. */
export async function notedSoFar(
  c: Context<AppEnv>,
  conversationId: string,
  note: Note | undefined,
): Promise<Partial<NoteRecord>> {
  const kept = await findDraft(c.var.db, c.var.viewer.id, draftName(conversationId, { note: 'yes' }))
  const draft = kept && readDraft(kept.text)
  if (!kept || !draft || draft.text === note?.text) return {}
  const version = begunOn(draft)
  return {
    text: draft.text,
    version,
    unsaved: {
      says: words.conversation.note.notSaved(sinceWhen(c, kept.savedAt)),
      newer: note && note.version !== version ? words.conversation.note.newer(note.text) : null,
    },
  }
}
