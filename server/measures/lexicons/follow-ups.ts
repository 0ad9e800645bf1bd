/** Fewer words of the customer give nothing to follow. */
export const HEARD_WORDS = 3
/** A question this short leans on what came before. */
export const ELLIPTIC_WORDS = 5

/** A pointing word points at the customer's words only so soon after them. */
export const NEAR_WORDS = 15

/** Words that point back. */
export const pointers: ReadonlySet<string> = new Set(
  `that that's those these he he's him his she she's her they they're them their it same there
  which`.split(/\s+/),
)
/** After these "it" and "there" may stand for nothing. */
export const expletives: ReadonlySet<string> = new Set(
  "is was does would are were be isn't aren't".split(' '),
)
/** Words that turn to the other person, or to something new: a short question with one stands alone. */
export const startsAnew: ReadonlySet<string> = new Set(
  `you your you're u i i'm me my we our us anything something everything else anybody hello how are ready`.split(
    /\s+/,
  ),
)
