import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { type GoodMoment, sharedMoments } from './good-moments.ts'

/** A few minutes on one good moment: hear it, guess what happened, compare, try it in the next call. */
export interface Lesson {
  readonly id: string
  readonly moment: GoodMoment
  readonly name: string
  readonly question: string
  readonly choices: readonly string[]
  /** Which of the choices happened, from 0. */
  readonly happened: number
  readonly why: string
  readonly try: string
  readonly madeBy: { readonly id: string; readonly name: string }
  readonly madeAt: string
}

/** What one person made of a lesson: nobody else’s to read. */
export interface LessonAnswer {
  readonly lessonId: string
  readonly chosen: number
  readonly at: string
  readonly triedAt: string | null
}

export interface NewLesson
  extends Pick<Lesson, 'name' | 'question' | 'choices' | 'happened' | 'why' | 'try'> {
  readonly momentId: string
  readonly madeBy: string
  readonly once: string
  readonly now: string
}

/** Every lesson whose moment is still shared, in the order they were made. */
export async function lessons(db: Kysely<Database>): Promise<readonly Lesson[]> {
  const moments = new Map((await sharedMoments(db)).map((one) => [one.id, one]))
  const rows = await db
    .selectFrom('lessons')
    .innerJoin('people', 'people.id', 'made_by')
    .selectAll('lessons')
    .select('people.name as maker')
    .where('removed_at', 'is', null)
    .orderBy('made_at')
    .orderBy('lessons.id')
    .execute()
  return rows.flatMap((row) => {
    const moment = moments.get(row.good_moment_id)
    if (!moment) return []
    return [
      {
        id: row.id,
        moment,
        name: row.name,
        question: row.question,
        choices: JSON.parse(row.choices) as readonly string[],
        happened: row.happened,
        why: row.why,
        try: row.try,
        madeBy: { id: row.made_by, name: row.maker },
        madeAt: row.made_at,
      },
    ]
  })
}

export async function findLesson(db: Kysely<Database>, id: string): Promise<Lesson | undefined> {
  return (await lessons(db)).find((one) => one.id === id)
}

/** Keeps a lesson; the same form sent again answers the one that is there. */
export async function saveLesson(db: Kysely<Database>, one: NewLesson): Promise<string> {
  return inTransaction(db, async (trx) => {
    await trx
      .insertInto('lessons')
      .values({
        id: newId(),
        good_moment_id: one.momentId,
        name: one.name,
        question: one.question,
        choices: JSON.stringify(one.choices),
        happened: one.happened,
        why: one.why,
        try: one.try,
        made_by: one.madeBy,
        made_at: one.now,
        once: one.once,
        removed_at: null,
      })
      .onConflict((conflict) => conflict.columns(['made_by', 'once']).doNothing())
      .execute()
    const { id } = await trx
      .selectFrom('lessons')
      .select('id')
      .where('made_by', '=', one.madeBy)
      .where('once', '=', one.once)
      .executeTakeFirstOrThrow()
    return id
  })
}

export async function removeLesson(db: Kysely<Database>, id: string, now: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.updateTable('lessons').set({ removed_at: now }).where('id', '=', id).execute(),
  )
}

/** What one person answered, by lesson. Asked for themselves alone. */
export async function answersOf(
  db: Kysely<Database>,
  personId: string,
): Promise<ReadonlyMap<string, LessonAnswer>> {
  const rows = await db.selectFrom('lesson_answers').selectAll().where('person_id', '=', personId).execute()
  return new Map(
    rows.map((row) => [
      row.lesson_id,
      { lessonId: row.lesson_id, chosen: row.chosen, at: row.at, triedAt: row.tried_at },
    ]),
  )
}

/** Keeps the first guess; a second one changes nothing. */
export async function saveLessonAnswer(
  db: Kysely<Database>,
  one: {
    readonly lessonId: string
    readonly personId: string
    readonly chosen: number
    readonly now: string
  },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('lesson_answers')
      .values({
        lesson_id: one.lessonId,
        person_id: one.personId,
        chosen: one.chosen,
        at: one.now,
        tried_at: null,
      })
      .onConflict((conflict) => conflict.columns(['lesson_id', 'person_id']).doNothing())
      .execute(),
  )
}

/** Says that somebody took a lesson along to their next meeting. */
export async function saveTry(
  db: Kysely<Database>,
  lessonId: string,
  personId: string,
  now: string,
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('lesson_answers')
      .set({ tried_at: now })
      .where('lesson_id', '=', lessonId)
      .where('person_id', '=', personId)
      .execute(),
  )
}
