import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { findConversation } from '../../db/queries/conversations.ts'
import { dropDraft } from '../../db/queries/drafts.ts'
import { saveNote } from '../../db/queries/notes.ts'
import { ConversationPage } from '../../views/conversations/page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm, wholeNumber } from '../web/forms.ts'
import { draftName } from '../web/writing.ts'
import { noteShown } from './conversation-note.ts'
import { conversationProps } from './conversation-props.ts'

export const notes = new Hono<AppEnv>()

const LONGEST = 20_000
const note = z.object({
  version: wholeNumber,
  text: z
    .string()
    .trim()
    .min(1, { error: () => words.conversation.note.isEmpty })
    .max(LONGEST, { error: () => words.conversation.note.tooLong }),
})

notes.post('/:id/note', async (c) => {
  const { db, viewer, now } = c.var
  const full = await findConversation(db, viewer, c.req.param('id'))
  if (!full) throw new HTTPException(404)
  if (full.rep?.id !== viewer.id) throw new HTTPException(403)

  const filled = await readForm(c, note)
  if (!filled.ok) {
    const props = await conversationProps(c, full)
    const [problem = ''] = Object.values(filled.errors)
    const { text = '', version } = filled.typed
    const typed = {
      ...props.note,
      text,
      version: Number(wholeNumber.safeParse(version).data ?? 0),
      unsaved: null,
    }
    return c.html(<ConversationPage {...props} note={typed} noteError={problem} />, 422)
  }
  const { text, version } = filled.value
  const saved = await saveNote(db, {
    conversationId: full.id,
    authorId: viewer.id,
    version,
    text,
    now: now().toISOString(),
  })
  if (!saved) {
    const newer = (await findConversation(db, viewer, full.id)) ?? full
    const props = await conversationProps(c, newer)
    const standing = noteShown(newer, viewer.id)
    return c.html(
      <ConversationPage
        {...props}
        note={{ ...props.note, text, version: standing?.version ?? 0, unsaved: null }}
        noteError={words.conversation.note.stale(standing?.text ?? '')}
      />,
      409,
    )
  }
  await dropDraft(db, viewer.id, draftName(full.id, { note: 'yes' }))
  return c.redirect(`${paths.conversation(full.id)}#note`, 303)
})
