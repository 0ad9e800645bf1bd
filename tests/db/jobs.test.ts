import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { holding, type Lease, LeaseLost } from '../../db/lease.ts'
import { endLeasesOf, renewLeases, takeOverdue } from '../../db/queries/job-leases.ts'
import { endJob, failJob, kindsDue, retryJobs, takeJob, takeJobNow, wantJob } from '../../db/queries/jobs.ts'
import { teamNamed } from '../../db/queries/teams.ts'
import { onEveryDatabase } from '../databases.ts'

const nine = '2026-11-22T09:00:00.000Z'
const [five, ten, twenty] = [5, 10, 20].map((m) => `2026-11-22T09:${`${m}`.padStart(2, '0')}:00.000Z`) as [
  string,
  string,
  string,
]
const early = { owner: 'morning', now: nine, until: five }
const late = { owner: 'evening', now: ten, until: twenty }

onEveryDatabase((fresh) => {
  test('two processes that take the same twenty pieces of work take each once, at the same time', async () => {
    const { db, again } = await fresh()
    const programs = [db, again().db, again().db, again().db]
    for (const about of Array(20).keys()) await wantJob(db, { kind: 'bread', about: `${about}` }, nine)
    const taken = await Promise.all(
      programs.map(async (program) => {
        const own: string[] = []
        for (;;) {
          const lease = await takeJob(program, 'bread', early)
          if (!lease) return own
          own.push(lease.about)
          await endJob(program, lease)
        }
      }),
    )
    expect(taken.flat().toSorted()).toEqual(Array.from({ length: 20 }, (_, nth) => `${nth}`).toSorted())
    expect(await kindsDue(db, nine)).toEqual([])
  })

  test('whoever lost a lease writes nothing more, and says so; the new holder does', async () => {
    const { db, again } = await fresh()
    const other = again().db
    const first = (await takeJobNow(db, { kind: 'oven' }, early)) as Lease
    expect(await takeJobNow(other, { kind: 'oven' }, { ...late, now: nine })).toBeUndefined()
    await holding(first, () => teamNamed(db, 'East', nine))
    expect(await kindsDue(db, ten)).toEqual(['oven'])
    const second = (await takeJob(other, 'oven', late)) as Lease
    expect(second.tries).toBe(2)
    await expect(holding(first, () => teamNamed(db, 'Lost', ten))).rejects.toThrow(LeaseLost)
    await expect(endJob(db, first)).rejects.toThrow(LeaseLost)
    await holding(second, () => teamNamed(other, 'West', ten))
    expect((await db.selectFrom('teams').select('name').execute()).map((one) => one.name).toSorted()).toEqual(
      ['East', 'West'],
    )
    expect(await endJob(other, second)).toBe(false)
    expect(await sql`select 1 from jobs`.execute(db)).toMatchObject({ rows: [] })
  })

  test('work that is asked for while it is done is done once more, and a renewed lease is not taken away', async () => {
    const { db } = await fresh()
    const lease = (await takeJobNow(db, { kind: 'oven' }, early)) as Lease
    await wantJob(db, { kind: 'oven' }, nine)
    await renewLeases(db, 'morning', twenty)
    expect(await takeJob(db, 'oven', late)).toBeUndefined()
    expect(await endJob(db, lease)).toBe(true)
    const again = (await takeJob(db, 'oven', late)) as Lease
    await endLeasesOf(db, (owner) => owner === 'evening', ten)
    expect(await kindsDue(db, ten)).toEqual(['oven'])
    expect((await takeJob(db, 'oven', late))?.tries).toBe(again.tries + 1)
  })

  test('what fails waits for its time, then is tried no more until somebody asks; what was begun and left is told', async () => {
    const { db } = await fresh()
    await wantJob(db, { kind: 'cake', about: 'plum' }, nine)
    const one = (await takeJob(db, 'cake', early)) as Lease
    await failJob(db, one, { problem: 'cold', nextAt: ten, now: nine })
    expect(await takeJob(db, 'cake', early)).toBeUndefined()
    const two = (await takeJob(db, 'cake', late)) as Lease
    await failJob(db, two, { problem: 'burnt', nextAt: null, now: ten })
    expect(await kindsDue(db, twenty)).toEqual([])
    expect(await retryJobs(db, 'cake', twenty)).toBe(1)
    expect(await takeJob(db, 'cake', { owner: 'night', now: twenty, until: twenty })).toMatchObject({
      about: 'plum',
      tries: 1,
    })
    const after = '2026-11-22T10:00:00.000Z'
    expect(await db.transaction().execute((trx) => takeOverdue(trx, 'cake', after))).toEqual(['plum'])
    expect(await kindsDue(db, after)).toEqual([])
  })
})
