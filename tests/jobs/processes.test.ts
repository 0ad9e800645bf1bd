import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { settingsOf } from '../../db/connect.ts'
import { takeNextFile } from '../../db/queries/upload-queue.ts'
import { readConfig } from '../../server/config.ts'
import { type Opened, openServices } from '../../server/web/services.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { fairCall, heardFile } from '../spoken.ts'
import { send } from '../uploaded.ts'
import { claimAt } from './leases.ts'

const call = (nth: number) =>
  heardFile(fairCall, { id: `call-${nth}`, startedAt: new Date(Date.UTC(2026, 9, nth, 9)).toISOString() })

onEveryDatabase((fresh) => {
  test('one process serves and two work: each file is read once, also one a process left, and what is said in one is heard in the others', async () => {
    const { db, database } = await fresh()
    const { rosa } = await moveIn(db)
    const { dataDir, databaseUrl } = settingsOf(db) ?? { dataDir: '', databaseUrl: null }
    const open = async (work: 'here' | 'elsewhere'): Promise<Opened> => {
      const at = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? '', SECRET: 's'.repeat(32) }
      const opened = await openServices(readConfig({ ...at, LOG_LEVEL: 'silent', WORK: work }))
      onTestFinished(() => opened.close())
      await opened.wire.begin()
      return opened
    }
    const [web, one, two] = [await open('elsewhere'), await open('here'), await open('here')]

    const files = Object.fromEntries(Array.from({ length: 6 }, (_, nth) => [`${nth}.json`, call(nth + 1)]))
    await send(db, rosa, files)
    const left = await takeNextFile(db, claimAt('2026-11-21T09:00:00.000Z'))
    web.uploads.wake()
    await web.uploads.settled()
    await Promise.all([one, two].map(({ leases }) => leases.look()))
    if (database === 'sqlite') for (const { uploads } of [one, two]) uploads.wake()
    await vi.waitFor(
      async () => {
        const rows = await db.selectFrom('upload_files').select(['id', 'state', 'tries']).execute()
        expect(rows.map(({ state }) => state)).toEqual(rows.map(() => 'done'))
        expect(rows.filter(({ tries }) => tries !== 1)).toMatchObject([{ id: left?.id, tries: 2 }])
      },
      { timeout: 20_000, interval: 20 },
    )
    expect(await db.selectFrom('conversations').select('id').execute()).toHaveLength(6)
    await Promise.all([one.grades.settled(), two.grades.settled()])
    const begun = db.selectFrom('jobs').selectAll().where('lease', 'is not', null)
    await vi.waitFor(async () => expect(await begun.execute()).toEqual([]), { timeout: 20_000 })

    let [inside, most, times] = [0, 0, 0]
    const alone = async () => {
      inside += 1
      times += 1
      most = Math.max(most, inside)
      await sleep(5)
      inside -= 1
    }
    await Promise.all([web, one, two].map(({ leases }) => leases.inTurn({ kind: 'oven' }, alone)))
    expect([most, times]).toEqual([1, 3])

    if (database === 'sqlite') return
    const ended = Promise.withResolvers<void>()
    one.streams.begin(rosa.id, () => ended.resolve())
    web.streams.endOf(rosa.id)
    await ended.promise
  })
})
