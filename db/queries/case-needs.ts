import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { isCounted } from './appeals.ts'
import { isNotRefused } from './consents.ts'
import { isOpen } from './visibility.ts'

export type NeedAnswer = 'need' | 'none'

/** What somebody says of a line that sounds like a customer’s need for a case. Nobody’s word is written over. */
export interface CaseNeedWord {
  readonly conversationId: string
  readonly utterance: string
  readonly answer: NeedAnswer
  readonly byId: string
  readonly at: string
}

/** A need that somebody else than the rep confirmed. */
export interface ConfirmedNeed {
  readonly repId: string
  readonly conversationId: string
  readonly utterance: string
  readonly customerId: string
  readonly account: string | null
  /** The instant it was said at. */
  readonly saidAt: string
}

export async function saveCaseNeed(db: Kysely<Database>, word: CaseNeedWord): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('case_needs')
      .values({
        id: newId(),
        conversation_id: word.conversationId,
        utterance: word.utterance,
        answer: word.answer,
        by_id: word.byId,
        at: word.at,
      })
      .execute(),
  )
}

/** Everything people said of such lines, oldest first. */
export async function caseNeedWords(db: Kysely<Database>): Promise<readonly CaseNeedWord[]> {
  const rows = await db.selectFrom('case_needs').selectAll().orderBy('at').orderBy('id').execute()
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    utterance: row.utterance,
    answer: row.answer as NeedAnswer,
    byId: row.by_id,
    at: row.at,
  }))
}

type Seeing = (eb: ExpressionBuilder<Database, 'conversations'>) => Expression<SqlBool>

/**
 * Needs of these reps’ customers that somebody else confirmed, and nobody since denied. Only from what is open and was not
 * picked by hand; where somebody is to look at what comes of it, what they may see.
 */
export async function confirmedNeeds(
  db: Kysely<Database>,
  repIds: readonly string[],
  sees?: Seeing,
): Promise<readonly ConfirmedNeed[]> {
  const rows = await db
    .selectFrom('conversations')
    .innerJoin('case_needs', 'case_needs.conversation_id', 'conversations.id')
    .innerJoin('customers', 'customers.id', 'conversations.customer_id')
    .innerJoin('utterances', (join) =>
      join
        .onRef('utterances.conversation_id', '=', 'case_needs.conversation_id')
        .onRef('utterances.id', '=', 'case_needs.utterance'),
    )
    .where('conversations.rep_id', 'in', repIds)
    .where('conversations.chosen', '<>', 'hand-picked')
    .whereRef('case_needs.by_id', '<>', 'conversations.rep_id')
    .where(isOpen)
    .where(isCounted)
    .where(isNotRefused)
    .$if(sees !== undefined, (query) => (sees ? query.where(sees) : query))
    .select(['case_needs.conversation_id', 'case_needs.utterance', 'case_needs.answer'])
    .select([
      'conversations.rep_id',
      'conversations.customer_id',
      'customers.account',
      'conversations.sorted_at',
    ])
    .select('utterances.at as said_at')
    .orderBy('case_needs.at')
    .orderBy('case_needs.id')
    .execute()
  const newest = new Map(rows.map((row) => [`${row.conversation_id} ${row.utterance}`, row]))
  return [...newest.values()]
    .filter(({ answer }) => answer === 'need')
    .map((row) => ({
      repId: row.rep_id ?? '',
      conversationId: row.conversation_id,
      utterance: row.utterance,
      customerId: row.customer_id ?? '',
      account: row.account,
      saidAt: row.said_at ?? row.sorted_at,
    }))
}
