import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { newId } from '../../db/new-id.ts'
import { type ClipLink, linksOf } from '../../db/queries/clip-links.ts'
import { type Clip, findClip } from '../../db/queries/clips.ts'
import { findConversation } from '../../db/queries/conversations.ts'
import { playlistsFor } from '../../db/queries/playlists.ts'
import { findRecording } from '../../db/queries/recordings.ts'
import { saveView } from '../../db/queries/views.ts'
import { ClipPage } from '../../views/clips/clip-page.tsx'
import type { ClipSound, LinkForm, ShownLink } from '../../views/clips/records.ts'
import { day, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { cutSounds } from '../web/cut-sounds.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { linesInside, shownClip } from './clips-shown.ts'

const say = words.clips.links

export const once = z.string().regex(/^[0-9a-f]{32}$/, 'is missing: open the page again')
export const name = z.string().trim().min(1).max(200)

interface Shown {
  readonly linkForm?: Partial<LinkForm>
  readonly playlistError?: string
  readonly nameError?: string
}

/** A clip with its words, its sound and everything that can be done with it. */
export async function clipPage(c: Context<AppEnv>, shown: Shown = {}) {
  const { db, viewer } = c.var
  const clip = await seenClip(c)
  const full = clip.deletedAt === null ? await findConversation(db, viewer, clip.conversationId) : undefined
  if (!full) throw new HTTPException(404)
  if (full.rep?.id !== viewer.id && c.req.method === 'GET')
    await saveView(db, {
      conversationId: full.id,
      viewerId: viewer.id,
      how: 'read',
      now: c.var.now().toISOString(),
    })
  const hasSound = clip.span.startMs !== null && (await findRecording(db, full.id)) !== undefined
  const playlists = await playlistsFor(db, viewer)
  const isIn = playlists.filter(({ entries }) => entries.some((one) => one.clip.id === clip.id))
  const page = (
    <ClipPage
      frame={await frameOf(c)}
      clip={shownClip(clip, zoneOf(c), full.conversation)}
      lines={linesInside(full.conversation, clip.span)}
      sound={await soundOf(c, clip, paths.clipSound(clip.id))}
      hasSound={hasSound}
      links={(await linksOf(db, clip.id)).map((one) => shownLink(c, one))}
      linkForm={{
        days: '7',
        names: 'none',
        withSound: false,
        address: null,
        once: newId(),
        ...shown.linkForm,
      }}
      playlists={{
        own: playlists.filter((one) => one.madeBy.id === viewer.id && !isIn.includes(one)),
        isIn,
        once: newId(),
        error: shown.playlistError ?? null,
      }}
      isOwn={clip.madeBy.id === viewer.id}
      {...(shown.nameError ? { nameError: shown.nameError } : {})}
    />
  )
  return c.html(page, shown.playlistError || shown.nameError ? 422 : 200)
}

export async function soundOf(
  c: Context<AppEnv>,
  clip: Pick<Clip, 'conversationId' | 'span'>,
  url: string,
): Promise<ClipSound> {
  const cut = await cutSounds.of(c.var, clip.conversationId, clip.span)
  if (!cut) return null
  return 'problem' in cut ? cut : { url }
}

/** A clip in the address, for whoever may see its conversation. */
export async function seenClip(c: Context<AppEnv>): Promise<Clip> {
  const clip = await findClip(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!clip) throw new HTTPException(404)
  return clip
}

export async function ownClip(c: Context<AppEnv>): Promise<Clip> {
  const clip = await seenClip(c)
  if (clip.madeBy.id !== c.var.viewer.id) throw new HTTPException(403)
  return clip
}

function shownLink(c: Context<AppEnv>, link: ClipLink): ShownLink {
  const zone = zoneOf(c)
  const when = (at: string) => `${day(at, zone)}, ${timeOfDay(at, zone)}`
  const isOver = link.expiresAt <= c.var.now().toISOString()
  return {
    id: link.id,
    made: say.made(link.madeByName, when(link.madeAt)),
    day: when(link.madeAt),
    holds: `${say.nameSays[link.names]}, ${link.withSound ? say.withSound : say.withoutSound}`,
    state: link.revoked
      ? say.revoked(link.revoked.byName, when(link.revoked.at))
      : isOver
        ? say.ended(when(link.expiresAt))
        : say.until(when(link.expiresAt)),
    isOpen: link.revoked === null && !isOver,
    openings: link.openings.map((one) => `${when(one.at)}, ${say[one.how]} ${say.from(one.address)}`),
  }
}
