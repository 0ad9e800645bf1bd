import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** What goes by a clock: the sound, what people marked on scorecards, and the words with all that was found in them. */
export const keptByClock = ['recordings', 'reviews', 'transcripts'] as const
export type KeptByClock = (typeof keptByClock)[number]

/** After how many months each goes; nothing does before somebody started the clocks. */
export interface Clocks {
  readonly isOn: boolean
  readonly months: Readonly<Record<KeptByClock, number>>
}

export const usualMonths: Clocks['months'] = { recordings: 6, reviews: 12, transcripts: 24 }

export async function clocksOf(db: Kysely<Database>): Promise<Clocks> {
  const rows = await db.selectFrom('settings').selectAll().where('name', 'like', 'keep-%').execute()
  const values = new Map(rows.map(({ name, value }) => [name, value]))
  const months = (kind: KeptByClock) => Number(values.get(`keep-${kind}`) ?? usualMonths[kind])
  return {
    isOn: values.get('keep-clocks') === 'yes',
    months: {
      recordings: months('recordings'),
      reviews: months('reviews'),
      transcripts: months('transcripts'),
    },
  }
}

export async function saveClocks(db: Kysely<Database>, { isOn, months }: Clocks): Promise<void> {
  const values = [
    ['keep-clocks', isOn ? 'yes' : 'no'],
    ...keptByClock.map((kind) => [`keep-${kind}`, String(months[kind])]),
  ] as const
  await inTransaction(db, async (trx) => {
    for (const [name = '', value = ''] of values)
      await trx
        .insertInto('settings')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute()
  })
}

/** Conversations from before an instant that still have some of a kind, the oldest first. */
export async function olderThan(
  db: Kysely<Database>,
  kind: KeptByClock,
  before: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('conversations')
    .select('conversations.id')
    .where('sorted_at', '<', before)
    .$if(kind === 'recordings', (those) =>
      those.where((eb) =>
        eb.exists(
          eb
            .selectFrom('recordings')
            .select('recordings.id')
            .whereRef('recordings.conversation_id', '=', 'conversations.id'),
        ),
      ),
    )
    .$if(kind === 'reviews', (those) =>
      those.where((eb) =>
        eb.exists(
          eb
            .selectFrom('reviews')
            .select('reviews.id')
            .whereRef('reviews.conversation_id', '=', 'conversations.id')
            .where('reviews.begun_at', '<', before),
        ),
      ),
    )
    .orderBy('sorted_at')
    .orderBy('conversations.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The recording of a conversation, which goes. Answers the name of its file. */
export async function dropRecording(
  db: Kysely<Database>,
  conversationId: string,
): Promise<readonly string[]> {
  const rows = await db
    .deleteFrom('recordings')
    .where('conversation_id', '=', conversationId)
    .returning('path')
    .execute()
  return rows.map(({ path }) => path)
}

export async function dropReviews(
  db: Kysely<Database>,
  conversationId: string,
  before: string,
): Promise<void> {
  await db
    .deleteFrom('reviews')
    .where('conversation_id', '=', conversationId)
    .where('begun_at', '<', before)
    .execute()
}
