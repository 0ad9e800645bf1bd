import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { findConversation } from '../../db/queries/conversations.ts'
import { earlierRevisions, wordsOfRevision } from '../../db/queries/revisions.ts'
import { saveView } from '../../db/queries/views.ts'
import { RevisionPage } from '../../views/conversations/revision-page.tsx'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { forReading } from '../web/session.ts'
import { titleOf } from './titles.ts'

export const revisions = new Hono<AppEnv>()

revisions.get('/:id/revisions/:revision', forReading, async (c) => {
  const { db, reader, viewer, now } = c.var
  const full = await findConversation(reader, viewer, c.req.param('id'))
  const wanted = c.req.param('revision')
  const about =
    full && (await earlierRevisions(reader, full.id)).find((one) => String(one.revision) === wanted)
  const earlier = about && (await wordsOfRevision(reader, full.conversation, about.revision))
  if (!full || !about || !earlier) throw new HTTPException(404)
  if (full.rep?.id !== viewer.id)
    await saveView(db, {
      conversationId: full.id,
      viewerId: viewer.id,
      how: 'read',
      now: now().toISOString(),
    })

  return c.html(
    <RevisionPage
      frame={await frameOf(c)}
      title={titleOf(full)}
      id={full.id}
      earlier={earlier}
      about={about}
      today={full.conversation.utterances.length}
    />,
  )
})
