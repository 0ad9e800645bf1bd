/** Hits this many words apart, or fewer, are one moment. */
export const sameMomentWithinWords = 10
/** A moment is widened to its sentence by at most this many words on either side. */
export const widenUpToWords = 14
/** A line up to this many words is serving or pitch as a whole; of a longer one, the stretch around the cues. */
export const wholeLineUpToWords = 40
/** Fewer words than this on our side say nothing about a rate per thousand. */
export const leastRepWords = 30
