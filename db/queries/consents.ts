import { type ExpressionBuilder, type Kysely, sql, type Transaction } from 'kysely'
import type { ConsentHow, ConsentState } from '../../server/conversation/consent.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'

export interface Consent {
  readonly state: ConsentState
  readonly how: ConsentHow
  readonly reason: string
  readonly byName: string | null
  readonly at: string | null
}

/** What stands, and what stood before, the latest first. Of what nobody said anything about: unknown, or as it was brought. */
export async function consentsOf(db: Kysely<Database>, conversationId: string): Promise<readonly Consent[]> {
  const rows = await db
    .selectFrom('conversation_consents')
    .leftJoin('people', 'people.id', 'by_id')
    .select(['state', 'how', 'reason', 'people.name', 'at'])
    .where('conversation_id', '=', conversationId)
    .orderBy((eb) => eb.case().when('until', 'is', null).then(0).else(1).end())
    .orderBy('until', 'desc')
    .execute()
  if (rows.length > 0)
    return rows.map(({ state, how, reason, name, at }) => ({
      ...{ state: state as ConsentState, how: how as ConsentHow, reason, byName: name, at },
    }))
  const row = await db
    .selectFrom('conversations')
    .select('consent_known')
    .where('id', '=', conversationId)
    .executeTakeFirst()
  return [asBrought(row?.consent_known === 1)]
}

/** Of what nobody said anything about. */
export function asBrought(isKnown: boolean): Consent {
  return { state: isKnown ? 'known' : 'unknown', how: 'brought', reason: '', byName: null, at: null }
}

/** What is known from now on. What was before is kept. */
export async function noteConsent(
  trx: Transaction<Database>,
  one: Pick<Consent, 'state' | 'how' | 'reason'> & {
    readonly conversationId: string
    readonly byId: string
    readonly now: string
  },
): Promise<void> {
  const { conversationId, state, how, reason, byId, now } = one
  await trx
    .updateTable('conversation_consents')
    .set({ until: now })
    .where('conversation_id', '=', conversationId)
    .where('until', 'is', null)
    .execute()
  await trx
    .insertInto('conversation_consents')
    .values({
      ...{ id: newId(), conversation_id: conversationId, state, how, reason },
      ...{ by_id: byId, at: now, until: null },
    })
    .execute()
  await trx
    .updateTable('conversations')
    .set({ consent_known: state === 'known' ? 1 : 0 })
    .where('id', '=', conversationId)
    .execute()
}

/** Conversations of which nobody refused, or took back, that they are recorded. */
export function isNotRefused({ not, exists, selectFrom }: ExpressionBuilder<Database, 'conversations'>) {
  return not(
    exists(
      selectFrom('conversation_consents')
        .select('conversation_consents.id')
        .whereRef('conversation_consents.conversation_id', '=', 'conversations.id')
        .where('conversation_consents.until', 'is', null)
        .where('conversation_consents.state', 'in', ['refused', 'withdrawn']),
    ),
  )
}

/** The same of one: a recording of it is neither kept nor played. */
export async function isRefused(db: Kysely<Database>, conversationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('conversation_consents')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('until', 'is', null)
    .where('state', 'in', ['refused', 'withdrawn'])
    .executeTakeFirst()
  return row !== undefined
}

/** What was recorded, and of which it is not known whether everybody agreed: it waits before it may touch pay. */
export function isUnsaid(eb: ExpressionBuilder<Database, 'conversations'>) {
  return eb.and([
    eb('conversations.consent_known', '=', 0),
    eb('conversations.practice', '=', 0),
    eb.or([
      eb('conversations.channel', 'is', null),
      eb('conversations.channel', 'not in', ['chat', 'email']),
    ]),
    isNotRefused(eb),
  ])
}

/**
 * The same, of all that is here and that nobody said a word about, with a rule as the reason; written at once, however
 * many they are. Answers how many.
 */
export async function noteByRule(
  trx: Transaction<Database>,
  { reason, byId, now }: { readonly reason: string; readonly byId: string; readonly now: string },
): Promise<number> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('conversation_consents')
    .columns(['id', 'conversation_id', 'state', 'how', 'reason', 'by_id', 'at'])
    .expression((eb) =>
      eb
        .selectFrom('conversations')
        // The first word on a conversation: its id is nobody else’s here.
        .select(['conversations.id', 'conversations.id as conversation_id'])
        .select([
          sql.lit('known').as('state'),
          sql.lit('rule').as('how'),
          sql<string>`${reason}`.as('reason'),
        ])
        .select([sql<string>`${byId}`.as('by_id'), sql<string>`${now}`.as('at')])
        .where(isUnsaid)
        .where((of) => of.not(of.exists(saidOf(of)))),
    )
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('conversations')
    .set({ consent_known: 1 })
    .where('consent_known', '=', 0)
    .where((eb) => eb.exists(saidOf(eb).where('how', '=', 'rule').where('until', 'is', null)))
    .execute()
  return Number(numInsertedOrUpdatedRows ?? 0)
}

function saidOf(eb: ExpressionBuilder<Database, 'conversations'>) {
  return eb
    .selectFrom('conversation_consents')
    .select('conversation_consents.id')
    .whereRef('conversation_consents.conversation_id', '=', 'conversations.id')
}
