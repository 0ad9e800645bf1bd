/** From how many on a page says something about them. */
export const enough = {
  /** Tries on a channel, before we say that somebody answers there. */
  tries: 3,
  /** Answered mails, before we say at what time of day. */
  mails: 5,
  /** Visitors on each side, before suggestions and hold-out are compared. */
  visitors: 30,
  /** Purchases on both sides together, before they are compared. */
  purchases: 5,
} as const
