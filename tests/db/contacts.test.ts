import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { contactsOf } from '../../db/queries/contacts.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'

const now = '2026-12-01T12:00:00Z'

onEveryDatabase((fresh) => {
  test('the last contact is our last word, wherever it was written, and where a customer lives is told by whatever says so', async () => {
    const { db } = await fresh()
    const { rosa, ravi } = await moveIn(db)
    await tell(db, rosa, 'phone', 'Asia/Tokyo', [
      ['we', '2026-11-02T10:00:00Z', 'How is the kiln doing after the repair?'],
      ['they', '2026-11-02T10:01:00Z', 'It holds its heat again, thank you.'],
    ])
    expect(await last(db, rosa)).toEqual([
      '2026-11-02T10:01:15.000Z',
      'How is the kiln doing after the repair?',
      'Asia/Tokyo',
    ])

    await tell(db, rosa, 'email', null, [
      ['we', '2026-10-30T09:00:00Z', 'Dear Cora, the glazes left our house this morning.'],
      ['they', '2026-11-20T09:00:00Z', 'They arrived, and two of them are broken.'],
    ])
    expect(await last(db, rosa)).toEqual([
      '2026-11-02T10:01:15.000Z',
      'How is the kiln doing after the repair?',
      'Asia/Tokyo',
    ])

    await tell(db, rosa, 'email', null, [
      ['they', '2026-11-21T09:00:00Z', 'Will you send two others?'],
      ['we', '2026-11-22T09:00:00Z', 'Dear Cora, two others are on their way to you.'],
    ])
    const sent = ['2026-11-22T09:00:00Z', 'Dear Cora, two others are on their way to you.', 'Asia/Tokyo']
    expect(await last(db, rosa)).toEqual(sent)
    expect(await last(db, null)).toEqual(sent)
    expect(await last(db, ravi)).toBeUndefined()
    await db.updateTable('conversations').set({ with_rep: 1 }).where('channel', '=', 'email').execute()
    expect((await last(db, null))?.[0]).toBe('2026-11-02T10:01:15.000Z')
  })
})

async function last(db: Kysely<Database>, viewer: Viewer | null) {
  const { id } = await db
    .selectFrom('customers')
    .select('id')
    .where('name', '=', 'Cora Wills')
    .executeTakeFirstOrThrow()
  const found = (await contactsOf(db, viewer, [id], now)).get(id)
  return found && [found.last?.at, found.last?.heard?.words, found.timeZone]
}

type Line = readonly [party: 'we' | 'they', at: string, text: string]

async function tell(
  db: Kysely<Database>,
  viewer: Viewer,
  channel: 'phone' | 'email',
  timeZone: string | null,
  lines: readonly Line[],
) {
  const startedAt = lines[0]?.[1] ?? ''
  const told = {
    ...{ id: startedAt, channel, language: 'en', startedAt, timeZone },
    parties: [
      { key: 'we', name: viewer.name, role: 'rep' },
      { key: 'they', name: 'Cora Wills', role: 'customer' },
    ],
    utterances: lines.map(([party, at, text], nth) =>
      channel === 'email'
        ? { party, text, at }
        : { party, text, startMs: nth * 60_000, endMs: nth * 60_000 + 15_000 },
    ),
  }
  const answer = await importFiles(db, {
    files: [{ name: 'told.json', bytes: new TextEncoder().encode(JSON.stringify(told)) }],
    ...{ viewer, repId: viewer.id, zone: null, consentKnown: true, now },
  })
  expect('files' in answer && answer.files[0]?.conversations).toHaveLength(1)
}
