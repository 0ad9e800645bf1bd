/** A pitch so many utterances before or after a check-in, or nearer, makes it none. */
export const pitchReach = 5
