import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

type Copied = readonly (readonly [table: string, rows: Buffer])[]

/** Takes what an import has written out of one PostgreSQL database, and copies it into another with nothing around it. */
export class RawCopies {
  readonly #from: pg.Client
  readonly #into: pg.Client
  readonly #tables: readonly string[]

  private constructor(from: pg.Client, into: pg.Client, tables: readonly string[]) {
    this.#from = from
    this.#into = into
    this.#tables = tables
  }

  static async between(from: string, into: string): Promise<RawCopies> {
    const clients = [from, into].map((connectionString) => new pg.Client({ connectionString }))
    await Promise.all(clients.map((client) => client.connect()))
    const [first, second] = clients as [pg.Client, pg.Client]
    const { rows } = await first.query<{ name: string }>(
      `select table_name as name from information_schema.columns
        where column_name = 'conversation_id' and table_schema = 'public' order by 1`,
    )
    return new RawCopies(
      first,
      second,
      rows.map(({ name }) => name),
    )
  }

  async of(conversationId: string): Promise<Copied> {
    await this.#takeCustomers()
    const held = `conversation_id = '${conversationId}'`
    const all: [string, string][] = [
      ['files', `sha256 in (select sha256 from conversation_files where ${held})`],
      ['conversations', `id = '${conversationId}'`],
      ...this.#tables.map((table): [string, string] => [table, held]),
    ]
    const found: [string, Buffer][] = []
    for (const [table, which] of all) found.push([table, await this.#taken(table, which)])
    return found.filter(([, rows]) => rows.length > 0)
  }

  async insert(conversationId: string, rows: Copied): Promise<void> {
    await this.#into.query('begin')
    for (const [table, ofTable] of rows) await this.#put(table, ofTable)
    await this.#into.query(
      `insert into utterance_search (row_id, words) select row_id, to_tsvector('english', text)
        from utterances where conversation_id = '${conversationId}'`,
    )
    await this.#into.query('commit')
  }

  async close(): Promise<void> {
    await Promise.all([this.#from.end(), this.#into.end()])
  }

  async #taken(table: string, which: string): Promise<Buffer> {
    const pieces: Buffer[] = []
    const into = new Writable({
      write: (piece: Buffer, _encoding, done) => {
        pieces.push(piece)
        done()
      },
    })
    await pipeline(this.#from.query(copyTo(`copy (select * from ${table} where ${which}) to stdout`)), into)
    return Buffer.concat(pieces)
  }

  async #put(table: string, rows: Buffer): Promise<void> {
    await pipeline(Readable.from([rows]), this.#into.query(copyFrom(`copy ${table} from stdin`)))
  }

  // Customers are there before their conversations, in an import as well.
  async #takeCustomers(): Promise<void> {
    const { rows } = await this.#from.query<{ id: string; name: string; created_at: string }>(
      'select id, name, created_at from customers',
    )
    for (const { id, name, created_at } of rows)
      await this.#into.query(
        'insert into customers (id, name, created_at) values ($1, $2, $3) on conflict do nothing',
        [id, name, created_at],
      )
  }
}
