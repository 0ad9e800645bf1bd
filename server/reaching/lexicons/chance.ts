export const factorNames = [
  'returned',
  'stayed',
  'pages',
  'campaign',
  'known',
  'bought',
  'signals',
  'owed',
] as const
export type FactorName = (typeof factorNames)[number]

/** From so many on, somebody is so many times as likely to buy. */
export interface Step {
  readonly from: number
  readonly times: number
}

/**
 * How likely a visitor is to buy: one chance for everybody, and what changes it. These are beginnings, to be put
 * right by what is measured beside the hold-out; a change gets another version.
 */
export const chance = {
  version: '2026-11-22.1',
  everybody: 0.02,
  /** Nobody is surer than this. */
  most: 0.6,
  /** Below this nobody is approached out of the blue. */
  worthAnApproach: 0.04,
  steps: {
    returned: [
      { from: 2, times: 1.5 },
      { from: 3, times: 2 },
    ],
    stayed: [
      { from: 2, times: 1.4 },
      { from: 4, times: 1.8 },
    ],
    pages: [{ from: 3, times: 1.3 }],
    campaign: [{ from: 1, times: 1.1 }],
    known: [{ from: 1, times: 2 }],
    bought: [{ from: 1, times: 1.5 }],
    signals: [
      { from: 1, times: 2 },
      { from: 3, times: 3 },
    ],
    owed: [{ from: 1, times: 1.3 }],
  },
} as const satisfies {
  readonly version: string
  readonly everybody: number
  readonly most: number
  readonly worthAnApproach: number
  readonly steps: Readonly<Record<FactorName, readonly Step[]>>
}
