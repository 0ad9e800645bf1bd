import BetterSqlite3 from 'better-sqlite3'
import fc from 'fast-check'
import { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { matchOf, PatientSqliteDialect } from '../../../db/dialect.ts'
import { spansOf } from '../../../db/fts5/spans.ts'
import { UnknownIndex } from '../../../db/fts5/unknown-index.ts'
import { heldIn, openWords } from '../../../db/fts5/word-index.ts'
import type { Database } from '../../../db/schema.ts'
import { wantedIn } from '../../../db/wanted.ts'

/** An index of words with pages so small that a word goes over several of them, and segments soon become one. */
function makeIndex() {
  const file = new BetterSqlite3(':memory:')
  file.exec(`create table utterances (row_id integer primary key, text text not null);
    create virtual table utterance_search using fts5 (
      text, content = 'utterances', content_rowid = 'row_id', tokenize = 'porter unicode61');
    insert into utterance_search (utterance_search, rank) values ('pgsz', 48);
    insert into utterance_search (utterance_search, rank) values ('automerge', 0);
    insert into utterance_search (utterance_search, rank) values ('usermerge', 2)`)
  return { file, db: new Kysely<Database>({ dialect: new PatientSqliteDialect(file) }) }
}

const words = [
  'oven',
  'ovens',
  'owen',
  'dough',
  'price',
  'prices',
  'pricing',
  'mill',
  'Łódź',
  'café',
  'cafe\u0301s',
  'ö',
  '漢字',
]
const said = fc
  .array(fc.constantFrom(...words, 'oven', 'oven', 'oven', 'dough', 'dough'), { minLength: 1, maxLength: 60 })
  .map((all) => all.join(' '))

type Act =
  | { readonly kind: 'say'; readonly texts: readonly string[]; readonly apart: number }
  | { readonly kind: 'forget'; readonly nth: number; readonly instead: string | null }
  | { readonly kind: 'merge' | 'optimize' }

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('say' as const),
        texts: fc.array(said, { minLength: 1, maxLength: 40 }),
        apart: fc.constantFrom(1, 1, 200, 70_000),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('forget' as const),
        nth: fc.nat(200),
        instead: fc.option(said),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('merge' as const, 'merge' as const, 'optimize' as const),
      }),
    },
  ),
  { minLength: 1, maxLength: 14 },
)

function doAll(file: BetterSqlite3.Database, all: readonly Act[]): void {
  let next = 1
  const say = (row: number, text: string) => {
    file.prepare('insert into utterances (row_id, text) values (?, ?)').run(row, text)
    file.prepare('insert into utterance_search (rowid, text) values (?, ?)').run(row, text)
  }
  for (const act of all)
    file.transaction(() => {
      if (act.kind === 'say') for (const [nth, text] of act.texts.entries()) say(next + nth * act.apart, text)
      if (act.kind === 'say') next += act.texts.length * act.apart
      if (act.kind === 'merge')
        file.exec("insert into utterance_search (utterance_search, rank) values ('merge', 3)")
      if (act.kind === 'optimize')
        file.exec("insert into utterance_search (utterance_search) values ('optimize')")
      if (act.kind !== 'forget') return
      const rows = file
        .prepare<[], { row: number; text: string }>(
          'select row_id as row, text from utterances order by row_id',
        )
        .all()
      const one = rows[act.nth % Math.max(1, rows.length)]
      if (!one) return
      file
        .prepare("insert into utterance_search (utterance_search, rowid, text) values ('delete', ?, ?)")
        .run(one.row, one.text)
      file.prepare('delete from utterances where row_id = ?').run(one.row)
      if (act.instead !== null) say(one.row, act.instead)
    })()
}

const typed = fc.constantFrom(
  ...['oven', 'dough', 'price', 'owen', 'zebra', 'lodz', 'ö', 'oven dough', 'cafe price mill', '漢字 oven'],
  ...[
    '"oven dough"',
    '"dough oven oven"',
    '"price oven" mill',
    'ove*',
    'pri* dough',
    'oven-pri*',
    'caf* "oven oven"',
    '𝔘',
  ],
)

test('the rows that hold what is looked for are those that SQLite’s own search finds, whatever was said, taken back and put together', async () => {
  await fc.assert(
    fc.asyncProperty(
      // Enough for words that go on over so many pages that these have an index of their own.
      fc.array(said, { minLength: 60, maxLength: 90, size: 'max' }),
      acts,
      fc.array(typed, { minLength: 6, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(300), fc.nat(40)), { maxLength: 5 }),
      async (long, all, lines, some) => {
        const { file, db } = makeIndex()
        doAll(file, [{ kind: 'say', texts: long, apart: 1 }, ...all])
        const apart = all.some((act) => act.kind === 'say' && act.apart > 1) ? 5000 : 1
        const spans = spansOf(
          some.map(([first, more]) => ({ first: first * apart, last: (first + more) * apart })),
        )
        for (const line of lines) {
          const wanted = wantedIn(line)
          const expected = file
            .prepare<[string], number>(
              'select rowid from utterance_search where utterance_search match ? order by rowid',
            )
            .pluck()
            .all(matchOf(wanted))
          const open = await openWords(db, wanted)
          const everywhere = await heldIn(open, spansOf([{ first: 0, last: 1e12 }]))
          expect([...everywhere.rows], line).toEqual(expected)
          const within = expected.flatMap((row, nth) =>
            spans.firsts.some((first, at) => first <= row && row <= (spans.lasts[at] ?? 0))
              ? [[row, ...everywhere.times.map((times) => times[nth])]]
              : [],
          )
          const { rows, times } = await heldIn(open, spans)
          expect(
            [...rows].map((row, nth) => [row, ...times.map((one) => one[nth])]),
            `${line} within`,
          ).toEqual(within)
        }
        file.close()
      },
    ),
    { numRuns: 40 },
  )
})

test('how often words stand in a row is counted, those side by side as often as they are', async () => {
  const { file, db } = makeIndex()
  doAll(file, [{ kind: 'say', texts: ['oven dough oven oven dough', 'dough', 'oven oven oven'], apart: 1 }])
  const everywhere = spansOf([{ first: 0, last: 99 }])
  const times = async (line: string) =>
    (await heldIn(await openWords(db, wantedIn(line)), everywhere)).times.map((one) => [...one])
  expect(await times('oven')).toEqual([[3, 3]])
  expect(await times('"oven dough"')).toEqual([[2]])
  expect(await times('"oven oven" dough')).toEqual([[1], [2]])
  expect(await times('ove*')).toEqual([[3, 3]])
  file.close()
})

test('a row is read to its end where that stands on a further page, also when no further row is asked for', async () => {
  const { file, db } = makeIndex()
  const texts = Array.from({ length: 40 }, () => 'oven '.repeat(30))
  doAll(file, [{ kind: 'say', texts, apart: 1 }])
  const open = await openWords(db, wantedIn('oven'))
  for (let row = 1; row <= 40; row += 1) {
    const { rows, times } = await heldIn(open, spansOf([{ first: row, last: row }]))
    expect([[...rows], ...times.map((one) => [...one])]).toEqual([[row], [30]])
  }
  file.close()
})

test('an index that is kept otherwise than we know, or harmed, is not read', async () => {
  const { file, db } = makeIndex()
  doAll(file, [{ kind: 'say', texts: ['oven dough'], apart: 1 }])
  file.unsafeMode()
  const opened = () => openWords(db, wantedIn('oven'))
  file.exec("update utterance_search_config set v = 9 where k = 'version'")
  await expect(opened()).rejects.toThrow(UnknownIndex)
  file.exec("update utterance_search_config set v = 4 where k = 'version'")
  expect((await opened()).parts).toHaveLength(1)
  file.exec("update utterance_search_data set block = x'00ff0004' where id > 10")
  await expect(opened()).rejects.toThrow(UnknownIndex)
  file.close()
})
