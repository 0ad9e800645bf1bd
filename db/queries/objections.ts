import { type Kysely, sql } from 'kysely'
import type { BehaviourName } from '../../server/grading/behaviours.ts'
import type { Database } from '../schema.ts'
import { isOpen } from './visibility.ts'

/** Something somebody objected to in a period, and whether they were right. */
export interface Objection<T> {
  readonly about: T
  readonly team: string | null
  readonly isRight: boolean
}

interface Span {
  readonly from: string
  readonly to: string
}

/** The decided appeals that count in a period. */
export async function appealsIn(
  db: Kysely<Database>,
  { from, to }: Span,
): Promise<readonly Objection<BehaviourName>[]> {
  const rows = await db
    .selectFrom('appeals')
    .innerJoin('people', 'people.id', 'appeals.rep_id')
    .leftJoin('teams', 'teams.id', 'people.team_id')
    .select(['appeals.behaviour', 'appeals.outcome', 'teams.name as team'])
    .where('appeals.outcome', 'in', ['upheld', 'lapsed', 'refused'])
    .where('appeals.behaviour', 'is not', null)
    .where(sql<string>`substr(counts_on, 1, 10)`, '>=', from)
    .where(sql<string>`substr(counts_on, 1, 10)`, '<=', to)
    .execute()
  return rows.map(({ behaviour, outcome, team }) => ({
    about: behaviour as BehaviourName,
    team,
    isRight: outcome !== 'refused',
  }))
}

/** What people answered to the machine's findings of a period: the newest answer to each counts. Right is whoever overruled it. */
export async function answersToFindings(
  db: Kysely<Database>,
  { from, to }: Span,
): Promise<readonly Objection<string>[]> {
  const rows = await db
    .selectFrom('verdicts')
    .innerJoin('conversations', 'conversations.id', 'verdicts.conversation_id')
    .leftJoin('teams', 'teams.id', 'conversations.team_id')
    .select(['verdicts.finding_id', 'verdicts.detector', 'verdicts.overruled', 'teams.name as team'])
    .where(isOpen)
    .where('verdicts.detector', 'is not', null)
    .where('verdicts.overruled', 'is not', null)
    .where(sql<string>`substr(conversations.started_at, 1, 10)`, '>=', from)
    .where(sql<string>`substr(conversations.started_at, 1, 10)`, '<=', to)
    .orderBy('verdicts.at')
    .orderBy('verdicts.id')
    .execute()
  const newest = new Map(rows.map((row) => [row.finding_id, row]))
  return [...newest.values()].map(({ detector, overruled, team }) => ({
    about: detector ?? '',
    team,
    isRight: overruled === 1,
  }))
}
