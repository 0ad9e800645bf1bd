import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Commitment, Insight, Moment } from '../../server/conversation/findings.ts'
import type { Measures } from '../../server/measures/measure.ts'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'

/** A finding with the id it keeps as long as it is found again, so that what people said of it stays with it. */
export type Kept<T> = T & { readonly id: string }

export interface Findings {
  readonly moments: readonly Kept<Moment>[]
  readonly commitments: readonly Kept<Commitment>[]
  readonly insights: readonly Kept<Insight>[]
}

export function findingsOf(conversationId: string, { moments, commitments, insights }: Measures): Findings {
  const id = idsWithin(conversationId)
  return {
    moments: moments.map((one) => ({
      ...one,
      id: id('moment', one.kind, one.utterance, one.start, one.end),
    })),
    commitments: commitments.map((one) => ({ ...one, id: id('commitment', one.utterance, one.words) })),
    insights: insights.map((one) => ({ ...one, id: id('insight', one.utterance, one.words) })),
  }
}

export async function replaceFindings(
  trx: Kysely<Database>,
  conversationId: string,
  found: Findings,
  saidAt: (utterance: string) => string | null,
): Promise<void> {
  for (const table of ['moments', 'commitments', 'insights'] as const)
    await trx.deleteFrom(table).where('conversation_id', '=', conversationId).execute()

  await inBatches(found.moments, (batch, from) =>
    trx
      .insertInto('moments')
      .values(
        batch.map((one, at) => ({
          id: one.id,
          conversation_id: conversationId,
          seq: from + at,
          kind: one.kind,
          utterance: one.utterance,
          party: one.party,
          start_at: one.start,
          end_at: one.end,
          words: one.words,
          confidence: one.confidence,
          why: one.why,
        })),
      )
      .execute(),
  )
  await inBatches(found.commitments, (batch, from) =>
    trx
      .insertInto('commitments')
      .values(
        batch.map((one, at) => ({
          id: one.id,
          conversation_id: conversationId,
          seq: from + at,
          utterance: one.utterance,
          owner: one.owner,
          class: one.class,
          action: one.action,
          due_on: one.dueOn,
          due_words: one.dueWords,
          due_how: one.dueHow,
          words: one.words,
          confidence: one.confidence,
          said_at: saidAt(one.utterance),
        })),
      )
      .execute(),
  )
  await inBatches(found.insights, (batch, from) =>
    trx
      .insertInto('insights')
      .values(
        batch.map((one, at) => ({
          id: one.id,
          conversation_id: conversationId,
          seq: from + at,
          kind: one.kind,
          utterance: one.utterance,
          words: one.words,
          confidence: one.confidence,
          new_to_us: null,
          rarity: null,
        })),
      )
      .execute(),
  )
}

/** Ids from what is found. The same words found twice in one place are told apart by their order. */
function idsWithin(conversationId: string) {
  const seen = new Map<string, number>()
  return (...parts: readonly (string | number)[]): string => {
    const what = JSON.stringify([conversationId, ...parts])
    const nth = seen.get(what) ?? 0
    seen.set(what, nth + 1)
    return createHash('sha256').update(`${nth}${what}`).digest('hex').slice(0, 32)
  }
}

/** The conversation in which something was found. */
export async function conversationOfFinding(
  db: Kysely<Database>,
  kind: 'moment' | 'insight' | 'commitment',
  id: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom(`${kind}s`)
    .select('conversation_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.conversation_id
}
