/** What a plan asks for before anything may be measured, and how it is set. */
export const planGates = {
  title: 'What it takes to be measurable',
  hint: 'Leave a field empty for the usual. Shares are out of 100.',
  own: 'To be measurable, this plan asks for something else than usual:',
  said: (name: string, value: string, usual: string) => `${name}: ${value} (usual ${usual})`,
  label: (name: string, usual: string) => `${name} (usual ${usual})`,
  because: (why: string) => `Why it asks for less: ${why}`,
  why: 'Why it asks for less than usual',
  whyHint: 'Only where a value is laxer than the usual.',
  mix: 'Take into account which channels and customers fell to somebody',
  mixHint: 'As soon as there are 200 encounters of a kind, from six reps or more.',
  ladder:
    'How much may hang on a part depends on how surely its figures tell people apart in that period. Where they are less sure, a smaller part of it moves and the rest is paid at target.',
  mixed:
    'The channels, kinds of conversation and customers that fell to somebody are taken into account as soon as there are 200 encounters of a kind; both figures stand on the statement.',
  noMix:
    'The channels, kinds of conversation and customers that fell to somebody are not taken into account.',
  added:
    'A behaviour that is new in this version begins with two periods on paper of its own, then at most 5%.',
  names: {
    effective: 'Encounters, promises or cases',
    customers: 'Customers',
    weeks: 'Different weeks',
    coverage: 'Measured, of the expected conversations',
    reliabilityUp: 'Differences that are more than chance, to add',
    reliabilityDown: 'Differences that are more than chance, to deduct',
    agreement: 'How far people agree (alpha, out of 100)',
    agreementLow: 'How far they agree at the least (lower end of alpha)',
    doubleCoded: 'Conversations marked by two people',
    settled: 'Settled by people, of what was found',
    openAppeals: 'Under an open appeal, at most',
  },
} as const
