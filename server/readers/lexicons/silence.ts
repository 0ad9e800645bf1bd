/**
 * When a recogniser's segment is taken for words over silence. The first three are Whisper's own
 * defaults; a run is the same words again and again without a pause for thought.
 */
export const silence = {
  noSpeechAbove: 0.6,
  likelihoodBelow: -1,
  compressionAbove: 2.4,
  sameWordsInARow: 3,
} as const
