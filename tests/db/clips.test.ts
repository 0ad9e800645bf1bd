import { expect, test } from 'vitest'
import {
  createClipLink,
  linksOf,
  revokeClipLink,
  saveOpening,
  sharedClip,
} from '../../db/queries/clip-links.ts'
import { clipsFor, deletedClips, findClip, saveClip } from '../../db/queries/clips.ts'
import { changeMade } from '../../db/queries/made-things.ts'
import { namesAround } from '../../db/queries/names-around.ts'
import {
  addToPlaylist,
  annotateInPlaylist,
  findPlaylist,
  moveInPlaylist,
  playlistsFor,
  removeFromPlaylist,
  savePlaylist,
} from '../../db/queries/playlists.ts'
import { deleteConversation } from '../../db/queries/withdrawals.ts'
import { type Cast, moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const now = '2026-11-22T09:00:00Z'
const span = { from: 'u1', to: 'u2', startMs: 5000, endMs: 30_000 }

onEveryDatabase((fresh) => {
  async function withClips() {
    const { db } = await fresh()
    const cast: Cast = await moveIn(db)
    const conversationId = await importCall(db, cast.rosa)
    const make = (name: string, once: string) =>
      saveClip(db, { conversationId, madeBy: 'rosa', name, span, once, now })
    return {
      db,
      cast,
      conversationId,
      first: await make('First', '1'),
      second: await make('Second', '2'),
      make,
    }
  }

  test('a clip is seen by whoever sees its conversation, and kept once', async () => {
    const { db, cast, conversationId, first, make } = await withClips()
    expect(await make('First', '1')).toBe(first)
    expect(await findClip(db, cast.mina, first)).toMatchObject({ name: 'First', span, repName: 'Rosa Diaz' })
    for (const name of ['rena', 'ravi', 'noah', 'hana', 'ada'] as const) {
      expect(await findClip(db, cast[name], first), name).toBeUndefined()
      expect(await clipsFor(db, cast[name]), name).toEqual([])
    }
    expect((await clipsFor(db, cast.mina, { conversationId })).map((one) => one.name).toSorted()).toEqual([
      'First',
      'Second',
    ])
    await changeMade(db, 'clips', first, { deletedAt: now })
    expect(await findClip(db, cast.mina, first)).toBeUndefined()
    expect((await deletedClips(db, cast.rosa, '2026-11-21T09:00:00Z')).map((one) => one.id)).toEqual([first])
    expect(await deletedClips(db, cast.mina, '2026-11-21T09:00:00Z')).toEqual([])
  })

  test('a link works until it ends or is taken back, and its address is kept by nobody', async () => {
    const { db, first, conversationId } = await withClips()
    const link = { clipId: first, madeBy: 'rosa', names: 'first', withSound: true, now } as const
    const token = 'a-token-nobody-can-guess'
    await createClipLink(db, { ...link, token, expiresAt: '2026-11-29T09:00:00Z' })
    await createClipLink(db, { ...link, token, expiresAt: '2026-11-30T09:00:00Z' })
    expect(await db.selectFrom('clip_links').select('id').execute()).toHaveLength(1)
    expect(await sharedClip(db, token, now)).toMatchObject({
      conversationId,
      span,
      names: 'first',
      withSound: true,
    })
    expect(await sharedClip(db, token, '2026-11-29T09:00:00Z')).toBeUndefined()
    expect(await sharedClip(db, `${token}x`, now)).toBeUndefined()
    expect(JSON.stringify(await db.selectFrom('clip_links').selectAll().execute())).not.toContain(token)
    const [kept] = await linksOf(db, first)
    const id = kept?.id ?? ''
    await saveOpening(db, { linkId: id, how: 'read', address: '203.0.113.x', at: now })
    expect(await revokeClipLink(db, { clipId: 'another', id, by: 'mina', now })).toBe(false)
    expect(await revokeClipLink(db, { clipId: first, id, by: 'mina', now })).toBe(true)
    expect(await sharedClip(db, token, now)).toBeUndefined()
    expect(await linksOf(db, first)).toMatchObject([
      { revoked: { byName: 'Mina Aalto' }, openings: [{ how: 'read', address: '203.0.113.x' }] },
    ])
    expect(await namesAround(db, conversationId)).toContain('Rosa Diaz')
  })

  test('a playlist keeps its order and its notes, and shows nobody what they may not see', async () => {
    const { db, cast, first, second } = await withClips()
    const id = await savePlaylist(db, { name: 'How Rosa asks', madeBy: 'rosa', once: '1', now })
    expect(await savePlaylist(db, { name: 'How Rosa asks', madeBy: 'rosa', once: '1', now })).toBe(id)
    expect(await findPlaylist(db, cast.mina, id)).toBeUndefined()
    for (const clipId of [first, second, first])
      await addToPlaylist(db, { playlistId: id, clipId, note: 'Listen.', now })
    const order = async () => (await findPlaylist(db, cast.mina, id))?.entries.map((one) => one.clip.name)
    expect(await order()).toEqual(['First', 'Second'])
    await moveInPlaylist(db, id, [first, second])
    await annotateInPlaylist(db, { playlistId: id, clipId: second, note: 'The pause.' })
    expect(await order()).toEqual(['Second', 'First'])
    expect((await findPlaylist(db, cast.mina, id))?.entries[0]?.note).toBe('The pause.')
    expect(await findPlaylist(db, cast.ravi, id)).toBeUndefined()
    expect(await playlistsFor(db, cast.ravi)).toEqual([])
    await removeFromPlaylist(db, id, second)
    expect(await order()).toEqual(['First'])
    await changeMade(db, 'playlists', id, { deletedAt: now })
    expect(await findPlaylist(db, cast.mina, id)).toBeUndefined()
    expect((await findPlaylist(db, cast.rosa, id))?.deletedAt).toBe(now)
  })

  test('with the conversation its clips, their links and their places go', async () => {
    const { db, conversationId, first } = await withClips()
    const id = await savePlaylist(db, { name: 'List', madeBy: 'rosa', once: '1', now })
    await addToPlaylist(db, { playlistId: id, clipId: first, note: '', now })
    const link = { clipId: first, madeBy: 'rosa', names: 'none', withSound: false, now } as const
    const token = 'a-token-nobody-can-guess'
    await createClipLink(db, { ...link, token, expiresAt: '2026-11-29T09:00:00Z' })
    await createClipLink(db, { ...link, token, expiresAt: '2026-11-30T09:00:00Z' })
    await db.transaction().execute((trx) => deleteConversation(trx, conversationId))
    expect(await sharedClip(db, token, now)).toBeUndefined()
    for (const table of ['clips', 'clip_links', 'playlist_clips'] as const)
      expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
  })
})
