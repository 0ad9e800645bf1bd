import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** What is kept about a person: in which table, by which of its columns it is theirs. */
export interface Kept {
  readonly table: keyof Database
  readonly column: string
  /** Left out where somebody else has not sent it yet. */
  readonly only?: string
  /** Left out while the conversation it lies in is somebody else's alone. */
  readonly isOfOthers?: true
  /** What is not told: a secret, bytes, or what nobody is to prepare for. */
  readonly without?: readonly string[]
  /** From when on it is told after all: a column that is empty until then. */
  readonly untilSet?: string
}

/** Every kind of thing that is kept about a rep, in the order in which it is told. */
export const keptAbout = {
  account: { table: 'people', column: 'id' },
  aliases: { table: 'person_aliases', column: 'person_id' },
  preferences: { table: 'preferences', column: 'person_id' },
  leaves: { table: 'leaves', column: 'person_id' },
  groupFacts: { table: 'group_facts', column: 'person_id' },
  conversations: { table: 'conversations', column: 'rep_id', without: ['chosen'] },
  ownTimes: { table: 'own_times', column: 'rep_id' },
  shares: { table: 'shares', column: 'rep_id' },
  privateMarks: { table: 'private_marks', column: 'rep_id' },
  uploads: { table: 'uploads', column: 'by_id' },
  notes: { table: 'notes', column: 'author_id' },
  comments: { table: 'comments', column: 'author_id', without: ['once'] },
  mentions: { table: 'mentions', column: 'person_id' },
  drafts: { table: 'drafts', column: 'person_id' },
  verdicts: { table: 'verdicts', column: 'by_id' },
  corrections: { table: 'repairs', column: 'by_id' },
  clips: { table: 'clips', column: 'made_by', without: ['once'] },
  playlists: { table: 'playlists', column: 'made_by', without: ['once'] },
  savedViews: { table: 'saved_views', column: 'owner_id', without: ['once'] },
  expectedCalls: { table: 'expected_calls', column: 'rep_id' },
  cases: { table: 'advocacy_cases', column: 'rep_id' },
  reviews: {
    table: 'reviews',
    column: 'rep_id',
    only: 'sent_at',
    without: ['answers', 'advice', 'answer'],
    untilSet: 'opened_at',
  },
  ownReviews: { table: 'reviews', column: 'reviewer_id' },
  goals: { table: 'goals', column: 'rep_id' },
  objectives: { table: 'objectives', column: 'rep_id', without: ['once'] },
  visits: { table: 'visits', column: 'rep_id', without: ['once'] },
  gems: { table: 'gems', column: 'proposed_by' },
  oneToOnes: { table: 'one_to_ones', column: 'rep_id' },
  listeningRequests: { table: 'listening_requests', column: 'by_id' },
  appeals: { table: 'appeals', column: 'rep_id' },
  grades: { table: 'grades', column: 'rep_id' },
  statements: { table: 'statements', column: 'rep_id' },
  signatures: { table: 'plan_signatures', column: 'person_id' },
  notices: { table: 'notices', column: 'person_id', isOfOthers: true },
  looks: { table: 'views', column: 'viewer_id' },
  tokens: { table: 'tokens', column: 'person_id', without: ['hash'] },
} as const satisfies Record<string, Kept>

export type KeptKind = keyof typeof keptAbout
export const keptKinds = Object.keys(keptAbout) as readonly KeptKind[]

/** How much of each kind is kept about somebody. */
export async function countsAbout(db: Kysely<Database>, personId: string): Promise<Record<KeptKind, number>> {
  const counts: Partial<Record<KeptKind, number>> = {}
  for (const kind of keptKinds) {
    const { rows } = await sql<{ count: number }>`select count(*) as count ${from(kind, personId)}`.execute(
      db,
    )
    counts[kind] = Number(rows[0]?.count ?? 0)
  }
  return counts as Record<KeptKind, number>
}

/** The table and the condition by which a kind is somebody’s. */
export function from(kind: KeptKind, personId: string) {
  const { table, column, only, isOfOthers }: Kept = keptAbout[kind]
  const sent = only === undefined ? sql`` : sql` and ${sql.ref(only)} is not null`
  const open = isOfOthers ? sql` and not exists (${aloneWithOthers(table, personId)})` : sql``
  return sql`from ${sql.table(table)} where ${sql.ref(column)} = ${personId}${sent}${open}`
}

function aloneWithOthers(table: string, personId: string) {
  return sql`select 1 from conversations where conversations.id = ${sql.ref(`${table}.conversation_id`)}
    and conversations.with_rep = 1 and conversations.rep_id <> ${personId}`
}
