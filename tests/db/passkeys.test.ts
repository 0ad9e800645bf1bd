import { expect, test } from 'vitest'
import { findDirectoryGroup, groupsOfUser, saveDirectoryGroup } from '../../db/queries/directory-groups.ts'
import { findDirectoryUser, saveDirectoryUser } from '../../db/queries/directory-users.ts'
import { saveChallenge, useChallenge } from '../../db/queries/passkey-challenges.ts'
import { findPasskey, savePasskey, savePasskeyUse } from '../../db/queries/passkeys.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'

const at = '2026-11-24T09:00:00Z'

onEveryDatabase((fresh) => {
  test('of two programs that use one challenge, or one count of a passkey, one is told yes', async () => {
    const { db, again } = await fresh()
    const { db: other } = again()
    const { rosa } = await moveIn(db)
    const challenge = { kind: 'enter', challenge: 'c', holder: 'h' } as const
    const times = { now: at, expiresAt: '2026-11-24T09:05:00Z' }
    await saveChallenge(db, challenge, times)
    const used = await Promise.all([db, other].map((one) => useChallenge(one, challenge, at)))
    expect(used.toSorted()).toEqual([false, true])
    await saveChallenge(db, challenge, times)
    expect(await useChallenge(db, { ...challenge, kind: 'prove' }, at)).toBe(false)
    expect(await useChallenge(db, challenge, at)).toBe(false)

    const key = { id: 'k', personId: rosa.id, name: 'Phone', publicKey: 'p', counter: 4, transports: ['usb'] }
    const saved = [db, other].map((one) => savePasskey(one, { ...key, createdAt: at }))
    expect((await Promise.all(saved)).toSorted()).toEqual([false, true])
    const counts = [db, other].map((one) => savePasskeyUse(one, key, { counted: 5, now: at }))
    expect((await Promise.all(counts)).toSorted()).toEqual([false, true])
    expect(await findPasskey(db, 'k')).toMatchObject({ counter: 5, lastUsedAt: at, transports: ['usb'] })
  })

  test('a directory’s people and groups are kept as they were told, each name once', async () => {
    const { db } = await fresh()
    const told = {
      ...{ id: 'u1', userName: 'Rosa@mina.example', externalId: null, givenName: 'Rosa', familyName: null },
      ...{ displayName: null, email: 'rosa@mina.example', active: true, personId: null, givenRole: null },
      ...{ endedAt: null, madeAt: at, changedAt: at },
    }
    expect(await saveDirectoryUser(db, told)).toBe(true)
    expect(await saveDirectoryUser(db, { ...told, id: 'u2', userName: 'ROSA@mina.example' })).toBe(false)
    expect(await saveDirectoryUser(db, { ...told, active: false })).toBe(true)
    expect(await findDirectoryUser(db, 'u1')).toEqual({ ...told, active: false })
    const group = { id: 'g1', name: 'North', externalId: 'x', members: ['u1'], madeAt: at, changedAt: at }
    expect(await saveDirectoryGroup(db, group)).toBe(true)
    expect(await saveDirectoryGroup(db, { ...group, id: 'g2' })).toBe(false)
    expect(await findDirectoryGroup(db, 'g1')).toEqual(group)
    expect(await groupsOfUser(db, 'u1')).toEqual([{ id: 'g1', name: 'North' }])
  })
})
