import { expect, test } from 'vitest'
import { confirmedNeeds, saveCaseNeed } from '../../db/queries/case-needs.ts'
import { quietsOf, saveQuiet } from '../../db/queries/quiets.ts'
import { proposedNeeds } from '../../server/actions/advocacy/case-needs.ts'
import { proposedQuiets } from '../../server/actions/proposed-quiets.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import { fairCall } from '../spoken.ts'

const [now, today] = ['2026-11-21T10:00:00.000Z', '2026-11-21']
const customer = fairCall.find(([who]) => who !== 'Rosa Diaz')?.[0] ?? ''
const asking = [
  ...fairCall,
  [customer, 300, 310, 'PLEASE DON’T CALL ME until the harvest is in.'],
  [customer, 320, 330, 'Your credit department has blocked our order.'],
] as const

onEveryDatabase((fresh) => {
  test('wishes are found in what somebody may see, and what people say of them is kept', async () => {
    const { db } = await fresh()
    const { rosa, mina, ravi } = await moveIn(db)
    const conversationId = await importCall(db, rosa, { number: 18, lines: asking })
    const [quiet] = await proposedQuiets(db, mina, { now, today })
    const [need] = await proposedNeeds(db, mina, { now })
    expect([quiet, need]).toMatchObject([{ conversationId, until: null }, { conversationId }])
    expect(await proposedQuiets(db, ravi, { now, today })).toEqual([])

    const utterance = need?.utterance ?? ''
    const word = { conversationId, utterance, byId: mina.id, at: now }
    await saveCaseNeed(db, { ...word, answer: 'none' })
    expect(await confirmedNeeds(db, [rosa.id])).toEqual([])
    await saveCaseNeed(db, { ...word, answer: 'need', at: '2026-11-21T10:01:00.000Z' })
    expect(await confirmedNeeds(db, [rosa.id])).toMatchObject([{ conversationId, utterance }])

    const customerId = quiet?.customerId ?? ''
    const said = { conversationId, utterance: quiet?.utterance ?? '' }
    await saveQuiet(db, {
      ...{ customerId, until: '2028-11-21', isUntilInTouch: true, said, byId: rosa.id },
      now: '2026-11-18T18:00:00.000Z',
    })
    const standing = async () => (await quietsOf(db, [customerId])).get(customerId)?.map((one) => one.endedAt)
    expect(await standing()).toEqual([null])
    expect(await proposedQuiets(db, rosa, { now, today })).toEqual([])
    await importCall(db, rosa, { number: 20 })
    expect(await standing()).toEqual(['2026-11-20T15:00:00Z'])
  })
})
