/** Fewer customers than this could be told apart, and make no theme. */
export const ENOUGH_FOR_THEME = 3
