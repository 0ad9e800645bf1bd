import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { newId } from '../../db/new-id.ts'
import { changeMade } from '../../db/queries/made-things.ts'
import {
  annotateInPlaylist,
  findPlaylist,
  moveInPlaylist,
  type Playlist,
  type PlaylistEntry,
  removeFromPlaylist,
  savePlaylist,
} from '../../db/queries/playlists.ts'
import { findRecording } from '../../db/queries/recordings.ts'
import { findWords } from '../../db/queries/words.ts'
import { PlaylistPage, type ShownEntry } from '../../views/clips/playlist-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { name, once } from './clip-page.tsx'
import { clipsPage } from './clips.tsx'
import { linesInside, shownClip } from './clips-shown.ts'

export const playlists = new Hono<AppEnv>()

const say = words.clips.playlists
const FIRST_WORDS = 160
const naming = z.object({ name: z.string().max(2000) })

playlists.post('/playlists', onlyFor('rep', 'manager'), async (c) => {
  const { db, viewer, now } = c.var
  const typed = await formValues(c, naming.extend({ once }))
  const wanted = name.safeParse(typed.name)
  if (!wanted.success) return clipsPage(c, say.problems.name)
  const one = { name: wanted.data, madeBy: viewer.id, once: typed.once, now: now().toISOString() }
  return c.redirect(paths.playlist(await savePlaylist(db, one)), 303)
})

playlists.get('/playlists/:id', async (c) => playlistPage(c, await seen(c)))

playlists.post('/playlists/:id/names', async (c) => {
  const playlist = await own(c)
  const wanted = name.safeParse((await formValues(c, naming)).name)
  if (!wanted.success) return playlistPage(c, playlist, { nameError: say.problems.name })
  await changeMade(c.var.db, 'playlists', playlist.id, { name: wanted.data })
  return c.redirect(paths.playlist(playlist.id), 303)
})

playlists.post('/playlists/:id/deletion', async (c) => {
  const { id, deletedAt } = await own(c)
  await changeMade(c.var.db, 'playlists', id, { deletedAt: deletedAt ?? c.var.now().toISOString() })
  return c.redirect(paths.clips, 303)
})

playlists.post('/playlists/:id/restoration', async (c) => {
  const { id } = await own(c)
  await changeMade(c.var.db, 'playlists', id, { deletedAt: null })
  return c.redirect(paths.playlist(id), 303)
})

playlists.post('/playlists/:id/clips/:clip/place', async (c) => {
  const { to } = await formValues(c, z.object({ to: z.enum(['up', 'down'], 'say up or down') }))
  const { id, entries, at } = await entryOf(c)
  const neighbour = entries[to === 'up' ? at - 1 : at + 1]
  const one = entries[at]
  if (one && neighbour) await moveInPlaylist(c.var.db, id, [one.clip.id, neighbour.clip.id])
  return c.redirect(paths.playlist(id), 303)
})

playlists.post('/playlists/:id/clips/:clip/note', async (c) => {
  const { note } = await formValues(
    c,
    z.object({ note: z.string().max(1000, { error: () => say.problems.name }) }),
  )
  const { id, entries, at } = await entryOf(c)
  await annotateInPlaylist(c.var.db, {
    playlistId: id,
    clipId: entries[at]?.clip.id ?? '',
    note: note.trim(),
  })
  return c.redirect(paths.playlist(id), 303)
})

playlists.post('/playlists/:id/clips/:clip/removal', async (c) => {
  const { id, entries, at } = await entryOf(c)
  const taken = entries[at]
  await removeFromPlaylist(c.var.db, id, taken?.clip.id ?? '')
  return playlistPage(c, await own(c), taken ? { taken } : {})
})

interface Said {
  readonly nameError?: string
  /** What was taken out a moment ago, to be put back. */
  readonly taken?: PlaylistEntry
}

async function playlistPage(c: Context<AppEnv>, playlist: Playlist, { nameError, taken }: Said = {}) {
  if (playlist.deletedAt !== null) throw new HTTPException(404)
  const page = (
    <PlaylistPage
      frame={await frameOf(c)}
      id={playlist.id}
      name={playlist.name}
      by={playlist.madeBy.name}
      isOwn={playlist.madeBy.id === c.var.viewer.id}
      entries={await Promise.all(playlist.entries.map((one) => shownEntry(c, one)))}
      {...(nameError ? { nameError } : {})}
      {...(taken ? { taken: { ...taken.clip, note: taken.note, once: newId() } } : {})}
    />
  )
  return c.html(page, nameError ? 422 : 200)
}

async function shownEntry(c: Context<AppEnv>, { clip, note }: PlaylistEntry): Promise<ShownEntry> {
  const { reader } = c.var
  const conversation = await findWords(reader, clip.conversationId)
  const lines = conversation ? linesInside(conversation, clip.span) : []
  const text = lines.map((line) => line.text).join(' ')
  const hasSound =
    clip.span.startMs !== null && (await findRecording(reader, clip.conversationId)) !== undefined
  return {
    clip: shownClip(clip, zoneOf(c), conversation),
    note,
    sound: hasSound ? paths.clipSound(clip.id) : null,
    firstWords:
      text.length > FIRST_WORDS ? `${text.slice(0, FIRST_WORDS - 2).trimEnd()}…` : text || words.clips.gone,
  }
}

async function seen(c: Context<AppEnv>): Promise<Playlist> {
  const playlist = await findPlaylist(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!playlist) throw new HTTPException(404)
  return playlist
}

async function own(c: Context<AppEnv>): Promise<Playlist> {
  const playlist = await seen(c)
  if (playlist.madeBy.id !== c.var.viewer.id) throw new HTTPException(403)
  return playlist
}

async function entryOf(c: Context<AppEnv>) {
  const playlist = await own(c)
  const at = playlist.entries.findIndex((one) => one.clip.id === c.req.param('clip'))
  if (at < 0) throw new HTTPException(404)
  return { ...playlist, at }
}
