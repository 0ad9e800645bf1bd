import { expect, test } from 'vitest'
import { forgetReadings, keptReadings } from '../../db/queries/kept-readings.ts'
import { deleteConversation } from '../../db/queries/withdrawals.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

onEveryDatabase((fresh) => {
  test('what was read is kept while its mark stays, and nothing of it once a conversation is taken out', async () => {
    const { db } = await fresh()
    const { rosa } = await moveIn(db)
    const said = keptReadings<string>(2)
    said(db).keep('a', '1', 'Cora needs a lamp')
    expect([said(db).find('a', '1'), said(db).find('a', '2')]).toEqual(['Cora needs a lamp', undefined])
    const id = await importCall(db, rosa, { number: 2 })
    expect(said(db).find('a', '1')).toBe('Cora needs a lamp')
    await db.transaction().execute((trx) => deleteConversation(trx, id))
    expect(said(db).find('a', '1')).toBeUndefined()
    said(db).keep('a', '1', 'Cora needs a lamp')
    forgetReadings()
    expect(said(db).find('a', '1')).toBeUndefined()
  })
})
