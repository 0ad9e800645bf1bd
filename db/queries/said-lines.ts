import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely'
import type { Database } from '../schema.ts'

type Seeing = (eb: ExpressionBuilder<Database, 'conversations'>) => Expression<SqlBool>

/** One line of a customer, with what is needed to read it by itself. */
export interface SaidLine {
  readonly conversationId: string
  readonly customerId: string
  readonly customerName: string
  readonly repId: string | null
  readonly language: string | null
  readonly timeZone: string | null
  readonly utterance: string
  readonly text: string
  /** The instant it was said at, as far as anybody knows. */
  readonly at: string
  /** The same for a message; for what was spoken, when it was over. */
  readonly saidBy: string
}

interface Looked {
  readonly sees: Seeing
  readonly since: string
  /** Only lines that hold one of these words. */
  readonly holding: RegExp
  readonly customerIds?: readonly string[]
  /** Only lines of these conversations. */
  readonly conversationIds?: readonly string[]
}

/** What customers said since an instant that holds one of these words, the latest first. */
export async function customersLines(
  db: Kysely<Database>,
  { sees, since, holding, customerIds, conversationIds }: Looked,
): Promise<readonly SaidLine[]> {
  if (customerIds?.length === 0 || conversationIds?.length === 0) return []
  const rows = await db
    .selectFrom('conversations')
    .where(sees)
    .where('conversations.sorted_at', '>=', since)
    .$if(customerIds !== undefined, (query) =>
      query.where('conversations.customer_id', 'in', customerIds ?? []),
    )
    .$if(conversationIds !== undefined, (query) =>
      query.where('conversations.id', 'in', conversationIds ?? []),
    )
    .innerJoin('customers', 'customers.id', 'conversations.customer_id')
    .innerJoin('parties', (join) =>
      join.onRef('parties.conversation_id', '=', 'conversations.id').on('parties.role', '=', 'customer'),
    )
    .innerJoin('utterances', (join) =>
      join
        .onRef('utterances.conversation_id', '=', 'parties.conversation_id')
        .onRef('utterances.party', '=', 'parties.key'),
    )
    .select([
      'conversations.id',
      'conversations.customer_id',
      'conversations.rep_id',
      'customers.name',
      'conversations.language',
      'conversations.time_zone',
    ])
    .select(['utterances.id as utterance', 'utterances.text', 'utterances.at', 'utterances.seq'])
    .select(['conversations.sorted_at', 'conversations.ended_at'])
    .orderBy('conversations.sorted_at', 'desc')
    .orderBy('conversations.id')
    .orderBy('utterances.seq', 'desc')
    .execute()
  // Told apart here: a database takes several times as long to look for so many words.
  return rows
    .filter((row) => holding.test(row.text))
    .map((row) => ({
      conversationId: row.id,
      customerId: row.customer_id ?? '',
      customerName: row.name,
      repId: row.rep_id,
      language: row.language,
      timeZone: row.time_zone,
      utterance: row.utterance,
      text: row.text,
      at: row.at ?? row.sorted_at,
      saidBy: row.at ?? row.ended_at ?? row.sorted_at,
    }))
}
