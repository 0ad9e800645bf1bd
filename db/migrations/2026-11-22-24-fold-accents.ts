import { type Kysely, SqliteAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table conversations drop column clock_guessed`.execute(db)
  if (db.getExecutor().adapter instanceof SqliteAdapter) return
  const letters = [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ].flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)),
  )
  const pairs = letters.flatMap((letter) => {
    const [plain = letter, ...marks] = letter.normalize('NFD')
    return marks.length > 0 && /[a-z]/i.test(plain) ? [[letter, plain] as const] : []
  })
  const marked = pairs.map(([letter]) => letter).join('')
  const plain = pairs.map(([, letter]) => letter).join('')
  await sql`update utterance_search set words = to_tsvector('english',
      translate(normalize(left(text, 200000), nfc), ${marked}, ${plain}))
    from utterances where utterances.row_id = utterance_search.row_id
      and normalize(text, nfc) ~ '[\u00c0-\u024f\u1e00-\u1eff]'`.execute(db)
}
