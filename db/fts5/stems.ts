import BetterSqlite3 from 'better-sqlite3'
import type { Wanted } from '../wanted.ts'

/** Words as SQLite's index keeps them: bent back, in small and plain letters. */
function openAside(): BetterSqlite3.Database {
  const aside = new BetterSqlite3(':memory:')
  aside.exec(`create virtual table asked using fts5 (text, tokenize = 'porter unicode61');
    create virtual table stems using fts5vocab (asked, instance)`)
  return aside
}

let opened: BetterSqlite3.Database | undefined

/** The words of each part of what is looked for, as the index keeps them; none where it keeps none of them. */
export function stemsOf(wanted: readonly Wanted[]): readonly (readonly string[])[] {
  opened ??= openAside()
  const aside = opened
  aside.exec('begin')
  try {
    const insert = aside.prepare('insert into asked (rowid, text) values (?, ?)')
    for (const [nth, { words }] of wanted.entries()) insert.run(nth, words.join(' '))
    const stems = aside
      .prepare<[], { doc: number; term: string }>('select doc, term from stems order by doc, "offset"')
      .all()
    const byPart = Map.groupBy(stems, ({ doc }) => doc)
    return wanted.map((_, nth) => (byPart.get(nth) ?? []).map(({ term }) => term))
  } finally {
    aside.exec('rollback')
  }
}
