/** Purchases that come from elsewhere: from a table, a program or a signed message. */
export const purchases = {
  toAsk: {
    title: 'Ask how they like it',
    aside: 'without selling',
    about: (what: string, when: string) => `${what}, due since ${when}`,
    more: (count: number) => `And ${count} more.`,
  },
  measured: {
    title: 'After the sale',
    over: (from: string, to: string) => `due ${from} to ${to}`,
    done: (done: number, of: number) => `Asked how they like it after ${done} of ${of} sales.`,
    few: (of: number) =>
      of === 0
        ? 'No check-in was due.'
        : 'Fewer than three check-ins were due: too few to say how many were done.',
    foot: 'Asked without selling, after the days the house has set. Shown, and no line of anybody’s pay.',
  },
  problems: {
    customer: 'Nobody you may tell of is known by that. Bring the customer in first, or send their id.',
    customers: 'More than one customer goes by that name. Send the id or an address.',
    rep: 'No colleague is known by that id or address.',
    at: 'It must be an instant that exists and is not in the future, such as 2026-11-18T09:30:00Z.',
    value: 'It must be a decimal number with no more places than its currency has, such as 1200.50.',
    negative: 'A purchase costs nothing or something. If it was called off, tell that instead.',
    currency: 'It must be three letters of ISO 4217, such as EUR.',
    other: 'Another purchase goes by that name, and it says something else. Nothing was changed.',
    name: 'It needs a name of its own of up to 200 letters, such as the number of the order.',
    what: 'Say what was bought, in up to 200 letters.',
    unknown: 'No purchase you may tell of goes by that name.',
  },
} as const
