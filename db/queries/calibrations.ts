import type { Kysely, Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import type { NameChoice } from './clip-links.ts'
import type { Viewer } from './people.ts'
import { isOpen } from './visibility.ts'

/** Several people marking the same conversations, blind to each other, until it is closed. */
export interface Calibration {
  readonly id: string
  readonly name: string
  readonly madeBy: { readonly id: string; readonly name: string }
  readonly scorecardId: string
  readonly scorecardVersion: number
  readonly names: NameChoice
  /** By which its conversations were drawn: anyone who knows the ids can do it again. */
  readonly seed: string
  /** How many conversations it began with. */
  readonly size: number
  readonly madeAt: string
  readonly closedAt: string | null
  readonly closedByName: string | null
}

/** A conversation of a session that is still there and open. */
export interface CalibratedConversation {
  readonly conversationId: string
  readonly place: number
  readonly how: 'drawn' | 'chosen'
  readonly repId: string
}

/** What this person made or marks; HR all of them. The latest first. */
export async function calibrationsFor(db: Kysely<Database>, viewer: Viewer): Promise<readonly Calibration[]> {
  const rows = await knownCalibrations(db, viewer).execute()
  return rows.map(toCalibration)
}

export async function findCalibration(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<Calibration | undefined> {
  const row = await knownCalibrations(db, viewer).where('calibrations.id', '=', id).executeTakeFirst()
  return row && toCalibration(row)
}

function knownCalibrations(db: Kysely<Database>, viewer: Viewer) {
  const rows = calibrationRows(db)
  if (viewer.role === 'hr' || viewer.role === 'auditor') return rows
  return rows.where((eb) => {
    const isIn = eb('calibrations.id', 'in', (of) =>
      of
        .selectFrom('calibration_reviewers')
        .select('calibration_id')
        .where('person_id', '=', viewer.id)
        .where('left_at', 'is', null),
    )
    return viewer.role === 'manager' ? eb.or([eb('calibrations.made_by', '=', viewer.id), isIn]) : isIn
  })
}

/** A session by itself, for who came in by a link of it. */
export async function calibrationOf(db: Kysely<Database>, id: string): Promise<Calibration | undefined> {
  const row = await calibrationRows(db).where('calibrations.id', '=', id).executeTakeFirst()
  return row && toCalibration(row)
}

/** Every session that is closed, the first first. */
export async function closedCalibrations(db: Kysely<Database>): Promise<readonly Calibration[]> {
  const rows = await calibrationRows(db).where('closed_at', 'is not', null).execute()
  return rows.map(toCalibration).toReversed()
}

function calibrationRows(db: Kysely<Database>) {
  return db
    .selectFrom('calibrations')
    .innerJoin('people as makers', 'makers.id', 'calibrations.made_by')
    .leftJoin('people as closers', 'closers.id', 'calibrations.closed_by')
    .selectAll('calibrations')
    .select(['makers.name as maker', 'closers.name as closer'])
    .orderBy('calibrations.made_at', 'desc')
    .orderBy('calibrations.id')
}

function toCalibration(
  row: Awaited<ReturnType<ReturnType<typeof calibrationRows>['execute']>>[number],
): Calibration {
  return {
    id: row.id,
    name: row.name,
    madeBy: { id: row.made_by, name: row.maker },
    scorecardId: row.scorecard_id,
    scorecardVersion: row.scorecard_version,
    names: row.names as NameChoice,
    seed: row.seed,
    size: row.size,
    madeAt: row.made_at,
    closedAt: row.closed_at,
    closedByName: row.closer,
  }
}

export interface NewCalibration {
  readonly name: string
  readonly madeBy: string
  readonly teamId: string | null
  readonly scorecard: { readonly id: string; readonly version: number }
  readonly names: NameChoice
  readonly seed: string
  readonly conversations: readonly { readonly id: string; readonly how: 'drawn' | 'chosen' }[]
  /** Given out with the form: sent twice it is one session. */
  readonly once: string
  readonly now: string
}

export async function saveCalibration(trx: Transaction<Database>, one: NewCalibration): Promise<string> {
  const id = newId()
  await trx
    .insertInto('calibrations')
    .values({
      id,
      name: one.name,
      made_by: one.madeBy,
      team_id: one.teamId,
      scorecard_id: one.scorecard.id,
      scorecard_version: one.scorecard.version,
      names: one.names,
      seed: one.seed,
      size: one.conversations.length,
      once: one.once,
      made_at: one.now,
      closed_at: null,
      closed_by: null,
    })
    .onConflict((conflict) => conflict.columns(['made_by', 'once']).doNothing())
    .execute()
  const kept = await trx
    .selectFrom('calibrations')
    .select('id')
    .where('made_by', '=', one.madeBy)
    .where('once', '=', one.once)
    .executeTakeFirstOrThrow()
  if (kept.id !== id) return kept.id
  await trx
    .insertInto('calibration_conversations')
    .values(
      one.conversations.map((conversation, place) => ({
        calibration_id: id,
        conversation_id: conversation.id,
        place: place + 1,
        how: conversation.how,
      })),
    )
    .execute()
  return id
}

/** Its conversations that are there and open to more than their rep. */
export async function conversationsIn(
  db: Kysely<Database>,
  calibrationId: string,
): Promise<readonly CalibratedConversation[]> {
  const rows = await db
    .selectFrom('calibration_conversations')
    .innerJoin('conversations', 'conversations.id', 'calibration_conversations.conversation_id')
    .select(['conversation_id', 'place', 'how', 'rep_id'])
    .where('calibration_id', '=', calibrationId)
    .where(isOpen)
    .orderBy('place')
    .execute()
  return rows.flatMap((row) =>
    row.rep_id === null
      ? []
      : [
          {
            conversationId: row.conversation_id,
            place: row.place,
            how: row.how as CalibratedConversation['how'],
            repId: row.rep_id,
          },
        ],
  )
}

/** What a session may be drawn from: open conversations of reps since then, of one team or of all. */
export async function conversationsToDraw(
  db: Kysely<Database>,
  { teamId, since }: { readonly teamId: string | null; readonly since: string },
): Promise<readonly string[]> {
  let query = db
    .selectFrom('conversations')
    .select('conversations.id')
    .where('rep_id', 'is not', null)
    .where('voicemail', '=', 0)
    .where('chosen', '<>', 'hand-picked')
    .where('sorted_at', '>=', since)
    .where(isOpen)
    .orderBy('conversations.id')
  if (teamId !== null) query = query.where('team_id', '=', teamId)
  return (await query.execute()).map((row) => row.id)
}

/** Ends a session for good; `false` where it was closed before. */
export async function closeCalibration(
  db: Kysely<Database>,
  { id, byId, now }: { readonly id: string; readonly byId: string; readonly now: string },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('calibrations')
      .set({ closed_at: now, closed_by: byId })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

/** Sessions in which somebody's own conversations are marked, with who marks them. */
export async function calibrationsConcerning(
  db: Kysely<Database>,
  repId: string,
): Promise<
  readonly { readonly name: string; readonly madeAt: string; readonly reviewers: readonly string[] }[]
> {
  const rows = await db
    .selectFrom('calibrations')
    .innerJoin('calibration_reviewers', 'calibration_reviewers.calibration_id', 'calibrations.id')
    .leftJoin('people', 'people.id', 'calibration_reviewers.person_id')
    .select(['calibrations.id', 'calibrations.name', 'made_at', 'calibration_reviewers.name as outsider'])
    .select('people.name as colleague')
    .where('agreed_at', 'is not', null)
    .where('calibrations.id', 'in', (of) =>
      of
        .selectFrom('calibration_conversations')
        .innerJoin('conversations', 'conversations.id', 'calibration_conversations.conversation_id')
        .select('calibration_id')
        .where('rep_id', '=', repId),
    )
    .orderBy('made_at', 'desc')
    .orderBy('invited_at')
    .execute()
  return [...Map.groupBy(rows, (row) => row.id).values()].map((all) => ({
    name: all[0]?.name ?? '',
    madeAt: all[0]?.made_at ?? '',
    reviewers: all.map((row) => row.colleague ?? row.outsider),
  }))
}
