import { expect, test } from 'vitest'
import { countConversations } from '../../db/queries/conversation-list.ts'
import {
  changeView,
  createView,
  deletedViews,
  dropAlert,
  findView,
  saveLook,
  viewsFor,
} from '../../db/queries/saved-views.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

onEveryDatabase((fresh) => {
  test('a view is its owner’s or their team’s, and each is told for themselves', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const made = { query: 'channel=phone', isAlert: true, now: '2026-11-22T09:00:00Z' }
    await createView(db, { ...made, owner: cast.rosa, name: 'Mine', isShared: false, once: '1' })
    const id = await createView(db, { ...made, owner: cast.mina, name: 'Ours', isShared: true, once: '2' })
    expect(await createView(db, { ...made, owner: cast.mina, name: 'Ours', isShared: true, once: '2' })).toBe(
      id,
    )
    expect((await viewsFor(db, cast.rosa)).map((one) => one.name)).toEqual(['Mine', 'Ours'])
    expect((await viewsFor(db, cast.rena)).map((one) => one.name)).toEqual(['Ours'])
    expect(await viewsFor(db, cast.ravi)).toEqual([])
    expect((await findView(db, cast.rena, id))?.newSince).toBeNull()
    await saveLook(db, id, 'rena', '2026-11-22T10:00:00Z')
    expect((await findView(db, cast.rena, id))?.newSince).toBe('2026-11-22T10:00:00Z')
    expect((await findView(db, cast.mina, id))?.newSince).toBe('2026-11-22T09:00:00Z')
    await dropAlert(db, id, 'rena')
    expect((await findView(db, cast.rena, id))?.newSince).toBeNull()
    await changeView(db, id, { deletedAt: '2026-11-21T10:00:00Z' })
    expect(await findView(db, cast.mina, id)).toBeUndefined()
    expect(await deletedViews(db, cast.rena, '2026-11-20T10:00:00Z')).toEqual([])
  })

  test('new is what came in later, whenever it was held', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    await importCall(db, cast.rosa)
    const filter = { channel: 'phone' as const }
    const since = async (importedAfter: string) =>
      (await countConversations(db, cast.rosa, { ...filter, importedAfter })).count
    expect(await since('2026-11-21T08:00:00Z')).toBe(1)
    expect(await since('2026-11-21T09:00:00Z')).toBe(0)
  })
})
