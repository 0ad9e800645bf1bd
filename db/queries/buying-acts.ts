import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely'
import { actOfSignal } from '../../server/measures/buying-stage.ts'
import type { BuyingAct } from '../../server/measures/lexicons/buying-stages.ts'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { newestVerdicts } from './verdicts.ts'

/** Something a customer said that tells of buying, where and when they said it. */
export interface SaidAct {
  readonly act: BuyingAct
  readonly customerId: string
  readonly conversationId: string
  readonly utterance: string
  readonly words: string
  readonly at: string
}

type Seeing = (eb: ExpressionBuilder<Database, 'conversations'>) => Expression<SqlBool>
type Kept = SaidAct & { readonly id: string; readonly repId: string | null }

const insightActs = ['decision', 'timing', 'budget', 'competitor'] as const
const LATEST = '9999'

/** Buying signals, and what customers said of deciding, time, money and others, oldest first; what people refused is left out. */
export async function buyingActsOf(
  db: Kysely<Database>,
  customerIds: readonly string[],
  { sees, until = LATEST }: { readonly sees: Seeing; readonly until?: string },
): Promise<readonly SaidAct[]> {
  const kept: Kept[] = []
  await inBatches(customerIds, async (some) => {
    const signals = await heard(db, some, sees, until)
      .innerJoin('moments as found', 'found.conversation_id', 'conversations.id')
      .leftJoin('utterances', (join) =>
        join
          .onRef('utterances.conversation_id', '=', 'found.conversation_id')
          .onRef('utterances.id', '=', 'found.utterance'),
      )
      .select(columns)
      .select('found.why as means')
      .where('found.kind', '=', 'buying-signal')
      .execute()
    const learnt = await heard(db, some, sees, until)
      .innerJoin('insights as found', 'found.conversation_id', 'conversations.id')
      .leftJoin('utterances', (join) =>
        join
          .onRef('utterances.conversation_id', '=', 'found.conversation_id')
          .onRef('utterances.id', '=', 'found.utterance'),
      )
      .select(columns)
      .select('found.kind as means')
      .where('found.kind', 'in', insightActs)
      .execute()
    kept.push(...signals.map((row) => toAct(row, actOfSignal(row.means))))
    kept.push(...learnt.map((row) => toAct(row, row.means as BuyingAct)))
  })
  const reps = new Map(kept.map((one) => [one.id, one.repId]))
  const verdicts = await newestVerdicts(db, [...reps.keys()], (id) => reps.get(id) ?? null)
  return kept
    .filter((one) => verdicts.get(one.id) !== 'no')
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
}

/** When these customers were last in touch, by their ids. */
export async function lastContactsOf(
  db: Kysely<Database>,
  customerIds: readonly string[],
  sees: Seeing,
): Promise<ReadonlyMap<string, string>> {
  const last = new Map<string, string>()
  await inBatches(customerIds, async (some) => {
    const rows = await db
      .selectFrom('conversations')
      .where(sees)
      .select('customer_id')
      .select((eb) => eb.fn.max('sorted_at').as('at'))
      .where('customer_id', 'in', some)
      .groupBy('customer_id')
      .execute()
    for (const row of rows) last.set(row.customer_id ?? '', row.at)
  })
  return last
}

const columns = [
  'found.id',
  'found.utterance',
  'found.words',
  'conversations.id as conversation_id',
  'conversations.customer_id',
  'conversations.rep_id',
  'sorted_at',
  'utterances.at',
] as const

function heard(db: Kysely<Database>, customerIds: readonly string[], sees: Seeing, until: string) {
  return db
    .selectFrom('conversations')
    .where(sees)
    .where('conversations.customer_id', 'in', customerIds)
    .where('sorted_at', '<=', until)
}

function toAct(
  row: {
    readonly id: string
    readonly customer_id: string | null
    readonly conversation_id: string
    readonly utterance: string
    readonly words: string
    readonly at: string | null
    readonly sorted_at: string
    readonly rep_id: string | null
  },
  act: BuyingAct,
): Kept {
  return {
    id: row.id,
    act,
    customerId: row.customer_id ?? '',
    conversationId: row.conversation_id,
    utterance: row.utterance,
    words: row.words,
    at: row.at ?? row.sorted_at,
    repId: row.rep_id,
  }
}
