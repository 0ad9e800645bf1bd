/** What whoever comes for one thing finds here, and what stays closed to them. */
export const desks = {
  sees: 'What you can do here',
  closed: 'What stays closed',
  where: 'Where to go',
  given: 'Waiting for you',
  together: {
    title: 'How it came out for everybody together',
    aside: 'groups of five or more',
    none: 'No period is frozen yet.',
    noPlan: 'No plan is in force today.',
    few: 'fewer than five people',
    covered: (arrived: number, expected: number, share: string) =>
      `${arrived} of ${expected} expected conversations came in: ${share}`,
    columns: {
      period: 'Period',
      paid: 'People paid',
      above: 'Above target',
      at: 'At target',
      below: 'Below target',
      coverage: 'Coverage',
    },
  },
  auditor: {
    title: 'You read, and change nothing',
    lead: 'Everything that led to a payment is open to you, and every look at a conversation is shown to its rep.',
    sees: [
      'Read statements with their amounts, the plans they rest on, and who signed them.',
      'Read grades, appeals and their verdicts, coverage and the draws.',
      'Read conversations, once their rep’s own time is over.',
      'See who opened what, and check the ledger from its first entry.',
    ],
    closed: [
      'A self-review that its rep has not shared.',
      'What is still its rep’s alone, or marked as private.',
    ],
  },
  payroll: {
    title: 'You take what is settled to the payroll',
    lead: 'An amount is yours once its period is frozen. Before that it can still change.',
    sees: [
      'See what each frozen statement comes to.',
      'Make the files for the payroll, and bring back what it says was paid.',
    ],
    closed: [
      'Conversations, and what anybody said in them.',
      'Grades, appeals, and periods that are not frozen.',
    ],
  },
  'workers-rep': {
    title: 'You see the rules, and how they work for everybody together',
    lead: 'Figures stand here for groups of five or more, and nobody in them can be told apart.',
    sees: [
      'Read the plan in force, its briefing, and how everything is measured.',
      'See how many were paid above, at and below target, and how appeals ended.',
      'Check that the draw of conversations was fixed before anybody could know it.',
    ],
    closed: ['Any one person: their statement, their grades, their conversations.'],
  },
  fairness: {
    title: 'You see whether the pay is fair to every group',
    lead: 'The report of each close is yours to read. It shows groups of five or more.',
    sees: ['Read the fairness report of each period.'],
    closed: ['Any one person: their statement, their grades, their conversations.'],
  },
  reviewer: {
    title: 'You review what you are given',
    lead: 'Conversations come to you for reviewing together with others. You see those, and no more.',
    sees: ['Read the conversations of a calibration you take part in, and mark them by the scorecard.'],
    closed: ['Every other conversation.', 'Statements, amounts, and who is paid for what.'],
  },
} as const
