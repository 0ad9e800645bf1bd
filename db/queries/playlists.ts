import type { Kysely, Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { type Clip, toClip, visibleClips, withFacts } from './clips.ts'
import { madeWith } from './made-things.ts'
import { onceFor } from './once.ts'
import type { Viewer } from './people.ts'

/** Clips in an order, under a name: "How Rosa asks about budget". */
export interface Playlist {
  readonly id: string
  readonly name: string
  readonly madeBy: { readonly id: string; readonly name: string }
  readonly deletedAt: string | null
  /** Those the viewer may see; the others are neither shown nor counted. */
  readonly entries: readonly PlaylistEntry[]
}

export interface PlaylistEntry {
  readonly clip: Clip
  readonly note: string
}

/** The playlists somebody made, and those in which there is a clip they may see; by name. */
export async function playlistsFor(db: Kysely<Database>, viewer: Viewer): Promise<readonly Playlist[]> {
  const rows = await playlistRows(db).where('playlists.deleted_at', 'is', null).execute()
  const entries = await entriesOf(db, viewer)
  return rows
    .map((row) => toPlaylist(row, entries.get(row.id) ?? []))
    .filter((one) => one.madeBy.id === viewer.id || one.entries.length > 0)
}

export async function findPlaylist(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<Playlist | undefined> {
  const row = await playlistRows(db).where('playlists.id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const playlist = toPlaylist(row, (await entriesOf(db, viewer, id)).get(id) ?? [])
  if (playlist.madeBy.id === viewer.id) return playlist
  return playlist.deletedAt === null && playlist.entries.length > 0 ? playlist : undefined
}

/** What somebody deleted since then and may take back. */
export async function deletedPlaylists(db: Kysely<Database>, viewer: Viewer, since: string) {
  return db
    .selectFrom('playlists')
    .select(['id', 'name'])
    .where('made_by', '=', viewer.id)
    .where('deleted_at', '>', since)
    .orderBy('deleted_at', 'desc')
    .execute()
}

function playlistRows(db: Kysely<Database>) {
  return db
    .selectFrom('playlists')
    .innerJoin('people', 'people.id', 'playlists.made_by')
    .select(['playlists.id', 'playlists.name', 'made_by', 'people.name as maker', 'deleted_at'])
    .orderBy('playlists.name')
    .orderBy('playlists.id')
}

function toPlaylist(
  row: Awaited<ReturnType<ReturnType<typeof playlistRows>['execute']>>[number],
  entries: readonly PlaylistEntry[],
): Playlist {
  const madeBy = { id: row.made_by, name: row.maker }
  return { id: row.id, name: row.name, madeBy, deletedAt: row.deleted_at, entries }
}

async function entriesOf(
  db: Kysely<Database>,
  viewer: Viewer,
  playlistId?: string,
): Promise<ReadonlyMap<string, readonly PlaylistEntry[]>> {
  let query = withFacts(visibleClips(db, viewer))
    .innerJoin('playlist_clips', 'playlist_clips.clip_id', 'clips.id')
    .select(['playlist_id', 'note'])
    .where('clips.deleted_at', 'is', null)
  if (playlistId !== undefined) query = query.where('playlist_id', '=', playlistId)
  const rows = await query.orderBy('place').orderBy('clips.id').execute()
  const entries = rows.map((row) => ({ playlist: row.playlist_id, clip: toClip(row), note: row.note }))
  return Map.groupBy(entries, (one) => one.playlist)
}

/** Keeps a playlist; the same form sent again answers the one that is there. */
export async function savePlaylist(
  db: Kysely<Database>,
  one: { readonly name: string; readonly madeBy: string; readonly once: string; readonly now: string },
): Promise<string> {
  const once = onceFor(one.once, one.name)
  return inTransaction(db, async (trx) => {
    await trx
      .insertInto('playlists')
      .values({
        id: newId(),
        made_by: one.madeBy,
        name: one.name,
        once,
        made_at: one.now,
        deleted_at: null,
      })
      .onConflict((conflict) => conflict.columns(['made_by', 'once']).doNothing())
      .execute()
    return madeWith(trx, 'playlists', { madeBy: one.madeBy, once })
  })
}

/** Puts a clip at the end of a playlist; one that is in it keeps its place and gets the note. */
export async function addToPlaylist(
  db: Kysely<Database>,
  {
    playlistId,
    clipId,
    note,
    now,
  }: { readonly playlistId: string; readonly clipId: string; readonly note: string; readonly now: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const places = await placesIn(trx, playlistId)
    const place = (places.at(-1)?.place ?? 0) + 1
    await trx
      .insertInto('playlist_clips')
      .values({ playlist_id: playlistId, clip_id: clipId, place, note, added_at: now })
      .onConflict((conflict) => conflict.columns(['playlist_id', 'clip_id']).doUpdateSet({ note }))
      .execute()
  })
}

/** Moves a clip before or after its neighbour among those the viewer sees. */
export async function moveInPlaylist(
  db: Kysely<Database>,
  playlistId: string,
  pair: readonly [string, string],
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const places = await placesIn(trx, playlistId)
    const [one, other] = pair.map((clipId) => places.find((each) => each.clip_id === clipId))
    if (!one || !other) return
    await setPlace(trx, playlistId, one.clip_id, other.place)
    await setPlace(trx, playlistId, other.clip_id, one.place)
  })
}

export async function annotateInPlaylist(
  db: Kysely<Database>,
  {
    playlistId,
    clipId,
    note,
  }: { readonly playlistId: string; readonly clipId: string; readonly note: string },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('playlist_clips')
      .set({ note })
      .where('playlist_id', '=', playlistId)
      .where('clip_id', '=', clipId)
      .execute(),
  )
}

export async function removeFromPlaylist(
  db: Kysely<Database>,
  playlistId: string,
  clipId: string,
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .deleteFrom('playlist_clips')
      .where('playlist_id', '=', playlistId)
      .where('clip_id', '=', clipId)
      .execute(),
  )
}

async function placesIn(trx: Transaction<Database>, playlistId: string) {
  return trx
    .selectFrom('playlist_clips')
    .select(['clip_id', 'place'])
    .where('playlist_id', '=', playlistId)
    .orderBy('place')
    .orderBy('clip_id')
    .execute()
}

async function setPlace(trx: Transaction<Database>, playlistId: string, clipId: string, place: number) {
  await trx
    .updateTable('playlist_clips')
    .set({ place })
    .where('playlist_id', '=', playlistId)
    .where('clip_id', '=', clipId)
    .execute()
}
