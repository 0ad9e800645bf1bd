import { expect, test } from 'vitest'
import { retried, retryFailed, workBehind } from '../../db/queries/work.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'

const now = '2026-11-22T09:00:00.000Z'

onEveryDatabase((fresh) => {
  test('the admin sees how much work waits and failed, and lets what failed wait again', async () => {
    const { db } = await fresh()
    await moveIn(db)
    for (const kind of retried) expect(await retryFailed(db, kind, now), kind).toBe(0)
    await db
      .insertInto('uploads')
      .values({ id: 'u', by_id: 'rosa', rep_id: 'rosa', made_at: now, arrived_at: now })
      .execute()
    const file = { upload_id: 'u', size: 1, archive_id: null, taken_at: null, ended_at: null, report: null }
    const files = [
      { ...file, id: 'a', seq: 0, name: 'a.txt', state: 'waiting', tries: 0 },
      { ...file, id: 'b', seq: 1, name: 'b.txt', state: 'refused', tries: 1 },
      { ...file, id: 'c', seq: 2, name: 'c.txt', state: 'refused', tries: 4 },
    ]
    await db.insertInto('upload_files').values(files).execute()
    const [uploads, ...others] = await workBehind(db)
    expect(uploads).toMatchObject({ kind: 'uploads', waiting: 1, running: 0, failed: 1, since: now })
    expect(others.map(({ waiting, running, failed }) => waiting + running + failed)).toEqual(
      others.map(() => 0),
    )
    expect(await retryFailed(db, 'uploads', now)).toBe(1)
    expect((await workBehind(db))[0]).toMatchObject({ waiting: 2, failed: 0 })
  })
})
