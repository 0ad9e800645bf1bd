import type { Context } from 'hono'
import { countConversations } from '../../db/queries/conversation-list.ts'
import { type SavedView, saveLook, viewsFor } from '../../db/queries/saved-views.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { ShownView } from '../../views/saved/records.ts'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'
import { filterOf, readFilters } from './list-filters.ts'

const say = words.views
const MOST_NEW = 1_000_000

/** The saved views of whoever looks, with how much is new in those they follow. */
export async function savedViews(c: Context<AppEnv>): Promise<readonly ShownView[]> {
  const views = await viewsFor(c.var.reader, c.var.viewer)
  return Promise.all(views.map((one) => shownView(c, one)))
}

/** Those in which something is new. */
export async function newInViews(c: Context<AppEnv>): Promise<readonly ShownView[]> {
  return (await savedViews(c)).filter((one) => one.fresh > 0)
}

/** Whoever opens the list as a view they follow has seen what was new in it. */
export async function lookedAt(c: Context<AppEnv>, query: string): Promise<void> {
  const { db, viewer, now } = c.var
  for (const view of await viewsFor(db, viewer))
    if (view.query === query && view.newSince !== null)
      await saveLook(db, view.id, viewer.id, now().toISOString())
}

async function shownView(c: Context<AppEnv>, view: SavedView): Promise<ShownView> {
  const isOwn = view.owner.id === c.var.viewer.id
  return {
    id: view.id,
    name: view.name,
    path: viewPath(view),
    whose: isOwn ? (view.isShared ? say.shared : say.own) : say.by(view.owner.name),
    isOwn,
    isShared: view.isShared,
    isTold: view.newSince !== null,
    fresh: view.newSince === null ? 0 : await countNew(c, view, view.newSince),
  }
}

/** The list of conversations with the filters of a view. */
export function viewPath({ query }: Pick<SavedView, 'query'>): string {
  return query === '' ? paths.conversations : `${paths.conversations}?${query}`
}

async function countNew(c: Context<AppEnv>, { query }: SavedView, importedAfter: string): Promise<number> {
  const asked = readFilters(query)
  if (!asked) return 0
  const filter = { ...filterOf(asked, zoneOf(c)), importedAfter }
  return (await countConversations(c.var.reader, c.var.viewer, filter, MOST_NEW)).count
}
