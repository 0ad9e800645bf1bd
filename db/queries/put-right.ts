import type { Kysely } from 'kysely'
import type { FindingKind } from '../../server/conversation/settled.ts'
import type { Database } from '../schema.ts'

/** A finding that an upheld appeal put right, of whoever appealed or of anybody with the same fault. */
export interface PutRightFinding {
  readonly repId: string
  readonly kind: FindingKind
  readonly about: string
  readonly conversationId: string
}

/** What appeals put right from an instant on, of everybody or of one rep: its verdicts bear the instant of the decision. */
export async function putRightSince(
  db: Kysely<Database>,
  since: string,
  repId?: string,
): Promise<readonly PutRightFinding[]> {
  const rows = await db
    .selectFrom('verdicts')
    .innerJoin('appeals', 'appeals.decided_at', 'verdicts.at')
    .innerJoin('conversations', 'conversations.id', 'verdicts.conversation_id')
    .select(['verdicts.finding_id', 'verdicts.finding_kind', 'verdicts.conversation_id'])
    .select('conversations.rep_id')
    .distinct()
    .where('appeals.outcome', '=', 'upheld')
    .where('appeals.decided_at', '>=', since)
    .where('verdicts.by_id', 'is distinct from', (eb) => eb.ref('conversations.rep_id'))
    .where('conversations.rep_id', 'is not', null)
    .$if(repId !== undefined, (query) => query.where('conversations.rep_id', '=', repId ?? ''))
    .orderBy('verdicts.finding_id')
    .execute()
  return rows.map((row) => ({
    repId: row.rep_id ?? '',
    kind: row.finding_kind as FindingKind,
    about: row.finding_id,
    conversationId: row.conversation_id,
  }))
}
