import type { Kysely } from 'kysely'
import type { Channel, Role } from '../../server/conversation/conversation.ts'
import { foundBetween, wordsAround } from '../dialect.ts'
import type { Database } from '../schema.ts'
import type { Wanted } from '../wanted.ts'

/** A piece of what was said, and whether it is what was looked for. */
export interface Piece {
  readonly text: string
  readonly isFound: boolean
}

/** An utterance that holds what was looked for. */
export interface SaidWords {
  readonly conversationId: string
  readonly title: string | null
  readonly customer: { readonly id: string; readonly name: string; readonly account: string | null } | null
  readonly rep: { readonly id: string; readonly name: string } | null
  readonly channel: Channel | null
  readonly startedAt: string | null
  readonly utterance: string
  readonly startMs: number | null
  readonly speaker: { readonly name: string | null; readonly role: Role }
  readonly around: readonly Piece[]
}

/** What was said in these rows, in their order, with what is looked for told apart. */
export async function saidIn(
  db: Kysely<Database>,
  wanted: readonly Wanted[],
  numbers: readonly number[],
): Promise<readonly SaidWords[]> {
  if (numbers.length === 0) return []
  const around = await wordsAround(db, wanted, numbers)
  const rows = await factRows(db).where('utterances.row_id', 'in', numbers).execute()
  const facts = new Map(rows.map((row) => [Number(row.row_id), row]))
  return numbers.flatMap((number) => {
    const row = facts.get(number)
    return row ? [toSaid(row, around.get(number) ?? row.text)] : []
  })
}

function factRows(db: Kysely<Database>) {
  return db
    .selectFrom('utterances')
    .innerJoin('conversations', 'conversations.id', 'utterances.conversation_id')
    .innerJoin('parties', (join) =>
      join
        .onRef('parties.conversation_id', '=', 'utterances.conversation_id')
        .onRef('parties.key', '=', 'utterances.party'),
    )
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .leftJoin('people', 'people.id', 'conversations.rep_id')
    .select(['row_id', 'utterances.id', 'text', 'start_ms', 'parties.name', 'parties.role'])
    .select(['utterances.conversation_id', 'title', 'channel', 'started_at', 'rep_id', 'customer_id'])
    .select(['customers.name as customer_name', 'account', 'people.name as rep_name'])
}

function toSaid(
  row: Awaited<ReturnType<ReturnType<typeof factRows>['execute']>>[number],
  around: string,
): SaidWords {
  return {
    conversationId: row.conversation_id,
    title: row.title,
    customer:
      row.customer_id === null
        ? null
        : { id: row.customer_id, name: row.customer_name ?? '', account: row.account },
    rep: row.rep_id === null ? null : { id: row.rep_id, name: row.rep_name ?? '' },
    channel: row.channel as Channel | null,
    startedAt: row.started_at,
    utterance: row.id,
    startMs: row.start_ms,
    speaker: { name: row.name, role: row.role as Role },
    around: piecesOf(around),
  }
}

function piecesOf(around: string): readonly Piece[] {
  const [begin, end] = foundBetween
  const [before = '', ...marked] = around.replace(/\s+/g, ' ').split(begin)
  const pieces = marked.flatMap((one) => {
    const [found = '', ...rest] = one.split(end)
    return [
      { text: found, isFound: true },
      { text: rest.join(''), isFound: false },
    ]
  })
  return [{ text: before, isFound: false }, ...pieces].filter((piece) => piece.text !== '')
}
