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

const AT_ONCE = 200

/** Conversations from before an instant that still have some of a kind, some at a time; of words the oldest first. */
export async function* olderThan(
  db: Kysely<Database>,
  kind: KeptByClock,
  before: string,
): AsyncGenerator<readonly string[]> {
  const next = kind === 'transcripts' ? saidBefore : having(kind)
  let after: Place = { at: '', id: '' }
  for (let found = AT_ONCE; found === AT_ONCE; ) {
    const { looked, old } = await next(db, after, before)
    found = looked.length
    after = looked.at(-1) ?? after
    if (old.length > 0) yield old
  }
}

interface Place {
  readonly at: string
  readonly id: string
}

/** Those that were looked at, in their order, and which of them are old enough. */
interface Looked {
  readonly looked: readonly Place[]
  readonly old: readonly string[]
}

async function saidBefore(db: Kysely<Database>, { at, id }: Place, before: string): Promise<Looked> {
  const looked = await db
    .selectFrom('conversations')
    .select(['id', 'sorted_at as at'])
    .where('sorted_at', '<', before)
    .where((eb) => eb(eb.refTuple('sorted_at', 'id'), '>', eb.tuple(at, id)))
    .orderBy('sorted_at')
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()
  return { looked, old: looked.map((one) => one.id) }
}

function having(kind: 'recordings' | 'reviews') {
  return async (db: Kysely<Database>, { id: after }: Place, before: string): Promise<Looked> => {
    const rows = await db
      .selectFrom(kind)
      .select('conversation_id')
      .distinct()
      .where('conversation_id', '>', after)
      .$if(kind === 'reviews', (those) => those.where('begun_at', '<', before))
      .orderBy('conversation_id')
      .limit(AT_ONCE)
      .execute()
    const ids = rows.flatMap(({ conversation_id }) => conversation_id ?? [])
    if (ids.length === 0) return { looked: [], old: [] }
    const old = await db
      .selectFrom('conversations')
      .select('id')
      .where('id', 'in', ids)
      .where('sorted_at', '<', before)
      .execute()
    return { looked: ids.map((id) => ({ at: '', id })), old: old.map(({ id }) => id) }
  }
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
