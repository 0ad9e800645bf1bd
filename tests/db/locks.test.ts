import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { teamNamed } from '../../db/queries/teams.ts'
import { makeSqlite, onEveryDatabase } from '../databases.ts'

const now = '2026-11-21T09:00:00Z'

test('D-63 while another program writes, ours waits without standing still, and reading goes on', async () => {
  const { db, reader, again } = await makeSqlite((end) => onTestFinished(async () => void (await end())))
  const other = again().db
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  const holding = other.transaction().execute(async (trx) => {
    await teamNamed(trx, 'East', now)
    await held
  })
  await sleep(20)

  const waiting = teamNamed(db, 'West', now)
  const alone = sql`insert into teams (id, name, created_at) values ('s', 'South', ${now})`.execute(other)
  let longestMs = 0
  for (let last = performance.now(), until = last + 500; last < until; ) {
    await sleep(5)
    const at = performance.now()
    longestMs = Math.max(longestMs, at - last)
    last = at
    expect(await reader.selectFrom('teams').select('name').execute()).toEqual([])
  }
  release()
  await Promise.all([holding, waiting, alone])
  expect(longestMs).toBeLessThan(300)
  const names = await reader.selectFrom('teams').select('name').orderBy('name').execute()
  expect(names.map((one) => one.name)).toEqual(['East', 'South', 'West'])
})

test('a lone write outside a transaction waits for its turn, too', async () => {
  const { db, again } = await makeSqlite((end) => onTestFinished(async () => void (await end())))
  const holding = again()
    .db.transaction()
    .execute(async (trx) => {
      await teamNamed(trx, 'East', now)
      await sleep(200)
    })
  await sleep(20)
  await db.insertInto('teams').values({ id: 'w', name: 'West', created_at: now }).execute()
  await holding
  expect(await db.selectFrom('teams').select('id').execute()).toHaveLength(2)
})

onEveryDatabase((fresh) => {
  test('D-64 fifty who write twenty times each and read between lose nothing and meet no lock', async () => {
    const { db, reader, again } = await fresh()
    const programs = [db, again().db, again().db]
    const work = async (who: number) => {
      const own = programs[who % 3] ?? db
      for (const at of Array(20).keys()) {
        await own.transaction().execute(async (trx) => {
          await trx.selectFrom('teams').select('id').limit(1).execute()
          const id = `t${who}-${at}`
          await trx
            .insertInto('teams')
            .values({ id, name: `Team ${id}`, created_at: now })
            .execute()
        })
        if (at % 5 === 0) await reader.selectFrom('teams').select('id').limit(5).execute()
      }
    }
    await Promise.all(Array.from({ length: 50 }, (_, who) => work(who)))
    const { count } = await reader
      .selectFrom('teams')
      .select((all) => all.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(Number(count)).toBe(1000)
  })
})
