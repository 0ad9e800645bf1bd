import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely'
import type { AppealKind, AppealOutcome, AppealReason } from '../../server/grading/appeal.ts'
import type { BehaviourName } from '../../server/grading/behaviours.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'

interface Somebody {
  readonly id: string
  readonly name: string
}

/** What the rep says it should be: what a finding is instead and when it is due, or words of their own. */
export interface Proposed {
  readonly what?: string
  readonly due?: string
  readonly text?: string
}

/** A rep's challenge to one thing, with its clock, whoever decides it and what came of it. */
export interface Appeal {
  readonly id: string
  readonly kind: AppealKind
  /** A finding's id, a conversation's, `statement.line` or `review.question`. */
  readonly about: string
  /** `null` for a line, and where the conversation was deleted. */
  readonly conversationId: string | null
  readonly periodId: string | null
  readonly behaviour: BehaviourName | null
  /** How many units of a grade hang on it. */
  readonly units: number
  /** The instant or civil date that puts it in a period. */
  readonly countsOn: string
  readonly rep: Somebody
  /** Whoever gave the verdict or the mark. */
  readonly against: Somebody | null
  readonly reason: AppealReason
  readonly words: string
  readonly proposed: Proposed
  readonly filedAt: string
  readonly decider: Somebody | null
  readonly askedAt: string
  readonly dueAt: string
  readonly version: number
  readonly outcome: AppealOutcome | null
  readonly outcomeWords: string | null
  readonly decidedAt: string | null
  /** Somebody outside it was handed to, and whether they decided it. */
  readonly outside: { readonly name: string; readonly hasDecided: boolean } | null
}

/** Whether somebody may know of an appeal: its rep, whoever decides it or is contested by it, the rep's manager, HR, the auditor. */
export function appealSeenBy({ id, role, teamId }: Viewer) {
  return (eb: ExpressionBuilder<Database, 'appeals'>): Expression<SqlBool> => {
    const isTheirs = [
      eb('appeals.rep_id', '=', id),
      eb('appeals.decider_id', '=', id),
      eb('appeals.against_id', '=', id),
    ]
    if (role === 'hr' || role === 'auditor') return eb('appeals.id', 'is not', null)
    if (role !== 'manager') return eb.or(isTheirs)
    const team = eb
      .selectFrom('people')
      .select('people.id')
      .where('people.team_id', '=', teamId)
      .where('people.role', '=', 'rep')
    return eb.or([...isTheirs, eb('appeals.rep_id', 'in', team)])
  }
}

/** Conversations of which nobody settled that they are not to count. */
export function isCounted({ not, exists, selectFrom }: ExpressionBuilder<Database, 'conversations'>) {
  return not(
    exists(
      selectFrom('appeals')
        .select('appeals.id')
        .whereRef('appeals.conversation_id', '=', 'conversations.id')
        .where('appeals.kind', '=', 'encounter')
        .where('appeals.outcome', 'in', ['upheld', 'lapsed']),
    ),
  )
}

/** One that somebody may know of. */
export async function findAppeal(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<Appeal | undefined> {
  const row = await allAppeals(db).where('appeals.id', '=', id).where(appealSeenBy(viewer)).executeTakeFirst()
  return row && toAppeal(row)
}

/** One that was upheld, for whoever looks for the same elsewhere; nothing of it is shown to them. */
export async function findUpheld(db: Kysely<Database>, id: string): Promise<Appeal | undefined> {
  const row = await allAppeals(db)
    .where('appeals.id', '=', id)
    .where('outcome', '=', 'upheld')
    .executeTakeFirst()
  return row && toAppeal(row)
}

/** One that nobody has decided, for whoever holds a link to it. */
export async function findOpenAppeal(db: Kysely<Database>, id: string): Promise<Appeal | undefined> {
  const row = await allAppeals(db)
    .where('appeals.id', '=', id)
    .where('appeals.decided_at', 'is', null)
    .executeTakeFirst()
  return row && toAppeal(row)
}

/** Every appeal somebody may know of, the latest first. */
export async function appealsFor(
  db: Kysely<Database>,
  viewer: Viewer,
  most = 200,
): Promise<readonly Appeal[]> {
  const rows = await allAppeals(db)
    .where(appealSeenBy(viewer))
    .orderBy('filed_at', 'desc')
    .orderBy('appeals.id')
    .limit(most)
    .execute()
  return rows.map(toAppeal)
}

/** What waits for somebody's decision, the first due first. */
export async function openAppealsFor(
  db: Kysely<Database>,
  { id }: Pick<Viewer, 'id'>,
): Promise<readonly Appeal[]> {
  const rows = await allAppeals(db)
    .where('decider_id', '=', id)
    .where('appeals.decided_at', 'is', null)
    .orderBy('due_at')
    .orderBy('appeals.id')
    .execute()
  return rows.map(toAppeal)
}

/** Every appeal nobody has decided, or those of one rep. */
export async function openAppeals(db: Kysely<Database>, repId?: string): Promise<readonly Appeal[]> {
  const rows = await allAppeals(db)
    .where('appeals.decided_at', 'is', null)
    .$if(repId !== undefined, (query) => query.where('appeals.rep_id', '=', repId ?? ''))
    .orderBy('due_at')
    .orderBy('appeals.id')
    .execute()
  return rows.map(toAppeal)
}

/** Those that went the rep's way, the first decided first: one rep's, of one kind about one period, or from an instant on. */
export async function settledAppeals(
  db: Kysely<Database>,
  of: {
    readonly repId?: string
    readonly periodId?: string
    readonly kind?: AppealKind
    readonly since?: string
  },
): Promise<readonly Appeal[]> {
  const rows = await allAppeals(db)
    .where('outcome', 'in', ['upheld', 'lapsed'])
    .$if(of.repId !== undefined, (query) => query.where('appeals.rep_id', '=', of.repId ?? ''))
    .$if(of.periodId !== undefined, (query) => query.where('appeals.period_id', '=', of.periodId ?? ''))
    .$if(of.kind !== undefined, (query) => query.where('appeals.kind', '=', of.kind ?? 'line'))
    .$if(of.since !== undefined, (query) => query.where('appeals.decided_at', '>=', of.since ?? ''))
    .orderBy('appeals.decided_at')
    .orderBy('appeals.id')
    .execute()
  return rows.map(toAppeal)
}

/** What came of all appeals, without anybody's name. */
export async function outcomesOfAppeals(db: Kysely<Database>) {
  const rows = await db
    .selectFrom('appeals')
    .select(['kind', 'outcome'])
    .where('decided_at', 'is not', null)
    .execute()
  return rows.map((row) => ({ kind: row.kind as AppealKind, outcome: row.outcome as AppealOutcome }))
}

function allAppeals(db: Kysely<Database>) {
  return db
    .selectFrom('appeals')
    .innerJoin('people as filers', 'filers.id', 'appeals.rep_id')
    .leftJoin('people as raters', 'raters.id', 'appeals.against_id')
    .leftJoin('people as deciders', 'deciders.id', 'appeals.decider_id')
    .leftJoin('appeal_handings as handed', (join) =>
      join
        .onRef('handed.appeal_id', '=', 'appeals.id')
        .on('handed.ended_at', 'is', null)
        .on('handed.person_id', 'is', null),
    )
    .selectAll('appeals')
    .select(['filers.name as rep_name', 'raters.name as against_name', 'deciders.name as decider_name'])
    .select(['handed.name as outside_name', 'handed.decided_at as outside_decided_at'])
}

function toAppeal(row: Awaited<ReturnType<ReturnType<typeof allAppeals>['execute']>>[number]): Appeal {
  const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })
  return {
    id: row.id,
    kind: row.kind as AppealKind,
    about: row.about,
    conversationId: row.conversation_id,
    periodId: row.period_id,
    behaviour: row.behaviour as BehaviourName | null,
    units: row.units,
    countsOn: row.counts_on,
    rep: { id: row.rep_id, name: row.rep_name },
    against: named(row.against_id, row.against_name),
    reason: row.reason as AppealReason,
    words: row.words,
    proposed: JSON.parse(row.proposed) as Proposed,
    filedAt: row.filed_at,
    decider: named(row.decider_id, row.decider_name),
    askedAt: row.asked_at,
    dueAt: row.due_at,
    version: row.version,
    outcome: row.outcome as AppealOutcome | null,
    outcomeWords: row.outcome_words,
    decidedAt: row.decided_at,
    outside:
      row.outside_name === null
        ? null
        : { name: row.outside_name, hasDecided: row.outside_decided_at !== null },
  }
}
