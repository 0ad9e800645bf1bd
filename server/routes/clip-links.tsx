import { createHmac } from 'node:crypto'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { createClipLink, nameChoices, revokeClipLink } from '../../db/queries/clip-links.ts'
import { onceFor } from '../../db/queries/once.ts'
import { addToPlaylist, findPlaylist, savePlaylist } from '../../db/queries/playlists.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { clipPage, name, once, seenClip } from './clip-page.tsx'

export const clipLinks = new Hono<AppEnv>()

const DAY_MS = 86_400_000

const sharing = z.object({
  once,
  days: z.enum(['1', '7', '30'], { error: () => words.clips.links.problems.days }),
  names: z.enum(nameChoices, { error: () => words.clips.links.problems.names }),
  sound: z.literal('yes').optional(),
})

clipLinks.post('/:id/links', async (c) => {
  const { db, viewer, now, config, auth } = c.var
  const clip = await seenClip(c)
  if (clip.deletedAt !== null) throw new HTTPException(404)
  const { once: given, days, names, sound } = await formValues(c, sharing)
  const link = { clipId: clip.id, madeBy: viewer.id, names, withSound: sound === 'yes' }
  const expiresAt = new Date(now().getTime() + Number(days) * DAY_MS).toISOString()
  const token = createHmac('sha256', auth.options.secret)
    .update(onceFor(given, [link, days]))
    .digest('base64url')
  await createClipLink(db, { ...link, token, expiresAt, now: now().toISOString() })
  const address = `${config.baseUrl}${paths.shared(token)}`
  return clipPage(c, { linkForm: { days, names, withSound: link.withSound, address } })
})

clipLinks.post('/:id/links/:link/revocation', async (c) => {
  const { db, viewer, now } = c.var
  const clip = await seenClip(c)
  const link = { clipId: clip.id, id: c.req.param('link'), by: viewer.id, now: now().toISOString() }
  if (!(await revokeClipLink(db, link))) throw new HTTPException(404)
  return c.redirect(`${paths.clip(clip.id)}#links`, 303)
})

const adding = z.object({
  once,
  playlist: z.string().max(64).optional(),
  name: z.string().max(2000).optional(),
  note: z.string().max(1000).optional(),
})

clipLinks.post('/:id/playlists', async (c) => {
  const { db, viewer, now } = c.var
  const clip = await seenClip(c)
  if (clip.deletedAt !== null) throw new HTTPException(404)
  const typed = await formValues(c, adding)
  const at = now().toISOString()
  const wanted = name.safeParse(typed.name)
  if (!typed.playlist && !wanted.success)
    return clipPage(c, { playlistError: words.clips.playlists.problems.which })
  if (typed.playlist && (await findPlaylist(db, viewer, typed.playlist))?.madeBy.id !== viewer.id)
    throw new HTTPException(404)
  const playlistId =
    typed.playlist ||
    (await savePlaylist(db, { name: wanted.data ?? '', madeBy: viewer.id, once: typed.once, now: at }))
  await addToPlaylist(db, { playlistId, clipId: clip.id, note: typed.note?.trim() ?? '', now: at })
  return c.redirect(paths.playlist(playlistId), 303)
})
