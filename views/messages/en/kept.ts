/** Sentences that were kept with a file when it was read, in English; `null` where they are told in English alone. */
export const kept = {
  says: (sentence: string): string | null => sentence,
} as const
