import type { Kysely } from 'kysely'
import type { Mark } from '../../server/grading/questions.ts'
import type { Answers } from '../../server/grading/review.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { isOpen } from './visibility.ts'

/** What one reviewer marked of one conversation, so far or for good. */
export interface KeptMarks {
  readonly reviewerId: string
  /** The same from session to session; `null` outside. */
  readonly personId: string | null
  readonly conversationId: string
  readonly answers: Answers
  readonly savedAt: string
  readonly finishedAt: string | null
}

/** One reviewer's own, begun and finished. */
export async function marksOfReviewer(
  db: Kysely<Database>,
  reviewerId: string,
): Promise<readonly KeptMarks[]> {
  const rows = await markRows(db).where('reviewer_id', '=', reviewerId).execute()
  return rows.map(toMarks)
}

/** Everybody's finished ones of sessions that are closed: nobody learns of them before. */
export async function marksOfClosed(
  db: Kysely<Database>,
  calibrationId: string,
): Promise<readonly KeptMarks[]> {
  const rows = await markRows(db)
    .innerJoin('calibrations', 'calibrations.id', 'calibration_reviewers.calibration_id')
    .where('calibrations.id', '=', calibrationId)
    .where('calibrations.closed_at', 'is not', null)
    .where('finished_at', 'is not', null)
    .execute()
  return rows.map(toMarks)
}

function markRows(db: Kysely<Database>) {
  return db
    .selectFrom('calibration_marks')
    .innerJoin('conversations', 'conversations.id', 'calibration_marks.conversation_id')
    .innerJoin('calibration_reviewers', 'calibration_reviewers.id', 'calibration_marks.reviewer_id')
    .where(isOpen)
    .selectAll('calibration_marks')
    .select('calibration_reviewers.person_id')
    .orderBy('calibration_marks.conversation_id')
    .orderBy('calibration_marks.reviewer_id')
}

function toMarks(row: Awaited<ReturnType<ReturnType<typeof markRows>['execute']>>[number]): KeptMarks {
  return {
    reviewerId: row.reviewer_id,
    personId: row.person_id,
    conversationId: row.conversation_id,
    answers: JSON.parse(row.answers) as Answers,
    savedAt: row.saved_at,
    finishedAt: row.finished_at,
  }
}

/** Keeps what a reviewer has marked so far, or for good; `false` where they had finished, which stays as it is. */
export async function saveMarks(
  db: Kysely<Database>,
  marks: Pick<KeptMarks, 'reviewerId' | 'conversationId' | 'answers'> & {
    readonly isFinished: boolean
    readonly now: string
  },
): Promise<boolean> {
  const { reviewerId, conversationId, now } = marks
  const change = {
    answers: JSON.stringify(marks.answers),
    saved_at: now,
    finished_at: marks.isFinished ? now : null,
  }
  return inTransaction(db, async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('calibration_marks')
      .values({ reviewer_id: reviewerId, conversation_id: conversationId, ...change })
      .onConflict((conflict) =>
        conflict
          .columns(['reviewer_id', 'conversation_id'])
          .doUpdateSet(change)
          .where('calibration_marks.finished_at', 'is', null),
      )
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  })
}

/** What a session agreed on for one question of one conversation, and why. `mark` is `null` where it did not apply. */
export interface AgreedAnswer {
  readonly conversationId: string
  readonly question: string
  readonly mark: Mark | null
  readonly words: string
  readonly revision: number
  readonly byName: string
  readonly at: string
}

export async function agreedAnswersIn(
  db: Kysely<Database>,
  calibrationId: string,
): Promise<readonly AgreedAnswer[]> {
  const rows = await db
    .selectFrom('agreed_answers')
    .innerJoin('people', 'people.id', 'agreed_answers.by_id')
    .innerJoin('conversations', 'conversations.id', 'agreed_answers.conversation_id')
    .selectAll('agreed_answers')
    .select('people.name')
    .where('calibration_id', '=', calibrationId)
    .where(isOpen)
    .execute()
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    question: row.question,
    mark: row.mark as Mark | null,
    words: row.words,
    revision: row.revision,
    byName: row.name,
    at: row.at,
  }))
}

/** Records what was agreed over the revision that was seen, 0 for none; `false` where somebody was faster. */
export async function saveAgreedAnswer(
  db: Kysely<Database>,
  one: Omit<AgreedAnswer, 'byName' | 'at'> & {
    readonly calibrationId: string
    readonly byId: string
    readonly now: string
  },
): Promise<boolean> {
  const { calibrationId, conversationId, question, revision } = one
  const change = { mark: one.mark, words: one.words, revision: revision + 1, by_id: one.byId, at: one.now }
  return inTransaction(db, async (trx) => {
    if (revision === 0) {
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('agreed_answers')
        .values({ calibration_id: calibrationId, conversation_id: conversationId, question, ...change })
        .onConflict((conflict) =>
          conflict.columns(['calibration_id', 'conversation_id', 'question']).doNothing(),
        )
        .executeTakeFirst()
      return (numInsertedOrUpdatedRows ?? 0n) > 0n
    }
    const { numUpdatedRows } = await trx
      .updateTable('agreed_answers')
      .set(change)
      .where('calibration_id', '=', calibrationId)
      .where('conversation_id', '=', conversationId)
      .where('question', '=', question)
      .where('revision', '=', revision)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

/** What somebody said to one question of one conversation, after the session closed. */
export interface CalibrationRemark {
  readonly conversationId: string
  readonly question: string
  readonly authorName: string
  readonly text: string
  readonly writtenAt: string
}

export async function remarksIn(
  db: Kysely<Database>,
  calibrationId: string,
): Promise<readonly CalibrationRemark[]> {
  const rows = await db
    .selectFrom('calibration_remarks')
    .innerJoin('people', 'people.id', 'calibration_remarks.author_id')
    .innerJoin('conversations', 'conversations.id', 'calibration_remarks.conversation_id')
    .select(['calibration_remarks.conversation_id', 'question', 'people.name', 'text', 'written_at'])
    .where('calibration_id', '=', calibrationId)
    .where(isOpen)
    .orderBy('written_at')
    .orderBy('calibration_remarks.id')
    .execute()
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    question: row.question,
    authorName: row.name,
    text: row.text,
    writtenAt: row.written_at,
  }))
}

export async function saveRemark(
  db: Kysely<Database>,
  one: {
    readonly calibrationId: string
    readonly conversationId: string
    readonly question: string
    readonly authorId: string
    readonly text: string
    readonly now: string
  },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('calibration_remarks')
      .values({
        id: newId(),
        calibration_id: one.calibrationId,
        conversation_id: one.conversationId,
        question: one.question,
        author_id: one.authorId,
        text: one.text,
        written_at: one.now,
      })
      .execute(),
  )
}
