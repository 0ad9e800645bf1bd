import { expect, test } from 'vitest'
import { airtimeTrend } from '../../db/queries/trends.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import type { fairCall } from '../spoken.ts'

const evenCall: typeof fairCall = [
  [
    'Rosa Diaz',
    0,
    60,
    'We weave cloth for bakeries, and we deliver it in the night so that nobody waits for it.',
  ],
  [
    'Cora Lindqvist',
    60,
    120,
    'We have two drivers fewer than in spring, so the nights are hard for us just now.',
  ],
]
const longCall: typeof fairCall = [
  [
    'Rosa Diaz',
    0,
    60,
    'What would help you most before the winter begins, and who else should have a say in it?',
  ],
  [
    'Cora Lindqvist',
    60,
    600,
    'It would help to know the hour of each delivery, and our night manager should have a say.',
  ],
]

onEveryDatabase((fresh) => {
  test('a rep’s airtime is told as total over total and as the median, each with n', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const ids = [
      await importCall(db, cast.rosa, { number: 2, lines: evenCall }),
      await importCall(db, cast.rosa, { number: 3 }),
      await importCall(db, cast.rosa, { number: 4, lines: longCall }),
    ]
    await importCall(db, cast.rena, { number: 5 })
    const trend = await airtimeTrend(db, cast.mina, 'rosa')
    expect(trend.points.map((one) => one.conversationId)).toEqual(ids)
    expect(trend.summaries).toEqual([{ by: 'times', n: 3, totalOverTotal: 690 / 840, median: 0.75 }])
    const later = await airtimeTrend(db, cast.rosa, 'rosa', { from: '2026-11-03T00:00:00Z' })
    expect(later.summaries).toEqual([{ by: 'times', n: 2, totalOverTotal: 630 / 720, median: 0.825 }])
  })
})
