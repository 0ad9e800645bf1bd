import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { saveFulfilment, saveRelease } from '../../db/queries/fulfilments.ts'
import { countInLedger, type LedgerPlace, ledgerPage } from '../../db/queries/ledger-page.ts'
import { ledgerOf } from '../../db/queries/promises.ts'
import { saveVerdict } from '../../db/queries/verdicts.ts'
import type { Database } from '../../db/schema.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const now = '2026-11-21T10:00:00Z'
const ours = { owner: 'ours', now } as const
const PROMISES = 150

onEveryDatabase((fresh) => {
  test('page after page shows every promise once, what is open first, and tells how many there are', async () => {
    const { db } = await fresh()
    const { rosa, ravi } = await moveIn(db)
    const conversationId = await importCall(db, rosa)
    await db.deleteFrom('commitments').execute()
    for (let nth = 0; nth < PROMISES; nth += 1) await promise(db, conversationId, nth)
    const all = (await ledgerOf(db, rosa, { now })).filter(({ owner }) => owner === 'rep')
    expect(all).toHaveLength(120)

    const seen = []
    let after: LedgerPlace | undefined
    do {
      const page = await ledgerPage(db, rosa, { ...ours, ...(after ? { after } : {}), limit: 25 })
      seen.push(...page.promises)
      after = page.next ?? undefined
    } while (after)
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)))
    expect(seen).toHaveLength(all.length)
    const open = seen.filter(({ outcome }) => outcome === null)
    expect(seen.slice(0, open.length)).toEqual(open)
    const days = open.map(({ dueOn }) => dueOn ?? '9999')
    expect(days).toEqual(days.toSorted())
    const settled = seen.slice(open.length).map(({ dueOn }) => dueOn ?? '')
    expect(settled).toEqual(settled.toSorted().toReversed())

    expect(await countInLedger(db, rosa, ours, 500)).toEqual({ count: 120, isMore: false })
    expect(await countInLedger(db, rosa, ours, 50)).toEqual({ count: 50, isMore: true })
    const kept = await ledgerPage(db, rosa, { ...ours, only: 'kept', limit: 200 })
    expect(kept.promises.length).toBe(all.filter(({ outcome }) => outcome?.keptOn).length)
    const due = { ...ours, only: 'open', from: '2026-11-10', to: '2026-11-11' } as const
    expect((await ledgerPage(db, rosa, { ...due, limit: 200 })).promises).toEqual(
      open.filter(({ dueOn }) => dueOn === '2026-11-10' || dueOn === '2026-11-11'),
    )
    expect((await ledgerPage(db, ravi, { ...ours, limit: 25 })).promises).toEqual([])
  })
})

/** Every fifth was refused by Mina, every third kept, every seventh let go, and every eleventh has no day. */
async function promise(db: Kysely<Database>, conversationId: string, nth: number) {
  const id = `p${nth}`
  const dueOn = nth % 11 === 0 ? null : `2026-11-${String(1 + (nth % 28)).padStart(2, '0')}`
  await db
    .insertInto('commitments')
    .values({
      ...{ id, conversation_id: conversationId, seq: nth, utterance: 'u1', owner: 'rep', class: 'promise' },
      ...{ action: 'send it', due_on: dueOn, due_words: null, due_how: 'stated', words: 'I’ll send it' },
      ...{ confidence: 0.9, said_at: now, detector: 'promise', by_id: null },
    })
    .execute()
  const about = { commitmentId: id, byId: 'rosa', now }
  if (nth % 3 === 0) await saveFulfilment(db, { ...about, keptOn: '2026-11-12' })
  if (nth % 7 === 0) await saveRelease(db, { ...about, reason: 'No need.' })
  if (nth % 5 !== 0) return
  await saveVerdict(db, {
    ...{ conversationId, findingId: id, kind: 'commitment', answer: 'no', said: null, found: null },
    ...{ comment: null, byId: 'mina', now },
  })
}
