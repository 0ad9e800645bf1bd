import type { Insertable, Kysely } from 'kysely'
import type { Commitment, Moment } from '../../server/conversation/findings.ts'
import { topicOf } from '../../server/measures/topic.ts'
import { insertAll } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { CommitmentsTable, InsightsTable, MomentsTable } from '../tables/findings.ts'
import type { InsightStemsTable } from '../tables/insights.ts'
import type { StandingFinding } from './findings.ts'
import { stemRows } from './insight-stems.ts'

/** What was found in conversations, table by table. */
export interface FindingRows {
  readonly moments: readonly Insertable<MomentsTable>[]
  readonly commitments: readonly Insertable<CommitmentsTable>[]
  readonly insights: readonly Insertable<InsightsTable>[]
  readonly stems: readonly Insertable<InsightStemsTable>[]
}

export function findingRows(
  conversationId: string,
  found: readonly StandingFinding[],
  saidAt: (utterance: string) => string | null,
): FindingRows {
  const rows = found.map(({ finding, id, detector, byId }) => {
    const { utterance, words, confidence } = finding
    const row = { id, conversation_id: conversationId, utterance, words, confidence, detector, by_id: byId }
    return { finding, row }
  })
  const moments = rows.flatMap(({ finding, row }) =>
    finding.is === 'moment' ? [{ ...row, ...momentRow(finding) }] : [],
  )
  const commitments = rows.flatMap(({ finding, row }) =>
    finding.is === 'commitment'
      ? [{ ...row, ...commitmentRow(finding), said_at: saidAt(finding.utterance) }]
      : [],
  )
  const insights = rows.flatMap(({ finding, row }) =>
    finding.is === 'insight' ? [{ ...row, kind: finding.kind, topic: topicOf(finding) ?? '' }] : [],
  )
  const refused = new Set(found.flatMap((one) => (one.isRefused ? [one.id] : [])))
  return {
    moments: numbered(moments),
    commitments: numbered(commitments),
    insights: numbered(insights),
    stems: stemRows(insights.filter((one) => !refused.has(one.id))),
  }
}

export async function writeFindings(trx: Kysely<Database>, rows: FindingRows): Promise<void> {
  await insertAll(trx, rows.moments, (some) => trx.insertInto('moments').values(some))
  await insertAll(trx, rows.commitments, (some) => trx.insertInto('commitments').values(some))
  await insertAll(trx, rows.insights, (some) => trx.insertInto('insights').values(some))
  await insertAll(trx, rows.stems, (some) => trx.insertInto('insight_stems').values(some))
}

function numbered<T>(rows: readonly T[]): readonly (T & { readonly seq: number })[] {
  return rows.map((row, seq) => ({ ...row, seq }))
}

function momentRow({ kind, party, start, end, why }: Moment) {
  return { kind, party, start_at: start, end_at: end, why }
}

function commitmentRow({ owner, class: kind, action, dueOn, dueWords, dueHow }: Commitment) {
  return { owner, class: kind, action, due_on: dueOn, due_words: dueWords, due_how: dueHow }
}
