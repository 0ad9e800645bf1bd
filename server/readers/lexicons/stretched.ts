/**
 * When a sentence of a recogniser is taken for noise: so few words that last so long. People say three words
 * a second; even a drawn-out "well" is over in five.
 */
export const stretched = { mostWords: 2, longerThanMs: 10_000 } as const
