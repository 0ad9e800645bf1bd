import type { GoodMoment, Side } from '../../db/queries/good-moments.ts'
import type { Lesson } from '../../db/queries/lessons.ts'

/** How much there is on serving and on the product, and how long it takes. */
export interface TimeGiven {
  readonly side: Side
  readonly count: number
  readonly lengthMs: number
}

const WORDS_A_MINUTE = 200

/** How long somebody needs to read a text, in milliseconds, at 200 words a minute. */
export function readingMs(text: string): number {
  return Math.round((text.split(/\s+/).filter((word) => word !== '').length / WORDS_A_MINUTE) * 60_000)
}

/** A lesson takes as long as its moment and the reading of its question, its answers and its explanation. */
export function lessonMs({ moment, question, choices, why, try: toTry }: Lesson): number {
  return moment.lengthMs + readingMs([question, ...choices, why, toTry].join(' '))
}

export function timeOfMoments(moments: readonly GoodMoment[]): readonly TimeGiven[] {
  return given(moments.map((one) => ({ side: one.side, lengthMs: one.lengthMs })))
}

export function timeOfLessons(lessons: readonly Lesson[]): readonly TimeGiven[] {
  return given(lessons.map((one) => ({ side: one.moment.side, lengthMs: lessonMs(one) })))
}

function given(all: readonly { readonly side: Side; readonly lengthMs: number }[]): readonly TimeGiven[] {
  return (['serving', 'product'] as const).map((side) => {
    const ofSide = all.filter((one) => one.side === side)
    return { side, count: ofSide.length, lengthMs: ofSide.reduce((sum, one) => sum + one.lengthMs, 0) }
  })
}
