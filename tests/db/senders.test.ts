import { expect, test } from 'vitest'
import {
  allSenders,
  createSenderOnce,
  findSender,
  hasTaken,
  removeSender,
  replaceSecret,
  saveRefusal,
  saveTaken,
} from '../../db/queries/senders.ts'
import { countingAt } from '../../db/signing-secrets.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'

const now = '2026-11-22T09:00:00.000Z'
const later = '2026-11-22T10:00:00.000Z'

onEveryDatabase((fresh) => {
  test('a system is made once, whose secret counts for a day after it is replaced, and is replaced once', async () => {
    const { db } = await fresh()
    const { rosa } = await moveIn(db)
    const given = { id: 'pbx', name: 'The telephone system', byId: rosa.id, now }
    const first = await createSenderOnce(db, given)
    expect(first).toMatch(/^whsec_[\w+/]{43}=$/)
    expect(await createSenderOnce(db, given)).toBeNull()
    const second = await replaceSecret(db, { id: 'pbx', madeAt: now, now: later })
    expect(await replaceSecret(db, { id: 'pbx', madeAt: now, now: later })).toBeNull()
    const secrets = (await findSender(db, 'pbx'))?.secrets ?? []
    expect(countingAt(secrets, '2026-11-23T09:59:59.000Z')).toEqual([second, first])
    expect(countingAt(secrets, '2026-11-23T10:00:00.000Z')).toEqual([second])
  })

  test('ids are remembered for a week, each for its own system, and go with it', async () => {
    const { db } = await fresh()
    const { rosa } = await moveIn(db)
    for (const id of ['pbx', 'chat']) await createSenderOnce(db, { id, name: id, byId: rosa.id, now })
    const taken = { senderId: 'pbx', messageId: 'call-1' }
    await saveTaken(db, { ...taken, now })
    await saveTaken(db, { ...taken, now })
    expect(await hasTaken(db, 'pbx', 'call-1')).toBe(true)
    expect(await hasTaken(db, 'chat', 'call-1')).toBe(false)
    expect((await findSender(db, 'pbx'))?.lastCameAt).toBe(now)
    await saveTaken(db, { ...taken, messageId: 'call-2', now: '2026-11-29T09:00:00.001Z' })
    expect(await hasTaken(db, 'pbx', 'call-1')).toBe(false)
    await removeSender(db, 'pbx')
    expect(await hasTaken(db, 'pbx', 'call-2')).toBe(false)
    await saveTaken(db, { ...taken, now })
    expect((await allSenders(db)).map((one) => one.id)).toEqual(['chat'])
  })

  test('what was refused is counted, with why the last one was', async () => {
    const { db } = await fresh()
    const { rosa } = await moveIn(db)
    await createSenderOnce(db, { id: 'pbx', name: 'pbx', byId: rosa.id, now })
    expect(await findSender(db, 'pbx')).toMatchObject({ refused: 0, lastRefusal: null })
    await saveRefusal(db, 'pbx', { why: 'One.', now })
    await saveRefusal(db, 'pbx', { why: 'Two.', now: later })
    await saveRefusal(db, 'nobody', { why: 'Three.', now: later })
    const { refused, lastRefusal } = (await findSender(db, 'pbx')) ?? {}
    expect({ refused, lastRefusal }).toEqual({ refused: 2, lastRefusal: { at: later, why: 'Two.' } })
  })
})
