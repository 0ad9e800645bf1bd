import { expect, test } from 'vitest'
import { isSqlite } from '../../db/dialect.ts'
import { allPeople } from '../../db/queries/people.ts'
import { leaveDemo, NoDemo } from '../../server/actions/leave-demo.ts'
import { readConfig } from '../../server/config.ts'
import { createAuth, migrateAuth } from '../../server/web/auth.ts'
import { onEveryDatabase } from '../databases.ts'

onEveryDatabase((fresh) => {
  test('of two programs in which somebody begins at once, one has an admin and the other is told that people work here', async () => {
    const { db, again } = await fresh()
    const config = readConfig({ DATA_DIR: '/nowhere/at/all', LOG_LEVEL: 'silent' })
    const database = isSqlite(db) ? 'sqlite' : 'postgres'
    const secret = 'a secret of ours that is long enough'
    const settings = { secret, baseUrl: config.baseUrl, secureCookies: false, database } as const
    await migrateAuth(createAuth(db, settings))
    const begun = await Promise.allSettled(
      [db, again().db].map((one, nth) =>
        leaveDemo(
          { db: one, auth: createAuth(one, settings), config, now: () => new Date('2026-11-24T09:00:00Z') },
          { organisation: 'Alder Kitchens', name: `Ada ${nth}`, email: `ada${nth}@alder.example` },
        ),
      ),
    )
    expect(begun.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(begun.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(NoDemo)
    expect((await allPeople(db)).map(({ role }) => role)).toEqual(['admin'])
  })
})
