import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'
import { from, type Kept, type KeptKind, keptAbout, keptKinds } from './about-me.ts'
import { namingPeople } from './naming-people.ts'
import { ownWordsOf } from './own-conversations.ts'

export type Row = Readonly<Record<string, unknown>>

/** Kinds that a page lists, what they said, other entries, acts in what is others', and sign-ins. */
export type EverythingPart = 'kept' | 'conversations' | 'more' | 'acts' | 'signIns'

/** Some of what is kept about somebody: of which part, which kind or table in it, and a few rows. */
export interface Told {
  readonly part: EverythingPart
  readonly of: string
  readonly rows: readonly Row[]
}

const AT_ONCE = 100

/**
 * Everything that is kept about somebody, a few rows at a time, part after part: what a page lists, then what names
 * them in every other table. Secrets, bytes, and what is somebody else's alone are not in it.
 */
export async function* everythingTold(db: Kysely<Database>, personId: string): AsyncGenerator<Told> {
  for (const kind of keptKinds) yield* toldKind(db, kind, personId)
  yield* pages('conversations', 'conversations', ownWordsOf(db, personId))
  const named = Object.entries(namingPeople)
  const alone = await othersAlone(db, personId)
  for (const [column, naming] of named) if (naming === 'whole') yield* toldColumn(db, column, personId, alone)
  for (const [column, naming] of named) if (naming === 'act') yield* toldActs(db, column, personId)
}

/** When and from where somebody is signed in; not what would open it, and not their password. */
export async function* signInsTold(db: Kysely<Database>, personId: string): AsyncGenerator<Told> {
  const { rows } =
    await sql<Row>`select ${sql.ref('createdAt')}, ${sql.ref('expiresAt')}, ${sql.ref('ipAddress')},
    ${sql.ref('userAgent')} from ${sql.table('session')} where ${sql.ref('userId')} = ${personId}
    order by ${sql.ref('createdAt')}`.execute(db)
  yield { part: 'signIns', of: 'signIns', rows }
}

async function* toldKind(db: Kysely<Database>, kind: KeptKind, personId: string): AsyncGenerator<Told> {
  const { without = [], untilSet }: Kept = keptAbout[kind]
  const isTold = (row: Row) => untilSet !== undefined && row[untilSet] !== null
  const rows = inPages(db, (limit) => sql<Row>`select * ${from(kind, personId)} ${limit}`)
  yield* pages('kept', kind, rows, (row) => bare(row, (name) => !isTold(row) && without.includes(name)))
}

async function* toldColumn(
  db: Kysely<Database>,
  where: string,
  personId: string,
  alone: ReadonlySet<string>,
): AsyncGenerator<Told> {
  const [table = '', column = ''] = where.split('.')
  const rows = inPages(
    db,
    (limit) => sql<Row>`select * from ${sql.table(table)} where ${sql.ref(column)} = ${personId} ${limit}`,
  )
  for await (const batch of rows) {
    const told = batch.filter((row) => !alone.has(String(row.conversation_id ?? '')))
    if (told.length > 0)
      yield { part: 'more', of: where, rows: told.map((row) => bare(row, (name) => secret.test(name))) }
  }
}

/** That and when, and nothing of what it was about. */
async function* toldActs(db: Kysely<Database>, where: string, personId: string): AsyncGenerator<Told> {
  const [table = '', column = ''] = where.split('.')
  const rows = inPages(
    db,
    (limit) => sql<Row>`select * from ${sql.table(table)} where ${sql.ref(column)} = ${personId} ${limit}`,
  )
  yield* pages('acts', where, rows, (row) => bare(row, (name) => !/^(at|.*_at|.*_on)$/.test(name)))
}

const secret = /^(hash|once|token|secret|password)$|_hash$/

function bare(row: Row, isLeft: (name: string) => boolean): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([name, value]) => !isLeft(name) && !(value instanceof Uint8Array)),
  )
}

async function* pages(
  part: EverythingPart,
  of: string,
  rows: AsyncIterable<readonly Row[]>,
  told: (row: Row) => Row = (row) => row,
): AsyncGenerator<Told> {
  for await (const batch of rows) yield { part, of, rows: batch.map(told) }
}

type Query = ReturnType<typeof sql<Row>>

/** A hundred rows at a time, in the order of all their columns, so that none comes twice and none is left out. */
async function* inPages(
  db: Kysely<Database>,
  query: (limit: Query) => Query,
): AsyncGenerator<readonly Row[]> {
  const { rows: first } = await query(sql<Row>`limit 1`).execute(db)
  const columns = Object.keys(first[0] ?? {})
  if (columns.length === 0) return
  const order = sql.join(columns.map((name) => sql.ref(name)))
  for (let at = 0; ; at += AT_ONCE) {
    const { rows } = await query(sql<Row>`order by ${order} limit ${AT_ONCE} offset ${at}`).execute(db)
    if (rows.length > 0) yield rows
    if (rows.length < AT_ONCE) return
  }
}

/** Conversations that are somebody else's alone. */
async function othersAlone(db: Kysely<Database>, personId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('conversations')
    .select('id')
    .where((eb) => eb.or([eb('with_rep', '=', 1), eb('practice', '=', 1)]))
    .where((eb) => eb.or([eb('rep_id', '<>', personId), eb('rep_id', 'is', null)]))
    .execute()
  return new Set(rows.map(({ id }) => id))
}
