/** What ends a sentence, a closing quote or bracket behind it or not. */
export const endsSentence = /[.?!…。？！]["'”’)\]]?\s*$/
/** Where this share of a file's lines end in a mark, its recogniser writes marks, and a line without one was cut. */
export const WRITES_MARKS = 1 / 3
/** Shorter lines ("mm-hm", "right okay") say nothing about whether marks are written. */
export const WORDS_TO_END = 4
/** A cut sentence goes on over a gap up to this: longer ones are silence. */
export const SENTENCE_GAP_MS = 500
/** Nobody draws breath in less: what follows so closely was one utterance, cut by a machine. */
export const NO_GAP_MS = 50
/** Longer than this, in characters, nothing is put together. */
export const LONGEST_WHOLE = 500
