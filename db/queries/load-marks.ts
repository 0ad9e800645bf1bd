import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** How far a load of made-up conversations is, and by what it is known when it goes on. */
export interface LoadMark {
  readonly seed: string
  readonly conversations: number
  /** Of a conversation, as it was asked for. */
  readonly each: number
  readonly reps: number
  readonly until: string
  readonly done: number
  /** Of those that are done, all together. */
  readonly utterances: number
}

export async function findLoadMark(db: Kysely<Database>, seed: string): Promise<LoadMark | undefined> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', nameOf(seed))
    .executeTakeFirst()
  return row && (JSON.parse(row.value) as LoadMark)
}

/** To be said in the transaction in which what it counts is written. */
export async function saveLoadMark(trx: Kysely<Database>, mark: LoadMark): Promise<void> {
  const value = JSON.stringify(mark)
  await trx
    .insertInto('settings')
    .values({ name: nameOf(mark.seed), value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** Whether anybody’s conversations are here, made up or not. */
export async function holdsConversations(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom('conversations').select('id').limit(1).executeTakeFirst()) !== undefined
}

function nameOf(seed: string): string {
  return `generated-load ${seed}`
}
