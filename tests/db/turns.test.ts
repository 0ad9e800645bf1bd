import { afterAll, expect, test } from 'vitest'
import { installation } from '../../db/queries/settings.ts'
import { makeSqlite } from '../databases.ts'

const endings: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const end of endings.reverse()) await end()
})

test('whoever asks a database of one file again and again lets others have their turn', async () => {
  const { db } = await makeSqlite((end) => endings.push(end))
  let hadTurn = false
  setImmediate(() => {
    hadTurn = true
  })
  for (let asked = 0; asked < 20_000 && !hadTurn; asked += 1) await installation(db)
  expect(hadTurn).toBe(true)
})
