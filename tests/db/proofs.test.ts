import { expect, test } from 'vitest'
import { saveFulfilment, undoFulfilment } from '../../db/queries/fulfilments.ts'
import { openPromises } from '../../db/queries/promises.ts'
import { refuseProofs } from '../../db/queries/proof-refusals.ts'
import { proofsFor } from '../../db/queries/proofs.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const now = '2026-11-21T10:00:00Z'

onEveryDatabase((fresh) => {
  test('a later call proposes itself until it is refused or the promise is settled, to whoever sees it', async () => {
    const { db } = await fresh()
    const { rosa, ravi } = await moveIn(db)
    await importCall(db, rosa, { number: 2 })
    const [promise] = await openPromises(db, rosa, rosa.id)
    if (!promise) throw new Error('No promise was found in the call')
    const says = 'Here is the new timetable, as promised: your van comes at six.'
    const later = await importCall(db, rosa, {
      number: 5,
      lines: [
        ['Rosa Diaz', 0, 9, says],
        ['Cora Lindqvist', 9, 12, 'Thank you so much.'],
      ],
    })
    await importCall(db, rosa, {
      number: 3,
      lines: [
        ['Rosa Diaz', 0, 9, 'I will send you the new timetable by Monday, as promised.'],
        ['Cora Lindqvist', 9, 12, 'Thank you so much.'],
      ],
    })
    await importCall(db, ravi, {
      number: 4,
      lines: [
        ['Rosa Diaz', 0, 9, says],
        ['Cora Lindqvist', 9, 12, 'Thank you.'],
      ],
    })

    const proposed = async (viewer = rosa) => (await proofsFor(db, viewer, promise.id)).proofs
    expect((await proposed()).map((one) => one.conversation)).toEqual([later])
    expect(await proposed(ravi)).toEqual([])

    await saveFulfilment(db, { commitmentId: promise.id, keptOn: '2026-11-05', byId: rosa.id, now })
    expect(await proposed()).toEqual([])
    await undoFulfilment(db, promise.id, ravi.id)
    expect(await proposed()).toEqual([])
    await undoFulfilment(db, promise.id, rosa.id)
    const places = await proposed()
    expect(places).toHaveLength(1)

    for (let click = 0; click < 2; click += 1)
      await refuseProofs(db, promise.id, places, { byId: rosa.id, now })
    expect(await proposed()).not.toContainEqual(expect.objectContaining({ utterance: places[0]?.utterance }))
  })
})
