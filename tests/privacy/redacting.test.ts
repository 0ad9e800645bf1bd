import { expect, test } from 'vitest'
import { saveRedacting } from '../../db/queries/redacting.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import { fairCall } from '../spoken.ts'

onEveryDatabase((fresh) => {
  test('a card number stays as it was said until somebody wants it hidden, and then is nowhere, not in the file either', async () => {
    const { db } = await fresh()
    const { rosa } = await moveIn(db)
    const lines = fairCall.map(
      ([who, start, end, text]) => [who, start, end, `${text} 4111 1111 1111 1111`] as const,
    )
    const kept = async () => ({
      texts: (await db.selectFrom('utterances').select('text').orderBy('row_id').execute()).map(
        ({ text }) => text,
      ),
      files: await db.selectFrom('files').select(['size', 'gone_at']).execute(),
      everything: JSON.stringify([
        await db.selectFrom('measurements').selectAll().execute(),
        await db.selectFrom('insights').selectAll().execute(),
        await db.selectFrom('commitments').selectAll().execute(),
      ]),
    })
    await importCall(db, rosa, { lines })
    expect((await kept()).texts[0]).toContain('4111 1111')
    await db.deleteFrom('conversations').execute()
    await db.deleteFrom('files').execute()

    await saveRedacting(db, true)
    await importCall(db, rosa, { lines })
    const { texts, files, everything } = await kept()
    expect(texts[0]).toContain('•••• •••• •••• ••••')
    expect(texts.join() + everything).not.toContain('1111')
    expect(files).toEqual([{ size: 0, gone_at: '2026-11-21T09:00:00Z' }])
  })
})
