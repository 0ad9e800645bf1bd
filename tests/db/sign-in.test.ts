import { expect, test } from 'vitest'
import { makeLink, useLink } from '../../db/queries/one-time-links.ts'
import { endSessionsOf, saveProved, saveSeen, sessionsOf } from '../../db/queries/sessions.ts'
import { forgetTries, saveTry, takeOnce, triesSince } from '../../db/queries/sign-in-tries.ts'
import { addPerson } from '../../server/actions/add-person.ts'
import { createAuth, migrateAuth } from '../../server/web/auth.ts'
import { onEveryDatabase } from '../databases.ts'

const at = '2026-11-24T09:00:00.000Z'
const later = '2026-11-24T10:00:00.000Z'

onEveryDatabase((fresh) => {
  test('tries, links and sessions are counted, used once and ended', async () => {
    const { db, database } = await fresh()
    const auth = createAuth(db, {
      secret: 'k'.repeat(32),
      baseUrl: 'http://127.0.0.1',
      secureCookies: false,
      database,
    })
    await migrateAuth(auth)
    const rosa = { email: 'rosa@mina.example', name: 'Rosa', role: 'rep', team: 'North' } as const
    const personId = (await addPerson({ db, auth, now: () => new Date(at) }, rosa)) ?? ''

    const one = { kind: 'sign-in', account: 'a', address: 'b' }
    for (const when of [at, later]) await saveTry(db, { ...one, at: when }, at)
    expect(await triesSince(db, { kind: 'sign-in', account: 'a' }, at, 9)).toEqual([later])
    expect(await triesSince(db, { kind: 'sign-in', address: 'b' }, '', 9)).toHaveLength(2)
    await forgetTries(db, one)
    expect(await triesSince(db, one, '', 9)).toEqual([])
    const code = { kind: 'code', account: personId, what: '123456', at }
    const taken = await Promise.all([1, 2, 3].map(() => takeOnce(db, code, at)))
    expect(taken.filter(Boolean)).toHaveLength(1)
    expect(await takeOnce(db, { ...code, at: later }, later)).toBe(true)

    const first = await makeLink(db, { kind: 'password', personId, expiresAt: later })
    const second = await makeLink(db, { kind: 'password', personId, expiresAt: later })
    const used = [first, second, second].map((token) => useLink(db, { kind: 'password', token, now: at }))
    expect((await Promise.all(used)).filter((whose) => whose === personId)).toHaveLength(1)
    const late = await makeLink(db, { kind: 'password', personId, expiresAt: later })
    expect(await useLink(db, { kind: 'password', token: late, now: later })).toBeUndefined()

    const { internalAdapter } = await auth.$context
    const [here, there] = [
      await internalAdapter.createSession(personId),
      await internalAdapter.createSession(personId),
    ]
    const seen = { beganAt: at, seenAt: at, device: 'Firefox/140', network: '127.0.0.x' }
    for (const { id } of [here, there]) await saveSeen(db, { id, ...seen })
    await saveSeen(db, { id: here.id, ...seen, beganAt: later, seenAt: later })
    await saveProved(db, here.token, later)
    const since = { beganAfter: at, seenAfter: at }
    expect(await sessionsOf(db, personId, since)).toMatchObject([
      { id: here.id, beganAt: at, seenAt: later, device: 'Firefox/140' },
      { id: there.id },
    ])
    expect(await sessionsOf(db, personId, { ...since, seenAfter: later })).toHaveLength(1)
    expect(await endSessionsOf(db, personId, here.id)).toBe(1)
    expect((await internalAdapter.findSession(here.token))?.session).toMatchObject({ provedAt: later })
  })
})
