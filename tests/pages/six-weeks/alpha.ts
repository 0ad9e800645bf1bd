import { defaultQuestions } from '../../../server/grading/default-questions.ts'

/**
 * What three people gave each of four conversations on “Did the rep serve what the customer needs before anything
 * else?”, and how far they agree by hand, as Krippendorff has it for ordered marks.
 *
 *     conversation   Mina  Noah  Ravi
 *     1                2     2     2
 *     2                2     3     3
 *     3                4     4     4
 *     4                3     3     3
 *
 * Twelve marks in all: 2 four times, 3 five times, 4 three times.
 *
 * How far two marks are apart: the marks that lie between them, with half of those at either end, squared.
 *     2 and 3   4/2 + 5/2       = 4.5   20.25
 *     3 and 4   5/2 + 3/2       = 4     16
 *     2 and 4   4/2 + 5 + 3/2   = 8.5   72.25
 *
 * Seen: only in the second conversation anybody differs. Of its pairs, each taken both ways, four are a 2 and a 3;
 * divided by the two others each mark has there: 4 × 20.25 / 2 = 40.5.
 *
 * By chance: every pair of the twelve, both ways, divided by the eleven others each has:
 *     2 × (4 × 5 × 20.25 + 5 × 3 × 16 + 4 × 3 × 72.25) / 11 = 2 × (405 + 240 + 867) / 11 = 3024 / 11
 *
 * alpha = 1 − 40.5 / (3024 / 11) = 1 − 445.5 / 3024 = 0.8527 (to four places).
 */
export const byHand = {
  question: 'need-first',
  marks: { mina: ['2', '2', '4', '3'], noah: ['2', '3', '4', '3'], ravi: ['2', '3', '4', '3'] },
  alpha: 1 - 445.5 / 3024,
  says: '0.85',
} as const

/** All questions of one conversation, on which this is the mark of the one that is worked out by hand. */
export function marked(mark: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    defaultQuestions.flatMap(({ id }) => [
      [`mark.${id}`, id === byHand.question ? mark : '3'],
      [`comment.${id}`, 'Said at 1:00.'],
    ]),
  )
}
