import type { Context } from 'hono'
import { clipsFor } from '../../db/queries/clips.ts'
import { playlistsFor } from '../../db/queries/playlists.ts'
import { viewsFor } from '../../db/queries/saved-views.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { FoundLink } from '../../views/search/records.ts'
import type { AppEnv } from '../web/env.ts'
import { viewPath } from './saved-views.ts'

/** What people gave names to themselves: saved views, playlists and clips. */
export async function namedThings(
  c: Context<AppEnv>,
  holds: (name: string) => boolean,
  most: number,
): Promise<readonly FoundLink[]> {
  const { reader, viewer } = c.var
  const views = (await viewsFor(reader, viewer)).map((one) => ({
    says: one.name,
    href: viewPath(one),
    beside: words.views.title,
  }))
  const playlists = (await playlistsFor(reader, viewer)).map((one) => ({
    says: one.name,
    href: paths.playlist(one.id),
    beside: words.clips.playlists.title,
  }))
  const clips = (await clipsFor(reader, viewer)).map((one) => ({
    says: one.name,
    href: paths.clip(one.id),
    beside: words.clips.title,
  }))
  return [...views, ...playlists, ...clips].filter((one) => holds(one.says)).slice(0, most)
}
