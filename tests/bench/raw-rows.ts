import BetterSqlite3 from 'better-sqlite3'

type Row = Readonly<Record<string, unknown>>

/** The rows of one conversation, by table, in an order in which they can be inserted. */
export type ConversationRows = readonly (readonly [table: string, rows: readonly Row[]])[]

/** Takes what an import has written out of one database, and inserts it into another with nothing around it. */
export class RawRows {
  readonly #from: BetterSqlite3.Database
  readonly #into: BetterSqlite3.Database
  readonly #tables: readonly string[]
  readonly #inserts = new Map<string, BetterSqlite3.Statement>()

  constructor(from: string, into: string) {
    this.#from = new BetterSqlite3(from, { readonly: true })
    this.#into = new BetterSqlite3(into)
    this.#into.pragma('journal_mode = WAL')
    this.#into.pragma('synchronous = FULL')
    this.#into.pragma('foreign_keys = ON')
    this.#tables = this.#from
      .prepare<[], { name: string }>("select name from sqlite_master where type = 'table'")
      .all()
      .map(({ name }) => name)
      .filter((name) => this.#columnsOf(name).includes('conversation_id'))
  }

  of(conversationId: string): ConversationRows {
    this.#takeCustomers()
    const all = (sql: string) => this.#from.prepare<[string], Row>(sql).all(conversationId)
    return [
      [
        'files',
        all(
          'select f.* from files f join conversation_files c on c.sha256 = f.sha256 where c.conversation_id = ?',
        ),
      ],
      ['conversations', all('select * from conversations where id = ?')],
      ...this.#tables.map(
        (table) => [table, all(`select * from ${table} where conversation_id = ?`)] as const,
      ),
    ]
  }

  insert(conversationId: string, rows: ConversationRows): void {
    this.#into.transaction(() => {
      for (const [table, ofTable] of rows)
        for (const row of ofTable) this.#insertInto(table, row).run(...Object.values(row))
      this.#into
        .prepare(
          'insert into utterance_search (rowid, text) select row_id, text from utterances where conversation_id = ? order by row_id',
        )
        .run(conversationId)
    })()
  }

  close(): void {
    this.#from.close()
    this.#into.close()
  }

  // Customers are there before their conversations, in an import as well.
  #takeCustomers(): void {
    for (const { id, name, created_at } of this.#from
      .prepare<[], { id: string; name: string; created_at: string }>('select * from customers')
      .all())
      this.#into
        .prepare('insert or ignore into customers (id, name, created_at) values (?, ?, ?)')
        .run(id, name, created_at)
  }

  #insertInto(table: string, row: Row): BetterSqlite3.Statement {
    const known = this.#inserts.get(table)
    if (known) return known
    const names = Object.keys(row)
    const made = this.#into.prepare(
      `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    )
    this.#inserts.set(table, made)
    return made
  }

  #columnsOf(table: string): readonly string[] {
    return this.#from
      .prepare<[string], { name: string }>('select name from pragma_table_info(?)')
      .all(table)
      .map(({ name }) => name)
  }
}
