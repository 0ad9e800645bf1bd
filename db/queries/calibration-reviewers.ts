import { createHash, randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** Somebody who marks in a session: one of us, or somebody outside who holds a link. */
export interface CalibrationReviewer {
  readonly id: string
  readonly calibrationId: string
  readonly personId: string | null
  readonly name: string
  /** Of somebody outside: until when their link works. */
  readonly expiresAt: string | null
  readonly invitedAt: string
  /** A colleague of the reps agrees first; everybody else has by being invited. */
  readonly agreedAt: string | null
  /** They left, were taken out, or are not with us any more. */
  readonly hasLeft: boolean
  /** Conversations they have finished. */
  readonly finished: number
}

/** In the order in which they were invited. */
export async function reviewersIn(
  db: Kysely<Database>,
  calibrationId: string,
): Promise<readonly CalibrationReviewer[]> {
  const rows = await reviewerRows(db).where('calibration_id', '=', calibrationId).execute()
  return rows.map(toReviewer)
}

function reviewerRows(db: Kysely<Database>) {
  return db
    .selectFrom('calibration_reviewers')
    .leftJoin('people', 'people.id', 'calibration_reviewers.person_id')
    .selectAll('calibration_reviewers')
    .select(['people.name as person_name', 'people.deactivated_at'])
    .select((eb) =>
      eb
        .selectFrom('calibration_marks')
        .whereRef('calibration_marks.reviewer_id', '=', 'calibration_reviewers.id')
        .where('finished_at', 'is not', null)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('finished'),
    )
    .orderBy('invited_at')
    .orderBy('calibration_reviewers.id')
}

function toReviewer(
  row: Awaited<ReturnType<ReturnType<typeof reviewerRows>['execute']>>[number],
): CalibrationReviewer {
  return {
    id: row.id,
    calibrationId: row.calibration_id,
    personId: row.person_id,
    name: row.person_name ?? row.name,
    expiresAt: row.expires_at,
    invitedAt: row.invited_at,
    agreedAt: row.agreed_at,
    hasLeft: row.left_at !== null || row.deactivated_at !== null,
    finished: Number(row.finished ?? 0),
  }
}

/** Who is in this session as this person, unless they left. */
export async function reviewerOf(
  db: Kysely<Database>,
  calibrationId: string,
  personId: string,
): Promise<CalibrationReviewer | undefined> {
  const row = await reviewerRows(db)
    .where('calibration_id', '=', calibrationId)
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row && toReviewer(row)
}

/** Whoever holds this link, while it works and the session is open. */
export async function reviewerByLink(
  db: Kysely<Database>,
  token: string,
  now: string,
): Promise<CalibrationReviewer | undefined> {
  const row = await reviewerRows(db)
    .innerJoin('calibrations', 'calibrations.id', 'calibration_reviewers.calibration_id')
    .where('hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .where('left_at', 'is', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row && toReviewer(row)
}

interface Invitation {
  readonly calibrationId: string
  readonly byId: string
  readonly now: string
}

/** Asks one of us, once; whoever had left is asked anew. Whether they have to agree first is the caller's to know. */
export async function inviteColleague(
  trx: Transaction<Database>,
  one: Invitation & { readonly personId: string; readonly agreed: boolean },
): Promise<void> {
  const agreed = one.agreed ? one.now : null
  await trx
    .insertInto('calibration_reviewers')
    .values({
      id: newId(),
      calibration_id: one.calibrationId,
      person_id: one.personId,
      name: '',
      hash: null,
      expires_at: null,
      invited_by: one.byId,
      invited_at: one.now,
      agreed_at: agreed,
      left_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['calibration_id', 'person_id']).doUpdateSet({ left_at: null, agreed_at: agreed }),
    )
    .execute()
}

const TOKEN_BYTES = 32

/** Asks somebody outside, and answers the token of their link, which nobody can be told a second time. */
export async function inviteOutsider(
  trx: Transaction<Database>,
  one: Invitation & { readonly name: string; readonly expiresAt: string },
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  await trx
    .insertInto('calibration_reviewers')
    .values({
      id: newId(),
      calibration_id: one.calibrationId,
      person_id: null,
      name: one.name,
      hash: hashOf(token),
      expires_at: one.expiresAt,
      invited_by: one.byId,
      invited_at: one.now,
      agreed_at: one.now,
      left_at: null,
    })
    .execute()
  return token
}

export async function agreeToCalibrate(db: Kysely<Database>, reviewerId: string, now: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('calibration_reviewers')
      .set({ agreed_at: now })
      .where('id', '=', reviewerId)
      .where('agreed_at', 'is', null)
      .execute(),
  )
}

/** Somebody leaves a session: what they finished counts, what they began is dropped. */
export async function leaveCalibration(db: Kysely<Database>, reviewerId: string, now: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx
      .updateTable('calibration_reviewers')
      .set({ left_at: now })
      .where('id', '=', reviewerId)
      .where('left_at', 'is', null)
      .execute()
    await trx
      .deleteFrom('calibration_marks')
      .where('reviewer_id', '=', reviewerId)
      .where('finished_at', 'is', null)
      .execute()
  })
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
