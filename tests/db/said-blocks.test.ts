import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { insertAll } from '../../db/batches.ts'
import { fillSearch, isSqlite } from '../../db/dialect.ts'
import type { SaidWords } from '../../db/queries/said-words.ts'
import { type SearchFilter, searchWords } from '../../db/queries/search.ts'
import { deleteConversation } from '../../db/queries/withdrawals.ts'
import { areEarlier, fillBlocks } from '../../db/said/blocks.ts'
import type { Database } from '../../db/schema.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

interface Call {
  readonly id: string
  readonly rep: 'rosa' | 'rena' | 'ravi'
  readonly at: string
  readonly said: readonly string[]
}

/** No form of one is a form of another. */
const words = 'oven dough yeast flour sift crust proof mixer kiln malt barley brioch'.split(' ')
const reps = ['rosa', 'rena', 'ravi'] as const
const LINES = 50

/** The same throws every time. */
function diceOf(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * sides)
  }
}

/** One in five came in late; the first words are said by far the most. */
function callsOf(count: number, first = 0): readonly Call[] {
  const dice = diceOf(7 + first)
  const word = () => words[Math.min(dice(words.length), dice(words.length))] ?? ''
  const line = () => Array.from({ length: 2 + dice(9) }, word).join(' ')
  return Array.from({ length: count }, (_, nth) => ({
    id: `call${String(first + nth).padStart(3, '0')}`,
    rep: reps[dice(3)] ?? 'rosa',
    at: new Date(Date.UTC(2026, 0, 1 + first + nth - (dice(5) === 0 ? dice(30) : 0))).toISOString(),
    said: Array.from({ length: LINES }, line),
  }))
}

async function keep(db: Kysely<Database>, like: string, calls: readonly Call[]): Promise<void> {
  const model = await db
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', like)
    .executeTakeFirstOrThrow()
  const people = await db.selectFrom('people').select(['id', 'team_id']).execute()
  const teams = new Map(people.map(({ id, team_id }) => [id, team_id]))
  await db.transaction().execute(async (trx) => {
    for (const { id, rep, at } of calls)
      await trx
        .insertInto('conversations')
        .values({
          ...model,
          ...{ id, source: id, rep_id: rep, team_id: teams.get(rep) ?? null, sorted_at: at },
        })
        .execute()
    const parties = await trx.selectFrom('parties').selectAll().where('conversation_id', '=', like).execute()
    const theirs = calls.flatMap(({ id }) => parties.map((party) => ({ ...party, conversation_id: id })))
    await insertAll(trx, theirs, (some) => trx.insertInto('parties').values(some))
    const utterances = calls.flatMap(({ id, said }) =>
      said.map((text, seq) => ({
        ...{ conversation_id: id, seq, id: `u${seq + 1}`, party: parties[seq % 2]?.key ?? '' },
        ...{ start_ms: seq, end_ms: seq + 1, at: null, text, words: null, confidence: null },
      })),
    )
    await insertAll(trx, utterances, (some) => trx.insertInto('utterances').values(some))
    await fillSearch(trx, ...calls.map(({ id }) => id))
  })
}

/** Each part of a line as it stands between spaces: "two words", begin* or one word. */
function holds(line: string, typed: string): boolean {
  const parts = typed.match(/"[^"]+"|\S+/g) ?? []
  return parts.every((part) =>
    part.endsWith('*')
      ? ` ${line}`.includes(` ${part.slice(0, -1)}`)
      : ` ${line} `.includes(` ${part.replaceAll('"', '')} `),
  )
}

const asked = [
  ...['oven', 'brioch', 'oven dough', 'malt kiln', '"oven dough"', '"flour oven dough"', '"brioch malt"'],
  ...['bar*', 'mix* oven', '"dough oven" yeast', 'oven zebra'],
]
const ways: readonly SearchFilter[] = [
  {},
  { repId: 'rena' },
  { by: 'customer' },
  { before: '2026-02-10T00:00:00.000Z' },
  { from: '2026-01-20T00:00:00.000Z', before: '2026-02-20T00:00:00.000Z', repId: 'rosa' },
]
const MANY = 25

function namesOf(found: readonly SaidWords[]): readonly string[] {
  return found.map((one) => `${one.conversationId} ${one.utterance}`)
}

onEveryDatabase((fresh) => {
  test('whatever came in, was moved or was taken out, as much is found in blocks as by reading every line', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const like = await importCall(db, cast.rosa, {
      lines: [
        ['Rosa Diaz', 0, 9, 'Hm.'],
        ['Cora Lind', 9, 19, 'Hm.'],
      ],
    })
    const fill = async () => {
      while ((await fillBlocks(db, undefined, { small: 64, large: 512 })) > 0);
    }
    const expectAll = async (calls: readonly Call[], after: string) => {
      for (const viewer of [cast.mina, cast.rosa])
        for (const [nth, typed] of asked.entries()) {
          const filter = ways[nth % ways.length] ?? {}
          const { found } = await searchWords(db, viewer, typed, { ...filter, limit: MANY })
          const seen = calls.filter(({ rep, at }) => {
            const isTheirs = viewer.role === 'manager' ? rep !== 'ravi' : rep === viewer.id
            const { repId = rep, from = '', before = '3' } = filter
            return isTheirs && rep === repId && at >= from && at < before
          })
          const held = seen
            .toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
            .flatMap(({ id, said }) =>
              said.flatMap((line, seq) =>
                holds(line, typed) && (filter.by === undefined || seq % 2 === 1) ? [`${id} u${seq + 1}`] : [],
              ),
            )
          const told = `${after}: ${typed}, ${viewer.id}`
          expect(namesOf(found), told).toEqual(held.slice(0, MANY))
          if (held.length > MANY) continue
          const best = await searchWords(db, viewer, typed, { ...filter, order: 'fit', limit: MANY })
          expect(namesOf(best.found).toSorted(), `what fits, ${told}`).toEqual(held.toSorted())
        }
    }

    const calls = callsOf(60)
    await keep(db, like, calls)
    await fill()
    const later = '2026-04-01T00:00:00.000Z'
    await db.updateTable('conversations').set({ sorted_at: later }).where('id', '=', 'call020').execute()
    const moved = calls.map((call) => (call.id === 'call020' ? { ...call, at: later } : call))
    await expectAll(moved, 'filled and moved')

    await db.transaction().execute((trx) => deleteConversation(trx, 'call000'))
    const news = callsOf(5, 100)
    await keep(db, like, news)
    const now = [...moved.slice(1), ...news]
    await expectAll(now, 'changed')
    await fill()
    await expectAll(now, 'filled again')
  })

  test('a block follows what is put right and what is taken out of its conversations', async () => {
    const { db } = await fresh()
    if (isSqlite(db)) return
    const cast = await moveIn(db)
    const like = await importCall(db, cast.rosa, {
      lines: [
        ['Rosa Diaz', 0, 9, 'Hm.'],
        ['Cora Lind', 9, 19, 'Hm.'],
      ],
    })
    const [secret, ...others] = callsOf(4)
    if (!secret) throw new Error('There is no call')
    await keep(db, like, [{ ...secret, said: [...secret.said, 'xylograph'] }, ...others])
    while ((await fillBlocks(db, undefined, { small: 8, large: 64 })) > 0);
    const lists = async () =>
      (await sql`select 1 from said_words where word like 'xyl%' or said like '%xyl%'`.execute(db)).rows
        .length
    expect(await lists()).toBe(1)
    const rows = sql<number>`(select min(row_id) from utterances where conversation_id = 'call003')`
    const { end } = await db.selectNoFrom(rows.as('end')).executeTakeFirstOrThrow()
    expect(await areEarlier(db, Number(end), '2027-01-01T00:00:00.000Z')).toBe(true)
    const later = { sorted_at: '2027-02-02T00:00:00.000Z' }
    await db.updateTable('conversations').set(later).where('id', '=', 'call001').execute()
    expect(await areEarlier(db, Number(end), '2027-01-01T00:00:00.000Z')).toBe(false)
    await db.transaction().execute((trx) => deleteConversation(trx, secret.id))
    expect(await lists()).toBe(0)
  })
})
