import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { newId } from '../../db/new-id.ts'
import { clipsFor, deletedClips, findClip, saveClip } from '../../db/queries/clips.ts'
import { type FullConversation, findConversation } from '../../db/queries/conversations.ts'
import { changeMade } from '../../db/queries/made-things.ts'
import { deletedPlaylists, playlistsFor } from '../../db/queries/playlists.ts'
import { saveViewOfTheHour } from '../../db/queries/views.ts'
import { ClipsPage } from '../../views/clips/page.tsx'
import { ConversationPage } from '../../views/conversations/page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { spanBetween, spanOfMessages } from '../actions/make-clip.ts'
import { momentMs } from '../web/clock.ts'
import { cutSounds, pieceAnswer } from '../web/cut-sounds.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { clipPage, name, once, ownClip } from './clip-page.tsx'
import { clipsShown, shownClip } from './clips-shown.ts'
import { conversationProps } from './conversation-props.ts'

export const clips = new Hono<AppEnv>()

const say = words.clips
const DAY_MS = 86_400_000

clips.get('/clips', onlyFor('rep', 'manager'), (c) => clipsPage(c))

/** Clips and playlists of whoever looks, with what they deleted in the last day. */
export async function clipsPage(c: Context<AppEnv>, nameError?: string) {
  const { db, viewer, now } = c.var
  const since = new Date(now().getTime() - DAY_MS).toISOString()
  const gone = await deletedClips(db, viewer, since)
  const goneLists = await deletedPlaylists(db, viewer, since)
  const page = (
    <ClipsPage
      frame={await frameOf(c)}
      clips={(await clipsFor(db, viewer)).map((one) => shownClip(one, zoneOf(c)))}
      playlists={(await playlistsFor(db, viewer)).map((one) => ({
        id: one.id,
        name: one.name,
        by: one.madeBy.name,
        count: one.entries.length,
      }))}
      deleted={[
        ...gone.map((one) => ({ says: say.removed(one.name), restore: paths.clipRestoration(one.id) })),
        ...goneLists.map((one) => ({
          says: say.playlists.removed(one.name),
          restore: paths.playlistRestoration(one.id),
        })),
      ]}
      once={newId()}
      {...(nameError ? { nameError } : {})}
    />
  )
  return c.html(page, nameError ? 422 : 200)
}

const making = z.object({
  once,
  name: z.string().max(2000),
  from: z.string().max(500),
  to: z.string().max(500),
})

clips.post('/conversations/:id/clips', async (c) => {
  const { db, viewer, now } = c.var
  const full = await findConversation(db, viewer, c.req.param('id'))
  if (!full) throw new HTTPException(404)
  const typed = await formValues(c, making)
  const span = spanIn(full, typed)
  const errors = {
    ...(name.safeParse(typed.name).success ? {} : { name: say.problems.name }),
    ...('field' in span ? { [span.field]: span.says } : {}),
  }
  if ('field' in span || errors.name) {
    const shown = await clipsShown(c, full, { ...typed, errors })
    return c.html(<ConversationPage {...(await conversationProps(c, full))} clips={shown} />, 422)
  }
  const clip = { conversationId: full.id, madeBy: viewer.id, name: typed.name.trim(), span, once: typed.once }
  const id = await saveClip(db, { ...clip, now: now().toISOString() })
  return c.redirect(paths.clip(id), 303)
})

function spanIn(
  { conversation, recording }: FullConversation,
  { from, to }: { readonly from: string; readonly to: string },
) {
  const isTimed = conversation.utterances.some((one) => one.startMs !== null)
  const [startMs, endMs] = [momentMs(from), momentMs(to)]
  if (isTimed && startMs === undefined) return { field: 'from', says: say.problems.from } as const
  if (isTimed && endMs === undefined) return { field: 'to', says: say.problems.to } as const
  const span = isTimed
    ? spanBetween(conversation, startMs ?? 0, endMs ?? 0, recording?.durationMs ?? 0)
    : spanOfMessages(conversation, from, to)
  return typeof span === 'string' ? ({ field: 'to', says: say.problems[span] } as const) : span
}

clips.get('/clips/:id', (c) => clipPage(c))

clips.get('/clips/:id/sound', async (c) => {
  const { db, viewer, now } = c.var
  const clip = await findClip(db, viewer, c.req.param('id'))
  if (!clip || clip.deletedAt !== null) throw new HTTPException(404)
  const answer = pieceAnswer(c, await cutSounds.of(c.var, clip.conversationId, clip.span))
  const full = await findConversation(db, viewer, clip.conversationId)
  if (full?.rep?.id !== viewer.id)
    await saveViewOfTheHour(db, {
      conversationId: clip.conversationId,
      viewerId: viewer.id,
      how: 'listened',
      now: now().toISOString(),
    })
  return answer
})

clips.post('/clips/:id/names', async (c) => {
  const clip = await ownClip(c)
  const typed = await formValues(c, z.object({ name: z.string().max(2000) }))
  if (!name.safeParse(typed.name).success) return clipPage(c, { nameError: say.problems.name })
  await changeMade(c.var.db, 'clips', clip.id, { name: typed.name.trim() })
  return c.redirect(paths.clip(clip.id), 303)
})

clips.post('/clips/:id/deletion', async (c) => {
  const clip = await ownClip(c)
  const deletedAt = clip.deletedAt ?? c.var.now().toISOString()
  await changeMade(c.var.db, 'clips', clip.id, { deletedAt })
  return c.redirect(paths.clips, 303)
})

clips.post('/clips/:id/restoration', async (c) => {
  const clip = await ownClip(c)
  await changeMade(c.var.db, 'clips', clip.id, { deletedAt: null })
  return c.redirect(paths.clip(clip.id), 303)
})
