import { expect, test } from 'vitest'
import { consentsOf, noteByRule, noteConsent } from '../../db/queries/consents.ts'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { talksToGrade } from '../../db/queries/graded-conversations.ts'
import { madeAgain } from '../../server/actions/ledger/made-again.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const november = { from: '2026-11-01T00:00:00Z', before: '2026-12-01T00:00:00Z' }

onEveryDatabase((fresh) => {
  test('what nobody said anything about is agreed to by a rule, and what somebody refused is not', async () => {
    const { db } = await fresh()
    const { rosa, mina } = await moveIn(db)
    const [said, refused] = [await importCall(db, rosa), await importCall(db, rosa, { number: 2 })]
    await db.updateTable('conversations').set({ consent_known: 0 }).execute()
    const unknown = async () =>
      (await listConversations(db, mina, { consentUnknown: true })).conversations.map(({ id }) => id)
    expect((await unknown()).toSorted()).toEqual([said, refused].toSorted())

    const no = { conversationId: refused, state: 'refused', how: 'written', reason: 'A letter.' } as const
    const by = { byId: mina.id, now: '2026-11-22T09:00:00Z' }
    await db.transaction().execute((trx) => noteConsent(trx, { ...no, ...by }))
    const rule = { ...by, reason: 'Every call says so.', now: '2026-11-22T10:00:00Z' }
    expect(await db.transaction().execute((trx) => noteByRule(trx, rule))).toBe(1)
    expect(await unknown()).toEqual([])
    expect((await talksToGrade(db, [rosa.id], november)).map(({ id }) => id)).toEqual([said])

    const yes = { ...no, ...by, state: 'known', reason: 'She called.', now: '2026-11-22T11:00:00Z' } as const
    await db.transaction().execute((trx) => noteConsent(trx, yes))
    expect((await consentsOf(db, refused)).map(({ state }) => state)).toEqual(['known', 'refused'])
    expect(await madeAgain(db)).toEqual({ conversations: 2, earlier: 0, findings: [] })
  })
})
