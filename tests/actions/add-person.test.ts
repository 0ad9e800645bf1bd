import { expect, test } from 'vitest'
import { allPeople } from '../../db/queries/people.ts'
import { allTeams } from '../../db/queries/teams.ts'
import { addPerson } from '../../server/actions/add-person.ts'
import { createAuth, migrateAuth, signInToken } from '../../server/web/auth.ts'
import { onEveryDatabase } from '../databases.ts'

const lena = { email: 'Lena@mina.example', name: 'Lena Berg', role: 'rep', team: 'North' } as const

onEveryDatabase((fresh) => {
  async function open() {
    const { db, database } = await fresh()
    const settings = { secret: 'x'.repeat(32), baseUrl: 'http://127.0.0.1:3000', secureCookies: false }
    const auth = createAuth(db, { ...settings, database })
    await migrateAuth(auth)
    return { db, auth, now: () => new Date('2026-11-21T09:00:00Z') }
  }

  test('whoever is added can sign in', async () => {
    const services = await open()
    const id = await addPerson(services, lena)
    expect(await allPeople(services.db)).toMatchObject([{ id, email: 'lena@mina.example', role: 'rep' }])
    expect(await signInToken(services.auth, lena.email)).not.toBe('')
  })

  test('twenty who invite the same person at once invite one', async () => {
    const services = await open()
    const ids = await Promise.all(Array.from({ length: 20 }, () => addPerson(services, lena)))
    expect(ids.filter((id) => id !== undefined)).toHaveLength(1)
    expect(await allPeople(services.db)).toHaveLength(1)
  })

  test('twenty new people of a new team make one team', async () => {
    const services = await open()
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => addPerson(services, { ...lena, email: `l${at}@mina.example` })),
    )
    expect(await allPeople(services.db)).toHaveLength(20)
    expect(await allTeams(services.db)).toHaveLength(1)
  })

  test('an invitation that broke half way leaves nothing behind and can be made again', async () => {
    const services = await open()
    await expect(addPerson(services, { ...lena, role: 'nobody' as 'rep' })).rejects.toThrow()
    expect(await addPerson(services, lena)).toBeDefined()
  })
})
