/**
 * Small words that English cannot do without and other languages hardly use: every third word of English talk
 * is one, every sixth of a dense letter, and not one in thirty of German, Dutch, French, Spanish, Polish or
 * Danish. Words that are common elsewhere too ("in", "was", "so", "me", "no") are left out.
 */
export const tellsEnglish: ReadonlySet<string> = new Set(
  `the of to for and you that it this these those they them their there with have has had what which who when where why
  how would could should will can are were be been being your our my his her she from not but because if
  about into than then just know think get got going gonna want need like really thanks thank please yes yeah
  okay right well good it's that's there's what's i'm i've i'll i'd you're you've you'll we're we've we'll
  they're don't didn't doesn't isn't wasn't can't won't wouldn't couldn't haven't let's any some out up ours
  yours something anything nothing very much many more only again now here say said see does did doing done`.split(
    /\s+/,
  ),
)
/** A conversation in which fewer words than this share tell English is in another language. */
export const LEAST_ENGLISH = 0.06
/** And so is one side's part of it under this, which is lower because one may only read out figures. */
export const LEAST_ENGLISH_OF_A_SIDE = 0.04
/** Fewer words than this tell nothing: the file is taken at its word, or for English. */
export const ENOUGH_TO_TELL = 40
export const ENOUGH_TO_TELL_A_SIDE = 60
