import type { Kysely } from 'kysely'
import { expect, test, vi } from 'vitest'
import { insertAll } from '../../db/batches.ts'
import { fillSearch, isSqlite } from '../../db/dialect.ts'
import { Pages } from '../../db/fts5/pages.ts'
import { UnknownIndex } from '../../db/fts5/unknown-index.ts'
import { countConversations, listConversations } from '../../db/queries/conversation-list.ts'
import { type SearchFilter, searchWords } from '../../db/queries/search.ts'
import { conversationsTitled } from '../../db/queries/titles.ts'
import type { Database } from '../../db/schema.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import type { fairCall } from '../spoken.ts'

const millCall: typeof fairCall = [
  ['Rosa Diaz', 0, 60, 'We don’t cut the green cloth by hand. How do your seamstresses cut it?'],
  [
    'Cora Lind',
    60,
    100,
    'The seamstress before Ines cut it by hand, and the blind café owner paid for the cloth, cloth, cloth.',
  ],
]

/** A conversation beside another one, in which one word alone is said six thousand times. */
async function sayEverywhere(
  db: Kysely<Database>,
  word: string,
  { id, like }: { readonly id: string; readonly like: string },
): Promise<void> {
  const model = await db
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', like)
    .executeTakeFirstOrThrow()
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('conversations')
      .values({ ...model, id, source: id })
      .execute()
    const utterances = Array.from({ length: 6000 }, (_, seq) => ({
      ...{ conversation_id: id, seq, id: `u${seq + 1}`, party: 'p1' },
      ...{ start_ms: seq, end_ms: seq + 1, at: null, text: word, words: null, confidence: null },
    }))
    await insertAll(trx, utterances, (some) => trx.insertInto('utterances').values(some))
    await fillSearch(trx, id)
  })
}

onEveryDatabase((fresh) => {
  async function mill() {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const old = await importCall(db, cast.rosa, { number: 3, lines: millCall })
    const young = await importCall(db, cast.rena, { number: 5, lines: millCall })
    const souths = await importCall(db, cast.ravi, { number: 4, lines: millCall })
    const asMina = async (typed: string, filter: SearchFilter = {}) => {
      const { found } = await searchWords(db, cast.mina, typed, filter)
      return found.map((one) => `${one.conversationId === young ? 'young' : 'old'} ${one.utterance}`)
    }
    return { db, cast, old, young, souths, asMina }
  }

  test('words are found however they are bent, in one breath, the newest conversation first', async () => {
    const { asMina } = await mill()
    expect(await asMina('seamstress')).toEqual(['young u1', 'young u2', 'old u1', 'old u2'])
    expect(await asMina('seamstresses owners')).toEqual(['young u2', 'old u2'])
    expect(await asMina('seamstress zebra')).toEqual([])
  })

  test('marks on letters make no difference, and what was said is shown as it was said', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    await importCall(db, cast.rosa, {
      lines: [
        ['Rosa Diaz', 0, 60, 'Where do they go from there? 🚚 Tell me about all of the stops, please.'],
        ['Cora Lind', 60, 100, '🚚 First to Zürich, then Łódź, the cafe\u0301 by the phở shop; Straße 5.'],
      ],
    })
    for (const [typed, shown] of [
      ['zurich', 'Zürich'],
      ['ZÜRICH', 'Zürich'],
      ['Zu\u0308rich', 'Zürich'],
      ['zur*', 'Zürich'],
      ['café', 'café'],
      ['cafe', 'café'],
    ] as const) {
      const { found } = await searchWords(db, cast.rosa, typed)
      const pieces = found.flatMap((one) => one.around).filter((piece) => piece.isFound)
      expect(
        pieces.map((piece) => piece.text.normalize('NFC')),
        typed,
      ).toEqual([shown])
      const listed = await listConversations(db, cast.rosa, { saying: typed })
      expect(listed.conversations, typed).toHaveLength(1)
    }
    const [one] = (await searchWords(db, cast.rosa, 'zurich')).found
    expect(one?.around.map((piece) => piece.text).join('')).toContain('🚚 First to Zürich, then Łódź')
  })

  test('quotation marks ask for words side by side, a star for a beginning, and the last word may be only begun', async () => {
    const { db, cast, asMina } = await mill()
    expect(await asMina('"cut green"')).toEqual([])
    expect(await asMina('"green cloth"')).toEqual(['young u1', 'old u1'])
    expect(await asMina('seam*')).toHaveLength(4)
    expect(await asMina('blin')).toEqual(['young u2', 'old u2'])
    expect((await searchWords(db, cast.mina, 'blin')).isBegun).toBe(true)
    expect((await searchWords(db, cast.mina, 'blind')).isBegun).toBe(false)
    expect(await asMina('blin ')).toEqual([])
    expect(await asMina('"blin"')).toEqual([])
    expect(await asMina('bl')).toEqual([])
  })

  test('filters narrow what is found, page follows page, and what fits best comes first where that is asked', async () => {
    const { db, asMina } = await mill()
    const narrows = async () => {
      expect(await asMina('cloth', { repId: 'rosa' })).toEqual(['old u1', 'old u2'])
      expect(await asMina('cloth', { by: 'customer' })).toEqual(['young u2', 'old u2'])
      expect(await asMina('cloth', { by: 'ours' })).toEqual(['young u1', 'old u1'])
      expect(await asMina('cloth', { from: '2026-11-05T00:00:00Z' })).toEqual(['young u1', 'young u2'])
      expect(await asMina('cloth', { before: '2026-11-05T00:00:00Z' })).toEqual(['old u1', 'old u2'])
      expect(await asMina('cloth', { channel: 'chat' })).toEqual([])
      expect(await asMina('cloth', { skip: 1, limit: 2 })).toEqual(['young u2', 'old u1'])
      expect(await asMina('cloth', { order: 'fit' })).toEqual(['young u2', 'old u2', 'young u1', 'old u1'])
      expect(await asMina('cloth', { order: 'fit', skip: 3, limit: 2 })).toEqual(['old u1'])
    }
    await narrows()
    if (!isSqlite(db)) return
    const kept = vi.spyOn(Pages.prototype, 'structure').mockRejectedValue(new UnknownIndex())
    await narrows()
    expect(kept).toHaveBeenCalled()
    kept.mockRestore()
  })

  test('what is said everywhere is found from the newest back, and no more of it is counted than need be', async () => {
    const { db, cast, old, young, souths, asMina } = await mill()
    await sayEverywhere(db, 'cloth', { id: 'crowd', like: souths })
    const saying = { saying: 'cloth' }
    const { conversations, next } = await listConversations(db, cast.mina, { ...saying, limit: 1 })
    expect(conversations.map((one) => one.id)).toEqual([young])
    const after = next ?? { sortedAt: '', id: '' }
    const second = await listConversations(db, cast.mina, { ...saying, limit: 1, after })
    expect([second.conversations.map((one) => one.id), second.next]).toEqual([[old], null])
    expect(await countConversations(db, cast.mina, saying)).toEqual({ count: 2, isMore: false })
    expect(await countConversations(db, cast.mina, saying, 1)).toEqual({ count: 1, isMore: true })
    expect(await countConversations(db, cast.rosa, { ...saying, repId: 'rosa' }, 1)).toEqual({
      ...{ count: 1, isMore: false },
    })
    expect(await asMina('cloth')).toEqual(['young u1', 'young u2', 'old u1', 'old u2'])
    expect(await asMina('cloth', { by: 'ours', skip: 1 })).toEqual(['old u1'])
  })

  test('each finds what they may see: a rep their own, a manager the team’s, HR and the admin nothing', async () => {
    const { db, cast, old, young, souths } = await mill()
    const places = async (who: keyof typeof cast) => [
      ...new Set((await searchWords(db, cast[who], 'cloth')).found.map((one) => one.conversationId)),
    ]
    expect(await places('rosa')).toEqual([old])
    expect(await places('mina')).toEqual([young, old])
    expect(await places('noah')).toEqual([souths])
    expect(await places('hana')).toEqual([])
    expect(await places('ada')).toEqual([])
  })

  test('what is found tells who said it, when, and which of its words they were', async () => {
    const { db, cast } = await mill()
    const [, one] = (await searchWords(db, cast.rosa, 'cloth')).found
    expect(one).toMatchObject({ utterance: 'u2', startMs: 60_000, speaker: { name: 'Cora Lind' } })
    expect(one?.around.filter((piece) => piece.isFound).map((piece) => piece.text)).toContain('cloth')
    expect(one?.around.map((piece) => piece.text).join('')).toContain('owner paid for the cloth')
  })

  test('no line of signs, operators or ten thousand characters is more than a search', async () => {
    const { db, cast } = await mill()
    const lines = [
      '',
      '"',
      '*',
      '"*',
      '(',
      'NEAR(a b)',
      'text:cloth',
      '^cloth',
      'a:*',
      '& | !',
      '<->',
      '\ue000',
      "';--",
    ]
    for (const line of [...lines, 'x'.repeat(10_000), 'cloth '.repeat(1700), '\u0301\u0301', '𝔘𝔫', '漢字'])
      for (const order of ['newest', 'fit'] as const)
        await expect(searchWords(db, cast.mina, line, { order })).resolves.toHaveProperty('found')
    expect((await searchWords(db, cast.mina, '(cloth) & "hand"')).found).toHaveLength(4)
    expect(await conversationsTitled(db, cast.mina, ['%', '_', '\\'], 5)).toEqual([])
  })
})
