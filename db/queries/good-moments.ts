import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Span } from '../../server/conversation/clipped.ts'
import { type BehaviourName, behaviourNames } from '../../server/grading/behaviours.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import type { NameChoice } from './clip-links.ts'
import { isNotRefused } from './consents.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** What a moment teaches: to serve the customer, or to know the product. Both are given the same time. */
export const sides = ['serving', 'product'] as const
export type Side = (typeof sides)[number]

/** A stretch of a conversation that others can learn from, once whoever speaks in it allows that. */
export interface GoodMoment {
  readonly id: string
  readonly behaviour: BehaviourName
  readonly side: Side
  readonly name: string
  /** What is good about it. */
  readonly why: string
  readonly conversationId: string
  readonly span: Span
  readonly lengthMs: number
  readonly rep: { readonly id: string; readonly name: string }
  readonly proposedBy: { readonly id: string; readonly name: string }
  readonly proposedAt: string
  /** What its rep allowed: whose names are read, and whether it is heard. `null` while they have not, or no longer. */
  readonly allowed: {
    readonly at: string
    readonly names: NameChoice
    readonly withSound: boolean
  } | null
  readonly refusedAt: string | null
}

export interface NewGoodMoment {
  readonly behaviour: BehaviourName
  readonly side: Side
  readonly name: string
  readonly why: string
  readonly conversationId: string
  readonly span: Span
  readonly lengthMs: number
  readonly repId: string
  readonly proposedBy: string
  readonly once: string
  readonly now: string
}

/** The library as it is open to everybody, by name. */
export async function sharedMoments(db: Kysely<Database>): Promise<readonly GoodMoment[]> {
  const rows = await moments(db)
    .where(isShared)
    .where(isNotRefused)
    .orderBy('good_moments.name')
    .orderBy('good_moments.id')
    .execute()
  return rows.map(toMoment)
}

/** What waits for this rep’s word, and what they proposed or allowed themselves; the latest first. */
export async function momentsAbout(db: Kysely<Database>, viewer: Viewer): Promise<readonly GoodMoment[]> {
  const rows = await moments(db)
    .where(visibleTo(viewer))
    .where((eb) => isConcerned(eb, viewer))
    .orderBy('proposed_at', 'desc')
    .orderBy('good_moments.id')
    .execute()
  return rows.map(toMoment)
}

/** One that is open to everybody, or that is this person’s to answer or to take back. */
export async function findMoment(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<GoodMoment | undefined> {
  const one = moments(db).where('good_moments.id', '=', id)
  const row =
    (await one.where(isShared).where(isNotRefused).executeTakeFirst()) ??
    (await one
      .where(visibleTo(viewer))
      .where((eb) => isConcerned(eb, viewer))
      .executeTakeFirst())
  return row && toMoment(row)
}

function moments(db: Kysely<Database>) {
  return db
    .selectFrom('conversations')
    .innerJoin('good_moments', 'good_moments.conversation_id', 'conversations.id')
    .innerJoin('people as speakers', 'speakers.id', 'good_moments.rep_id')
    .innerJoin('people as proposers', 'proposers.id', 'proposed_by')
    .selectAll('good_moments')
    .select(['speakers.name as rep_name', 'proposers.name as proposer_name'])
}

type Kept = ExpressionBuilder<
  Database & { speakers: Database['people']; proposers: Database['people'] },
  'conversations' | 'good_moments' | 'speakers' | 'proposers'
>

/** Allowed by whoever speaks in it, who is still here to take that back, in a conversation that is theirs and no secret. */
function isShared(eb: Kept) {
  return eb.and([
    eb('allowed_at', 'is not', null),
    eb('speakers.deactivated_at', 'is', null),
    eb('conversations.rep_id', '=', eb.ref('good_moments.rep_id')),
    eb('conversations.with_rep', '=', 0),
    eb('conversations.practice', '=', 0),
  ])
}

function isConcerned(eb: Kept, viewer: Viewer) {
  return eb.or([eb('good_moments.rep_id', '=', viewer.id), eb('proposed_by', '=', viewer.id)])
}

function toMoment(row: Awaited<ReturnType<ReturnType<typeof moments>['execute']>>[number]): GoodMoment {
  return {
    id: row.id,
    behaviour: behaviourNames.find((name) => name === row.behaviour) ?? 'listening',
    side: row.side as Side,
    name: row.name,
    why: row.why,
    conversationId: row.conversation_id,
    span: { from: row.from_utterance, to: row.to_utterance, startMs: row.start_ms, endMs: row.end_ms },
    lengthMs: row.length_ms,
    rep: { id: row.rep_id, name: row.rep_name },
    proposedBy: { id: row.proposed_by, name: row.proposer_name },
    proposedAt: row.proposed_at,
    allowed:
      row.allowed_at === null
        ? null
        : { at: row.allowed_at, names: (row.names ?? 'none') as NameChoice, withSound: row.with_sound === 1 },
    refusedAt: row.refused_at,
  }
}

/** Keeps a proposal; the same form sent again answers the one that is there. */
export async function saveMoment(db: Kysely<Database>, one: NewGoodMoment): Promise<string> {
  return inTransaction(db, async (trx) => {
    await trx
      .insertInto('good_moments')
      .values({
        id: newId(),
        behaviour: one.behaviour,
        side: one.side,
        name: one.name,
        why: one.why,
        conversation_id: one.conversationId,
        from_utterance: one.span.from,
        to_utterance: one.span.to,
        start_ms: one.span.startMs,
        end_ms: one.span.endMs,
        length_ms: one.lengthMs,
        rep_id: one.repId,
        proposed_by: one.proposedBy,
        proposed_at: one.now,
        once: one.once,
        names: null,
        with_sound: 0,
        allowed_at: null,
        refused_at: null,
      })
      .onConflict((conflict) => conflict.columns(['proposed_by', 'once']).doNothing())
      .execute()
    const { id } = await trx
      .selectFrom('good_moments')
      .select('id')
      .where('proposed_by', '=', one.proposedBy)
      .where('once', '=', one.once)
      .executeTakeFirstOrThrow()
    return id
  })
}

/** Lets others read a moment, or hear it too. */
export async function allowMoment(
  db: Kysely<Database>,
  id: string,
  allowed: { readonly names: NameChoice; readonly withSound: boolean; readonly now: string },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('good_moments')
      .set({
        names: allowed.names,
        with_sound: allowed.withSound ? 1 : 0,
        allowed_at: allowed.now,
        refused_at: null,
      })
      .where('id', '=', id)
      .execute(),
  )
}

/** Says no, or takes an allowance back: nobody else finds it from then on. */
export async function refuseMoment(db: Kysely<Database>, id: string, now: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('good_moments')
      .set({ names: null, with_sound: 0, allowed_at: null, refused_at: now })
      .where('id', '=', id)
      .execute(),
  )
}
