/**
 * How far a share may be off by the way it was taken, and the clock rules of measures.md.
 *
 * The margins of shares hold for 95% of files on human timings; that of `spans` is the least, and grows
 * with what the file shows (`spanMargin`). `next-start` is a share of the duration it stands beside: it
 * holds for 95% of talk and 90% of monologues on start-only copies of timed meetings.
 */
export const margins = { 'word-times': 0.01, spans: 0.02, words: 0.07, 'next-start': 0.85 } as const

/** So much of the distance between a share by spans and the same share by words may be pauses in the spans. */
export const UNLIKE_WORDS = 0.25
/** Letters of scripts that put no spaces between words. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu
/** Where their letters stand among all signs: a text with nothing from there has none of them. */
export const farSigns = /[\u0e00-\u1fff\u2e80-\uffff]/
/** A longer pause between two words is silence. */
export const WORD_GAP_MS = 500
/** A longer pause ends a turn. */
export const TURN_GAP_MS = 3000
/** A shorter pause inside one person's speech is a breath: they have not stopped. */
export const BREATH_MS = 300
/** What a start-only line may last at most: so much a word, and so much on top. */
export const WORD_MS = 450
export const LAST_WORD_MS = 1000
/** A pause worth showing. */
export const SILENCE_MS = 3000
/** A cut-in starts at least so long before the customer ends, and the customer ends within the other. */
export const CUT_IN_MS = 500
export const GIVES_WAY_MS = 1000
/** Less talk than this in all is too little for a share: a minute, or sixty words. */
export const ENOUGH_MS = 60_000
export const ENOUGH_WORDS = 60
