import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { makeDatabase, startPostgres } from '../postgres-server.ts'

/**
 * The tables of what was said as they are, beside the same in sixteen parts by conversation and by the order in which
 * they came, on PostgreSQL: how long each takes for what Heard asks of them, in turn, as ratios. A trial for
 * docs/scaling.md; Heard has no parts.
 */
const CONVERSATIONS = 500
const UTTERANCES = 200
const PARTS = 16
const ROUNDS = 200

const plain = [
  `create table plain (row_id bigint generated always as identity primary key, conversation_id text not null,
     id text not null, text text not null, unique (conversation_id, id))`,
  `create table plain_search (row_id bigint primary key references plain on delete cascade, words tsvector not null)`,
  'create index on plain_search using gin (words)',
]
const parted = [
  `create table parted (row_id bigint generated always as identity, conversation_id text not null, id text not null,
     text text not null, primary key (conversation_id, row_id), unique (conversation_id, id))
     partition by hash (conversation_id)`,
  `create table parted_search (conversation_id text not null, row_id bigint not null, words tsvector not null,
     primary key (conversation_id, row_id),
     foreign key (conversation_id, row_id) references parted on delete cascade) partition by hash (conversation_id)`,
  'create index on parted_search using gin (words)',
  ...['parted', 'parted_search'].flatMap((table) =>
    Array.from(
      { length: PARTS },
      (_, nth) =>
        `create table ${table}_${nth} partition of ${table} for values with (modulus ${PARTS}, remainder ${nth})`,
    ),
  ),
]

const SLICE = (CONVERSATIONS * UTTERANCES) / PARTS
const sliced = [
  `create table sliced (row_id bigint generated always as identity primary key, conversation_id text not null,
     id text not null, text text not null) partition by range (row_id)`,
  'create index on sliced (conversation_id, id)',
  `create table sliced_search (row_id bigint primary key references sliced on delete cascade, words tsvector not null)
     partition by range (row_id)`,
  'create index on sliced_search using gin (words)',
  ...['sliced', 'sliced_search'].flatMap((table) =>
    Array.from({ length: PARTS }, (_, nth) => {
      const to = nth === PARTS - 1 ? 'maxvalue' : (nth + 1) * SLICE
      return `create table ${table}_${nth} partition of ${table} for values from (${nth * SLICE}) to (${to})`
    }),
  ),
]
const layouts = ['plain', 'parted', 'sliced'] as const

const home = await mkdtemp(join(tmpdir(), 'heard-partitions-'))
await chmod(home, 0o755)
const server = await startPostgres(home)
await makeDatabase(server.url, 'heard')
const client = new pg.Client({ connectionString: `${server.url}/heard` })
await client.connect()
for (const statement of [...plain, ...parted, ...sliced]) await client.query(statement)

const took: Record<string, Record<string, number>> = {}
const texts = Array.from({ length: UTTERANCES }, (_, nth) => textOf(nth))
const ids = texts.map((_, nth) => `u${nth}`)
for (let nth = 0; nth < CONVERSATIONS; nth += 1)
  for (const table of inTurn(nth))
    await timed('keep a conversation', table, () => keep(table, `c${nth}`, nth))
await client.query('analyze')
for (let nth = 0; nth < ROUNDS; nth += 1)
  for (const table of inTurn(nth)) {
    const conversation = `c${(nth * 37) % CONVERSATIONS}`
    const all = `select * from ${table} where conversation_id = $1 order by row_id`
    const join = table === 'parted' ? 'using (conversation_id, row_id)' : 'using (row_id)'
    const found = (words: string) =>
      `select row_id, text from ${table}_search join ${table} ${join}
        where words @@ to_tsquery('english', '${words}') order by row_id desc limit 20`
    await timed('read a conversation', table, () => client.query(all, [conversation]))
    await timed('search a rare word, newest 20', table, () =>
      client.query(found(`rare${(nth * 37) % CONVERSATIONS}`)),
    )
    if (nth < 20) await timed('search a frequent word, newest 20', table, () => client.query(found('oven')))
  }
for (let nth = 0; nth < 50; nth += 1)
  for (const table of inTurn(nth))
    await timed('erase a conversation', table, () =>
      client.query(`delete from ${table} where conversation_id = $1`, [`c${nth}`]),
    )

console.log(`${CONVERSATIONS * UTTERANCES} utterances, ${PARTS} parts; time beside one table:\n`)
console.log(`${''.padEnd(36)}by conversation   by order`)
for (const [what, of] of Object.entries(took)) {
  const beside = (layout: string) => ((of[layout] ?? 0) / (of.plain ?? 1)).toFixed(2)
  console.log(`${what.padEnd(36)}${beside('parted').padStart(15)}${beside('sliced').padStart(11)}`)
}
await client.end()
await server.stop()
await rm(home, { recursive: true, force: true })

function inTurn(nth: number): readonly string[] {
  return nth % 2 === 0 ? layouts : layouts.toReversed()
}

async function keep(table: string, conversation: string, nth: number): Promise<void> {
  const said = texts.map((text, at) => (at === 7 ? `${text} rare${nth}` : text))
  await client.query('begin')
  await client.query(
    `insert into ${table} (conversation_id, id, text) select $1, * from unnest($2::text[], $3::text[])`,
    [conversation, ids, said],
  )
  const columns = table === 'parted' ? 'conversation_id, row_id' : 'row_id'
  await client.query(
    `insert into ${table}_search (${columns}, words)
      select ${columns}, to_tsvector('english', text) from ${table} where conversation_id = $1`,
    [conversation],
  )
  await client.query('commit')
}

function textOf(nth: number): string {
  const words = [
    'we',
    'lost',
    'drivers',
    'spring',
    'price',
    'oven',
    'kitchen',
    'tuesday',
    'quote',
    'baker',
    'team',
  ]
  return Array.from({ length: 12 }, (_, at) => words[(nth * 7 + at * (1 + (nth % 5))) % words.length]).join(
    ' ',
  )
}

async function timed(what: string, table: string, act: () => Promise<unknown>): Promise<void> {
  const began = performance.now()
  await act()
  took[what] ??= {}
  const of = took[what]
  of[table] = (of[table] ?? 0) + performance.now() - began
}
