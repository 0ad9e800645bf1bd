/** Fewer customers than this tell nothing about how rare something is. */
export const ENOUGH_CUSTOMERS = 20
/** From here up an insight is a gem, once a second person has accepted it. */
export const GEM_RARITY = 0.95
