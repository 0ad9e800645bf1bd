import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { insertAll } from '../../db/batches.ts'
import { isDuplicate } from '../../db/dialect.ts'
import { moveIn } from '../cast.ts'
import { makeSqlite, onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const said = (conversation_id: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    conversation_id,
    seq: 1000 + at,
    id: `more${at}`,
    party: at % 2 === 0 ? '' : '\\N',
    start_ms: at % 3 === 0 ? null : at,
    text: `Line ${at}\tof "many"\r\n\\.\n{1,\\"2"} \\N “größer” \u{1f600}`,
  }))

onEveryDatabase((fresh) => {
  test('many rows at once are all kept, in their order and with nothing changed places', async () => {
    const { db } = await fresh()
    const id = await importCall(db, (await moveIn(db)).rosa)
    const rows = said(id, 451)
    await db
      .transaction()
      .execute((trx) => insertAll(trx, rows, (some) => trx.insertInto('utterances').values(some)))
    const kept = await db
      .selectFrom('utterances')
      .select(['conversation_id', 'seq', 'id', 'party', 'start_ms', 'text'])
      .where('seq', '>=', 1000)
      .orderBy('seq')
      .execute()
    expect(kept).toEqual(rows)
  })

  test('where one row of many cannot be kept, none is', async () => {
    const { db } = await fresh()
    const id = await importCall(db, (await moveIn(db)).rosa)
    const rows = said(id, 300)
    const twice = [...rows, ...rows.slice(-1)]
    const saving = db
      .transaction()
      .execute((trx) => insertAll(trx, twice, (some) => trx.insertInto('utterances').values(some)))
    expect(isDuplicate(await saving.catch((error: unknown) => error))).toBe(true)
    expect(await db.selectFrom('utterances').select('id').where('seq', '>=', 1000).execute()).toEqual([])
  })
})

test('a question asked before a table got a new column is answered with that column after', async () => {
  const { db } = await makeSqlite((end) => onTestFinished(async () => void (await end())))
  const all = () => sql<object>`select * from news`.execute(db)
  await sql`create table news (id text)`.execute(db)
  await sql`insert into news (id) values ('n1')`.execute(db)
  expect((await all()).rows).toEqual([{ id: 'n1' }])
  await sql`alter table news add column words text`.execute(db)
  expect((await all()).rows).toEqual([{ id: 'n1', words: null }])
})
