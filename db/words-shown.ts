import BetterSqlite3 from 'better-sqlite3'

const SHOWN_WORDS = 32

/** An index of a few texts for a moment: the great one would have to be opened anew for each of them. */
function openAside(): BetterSqlite3.Database {
  const aside = new BetterSqlite3(':memory:')
  aside.exec("create virtual table shown using fts5 (text, tokenize = 'porter unicode61')")
  return aside
}

let opened: BetterSqlite3.Database | undefined

/** The words around what is looked for in each of these texts, as SQLite's index finds it. */
export function shownAround(
  texts: ReadonlyMap<number, string>,
  match: string,
  [begin, end]: readonly [string, string],
): ReadonlyMap<number, string> {
  opened ??= openAside()
  const aside = opened
  aside.exec('begin')
  try {
    const insert = aside.prepare('insert into shown (rowid, text) values (?, ?)')
    for (const [row, text] of texts) insert.run(row, text)
    const found = aside
      .prepare<[string, string, number, string], { row: number; around: string }>(
        "select rowid as row, snippet(shown, 0, ?, ?, '…', ?) as around from shown where shown match ?",
      )
      .all(begin, end, SHOWN_WORDS, match)
    return new Map(found.map(({ row, around }) => [row, around]))
  } finally {
    aside.exec('rollback')
  }
}
