/** More words than this say something else. */
export const LONGEST_MOVE = 8

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** One of these shows that a day just said is meant otherwise. */
export const moving: ReadonlySet<string> = words(
  'by before make or say no actually rather then instead sorry better',
)

/** What may stand around the new day without saying anything else. */
export const movingWords: ReadonlySet<string> = words(
  'by before make it that or say no actually rather then instead sorry better well ok so and but yes yeah right wait let us is be hang on sure fine at the latest perhaps maybe possibly',
)
