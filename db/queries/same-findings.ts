import type { Kysely } from 'kysely'
import type { FindingKind } from '../../server/conversation/settled.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { isOpen, visibleTo } from './visibility.ts'

/** A finding that may be wrong for the same reason as another one. */
export interface LikeFinding {
  readonly id: string
  readonly kind: FindingKind
  readonly conversationId: string
  readonly utterance: string
  readonly words: string
  readonly repId: string | null
  readonly repName: string | null
  readonly sortedAt: string
}

/**
 * What the same finder found in the same words, or, where the speaker was wrong, what else it found in the same
 * conversation; among what somebody may see, or without a viewer among all that counts, and what nobody but its rep has
 * spoken of.
 */
export async function findingsLike(
  db: Kysely<Database>,
  viewer: Viewer | null,
  of: { readonly kind: FindingKind; readonly findingId: string; readonly isSpeaker: boolean },
): Promise<readonly LikeFinding[]> {
  const { kind, findingId, isSpeaker } = of
  const table = `${kind}s` as const
  const one = await db
    .selectFrom(table)
    .select(['conversation_id', 'detector', 'words'])
    .where('id', '=', findingId)
    .executeTakeFirst()
  if (!one || one.detector === null) return []
  const rows = await db
    .selectFrom(table)
    .innerJoin('conversations', 'conversations.id', `${table}.conversation_id`)
    .leftJoin('people', 'people.id', 'conversations.rep_id')
    .select([`${table}.id`, `${table}.utterance`, `${table}.words`])
    .select(['conversations.id as conversation_id', 'conversations.rep_id', 'people.name', 'sorted_at'])
    .where(`${table}.id`, '<>', findingId)
    .where(viewer === null ? isOpen : visibleTo(viewer))
    .where((eb) =>
      isSpeaker
        ? eb('conversations.id', '=', one.conversation_id)
        : eb.and([
            eb(`${table}.detector`, '=', one.detector),
            eb(eb.fn<string>('lower', [`${table}.words`]), '=', one.words.toLowerCase()),
          ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('verdicts')
            .select('verdicts.id')
            .whereRef('verdicts.finding_id', '=', `${table}.id`)
            .where((eb) => eb('verdicts.by_id', 'is distinct from', eb.ref('conversations.rep_id'))),
        ),
      ),
    )
    .orderBy('sorted_at', 'desc')
    .orderBy(`${table}.id`)
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind,
    conversationId: row.conversation_id,
    utterance: row.utterance,
    words: row.words,
    repId: row.rep_id,
    repName: row.name,
    sortedAt: row.sorted_at,
  }))
}

const MOST = 100
