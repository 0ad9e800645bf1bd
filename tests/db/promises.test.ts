import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { findConversation } from '../../db/queries/conversations.ts'
import { saveFulfilment, saveRelease } from '../../db/queries/fulfilments.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { findPromise, openPromises, promisesWith, stateOn } from '../../db/queries/promises.ts'
import { saveVerdict } from '../../db/queries/verdicts.ts'
import type { Database } from '../../db/schema.ts'
import { correctParty } from '../../server/actions/correct-party.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const now = '2026-11-21T10:00:00Z'

onEveryDatabase((fresh) => {
  test('a promise stands in the ledger with its words, until its proof is shown', async () => {
    const { db, rosa, promise } = await promised()
    expect(promise).toMatchObject({
      owner: 'rep',
      customer: { name: 'Cora Lindqvist' },
      outcome: null,
      repId: 'rosa',
    })
    expect(promise.words).toContain('timetable')
    await saveFulfilment(db, { commitmentId: promise.id, keptOn: '2026-11-05', byId: 'rosa', now })
    expect(await openPromises(db, rosa, 'rosa')).toEqual([])
    const kept = await findPromise(db, rosa, promise.id)
    expect(kept?.outcome).toMatchObject({ keptOn: '2026-11-05' })
    expect(await promisesWith(db, rosa, promise.customer?.id ?? '')).toHaveLength(1)
    expect((await findConversation(db, rosa, promise.conversationId))?.outcomes.get(promise.id)?.keptOn).toBe(
      '2026-11-05',
    )
  })

  test('the customer lets a promise go, and it is nobody’s any more', async () => {
    const { db, rosa, promise } = await promised()
    await saveRelease(db, { commitmentId: promise.id, reason: 'She found one herself.', byId: 'rosa', now })
    const released = await findPromise(db, rosa, promise.id)
    expect(released && stateOn(released, '2026-12-24')).toBe('released')
  })

  test('what a person says was no promise is not owed', async () => {
    const { db, rosa, promise } = await promised()
    const verdict = {
      conversationId: promise.conversationId,
      findingId: promise.id,
      kind: 'commitment',
      byId: 'mina',
    } as const
    await saveVerdict(db, { ...verdict, answer: 'yes', now: '2026-11-02T10:00:00Z' })
    expect(await openPromises(db, rosa, 'rosa')).toHaveLength(1)
    await saveVerdict(db, { ...verdict, answer: 'no', comment: 'She only thought aloud.', now })
    expect(await openPromises(db, rosa, 'rosa')).toEqual([])
    expect((await findConversation(db, rosa, promise.conversationId))?.verdicts).toMatchObject([
      { answer: 'yes', byName: 'Mina Aalto' },
      { answer: 'no', byName: 'Mina Aalto', comment: 'She only thought aloud.' },
    ])
  })

  test('Rosa’s yes does not overrule Mina’s no, and Mina may think again', async () => {
    const { db, rosa, promise } = await promised()
    const say = (byId: 'rosa' | 'mina', answer: 'yes' | 'no', hour: number) =>
      saveVerdict(db, {
        conversationId: promise.conversationId,
        findingId: promise.id,
        kind: 'commitment',
        byId,
        answer,
        now: `2026-11-03T${hour}:00:00Z`,
      })
    await say('mina', 'no', 10)
    await say('rosa', 'yes', 11)
    expect((await findPromise(db, rosa, promise.id))?.verdict).toBe('no')
    await say('mina', 'yes', 12)
    await say('rosa', 'no', 13)
    expect((await findPromise(db, rosa, promise.id))?.verdict).toBe('yes')
  })

  test('measuring again keeps what people said of the same words', async () => {
    const { db, rosa, promise } = await promised()
    await saveFulfilment(db, { commitmentId: promise.id, keptOn: '2026-11-05', byId: 'rosa', now })
    const { conversationId } = promise
    await correctParty(db, rosa, { conversationId, revision: 1, party: 'p2', name: 'Cora L.' }, now)
    expect((await findPromise(db, rosa, promise.id))?.outcome?.keptOn).toBe('2026-11-05')
  })

  test('a promise of another team is not there', async () => {
    const { db, promise, cast } = await promised()
    for (const viewer of [cast.rena, cast.noah, cast.ravi, cast.hana, cast.ada])
      expect(await findPromise(db, viewer, promise.id), viewer.name).toBeUndefined()
  })

  async function promised() {
    const { db } = await fresh()
    const cast = await moveIn(db)
    await importCall(db, cast.rosa, { number: 2 })
    return { db, cast, rosa: cast.rosa, promise: await onlyPromise(db, cast.rosa) }
  }
})

async function onlyPromise(db: Kysely<Database>, viewer: Viewer) {
  const [promise, ...more] = await openPromises(db, viewer, viewer.id)
  expect(more).toEqual([])
  if (!promise) throw new Error('No promise was found in the call')
  return promise
}
