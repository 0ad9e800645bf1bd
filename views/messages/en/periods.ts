import { numbers } from './numbers.ts'

const statements = (n: number) => numbers.counted(n, 'statement')

/** The close of a period, for HR: where it stands, what is wanting, and what each step does. */
export const periods = {
  title: 'Periods',
  lead: 'A period is graded and paid as a whole. Each step waits for the one before it, and what is frozen is never opened again.',
  none: 'No period yet.',
  of: (plan: string, version: number) => `${plan}, version ${version}`,
  create: {
    title: 'The next period',
    lead: 'It is paid by the version of the plan that is in force on its days.',
    noPlan: 'A period needs a published plan.',
    plan: 'Plan',
    name: 'Name',
    nameHint: 'As everybody will call it, for example November 2026.',
    from: 'First day',
    to: 'Last day',
    send: 'Make this period',
    errors: {
      name: 'Give it a name of at most 100 letters.',
      date: 'Say a day.',
      backwards: 'The last day lies before the first.',
      'no-plan': 'No version of this plan is in force on the first day.',
      overlaps: (from: string, to: string) =>
        `Somebody would be paid twice: there is a period from ${from} to ${to}.`,
      split: (on: string) =>
        `Another version begins on ${on}. End the period the day before, and make the next from that day on.`,
    },
  },
  counting: {
    says: 'Everybody’s grades are being worked out from what is known now. You may leave this page.',
    progress: 'How far the grades are',
  },
  way: 'Its way',
  by: (name: string, on: string) => `${name}, ${on}`,
  byItself: (on: string) => `By itself, ${on}`,
  next: 'What is next',
  steps: {
    measured: {
      act: 'Close measuring',
      does: 'What has come in by then is counted. What comes in later counts in no period by itself; a rep who misses something appeals the line, and what is right is paid later.',
    },
    preview: {
      act: 'Open the preview to the reps',
      does: 'Every rep is told and reads their own statement. For ten of their working days nobody else does: no manager, and not you.',
    },
    appeals: {
      act: 'End the preview',
      does: 'Statements can be read by HR from then on. Each one below target is opened by a person, and that is recorded.',
    },
    frozen: {
      act: 'Freeze it for ever',
      does: 'The very statements that two people approved are kept for ever. Nobody can change them; what turns out to be wrong is a line of the next statement.',
    },
  },
  after: (act: string) => `Then: ${act}.`,
  wanting: {
    'not-begun': (from: string, until: string) => `It begins on ${from} and runs until ${until}.`,
    'not-over': (until: string) => `It runs until ${until}.`,
    'nobody-paid': 'Nobody is paid by it.',
    'preview-runs': (until: string) => `The reps have it to themselves until ${until}.`,
    'appeals-open': (count: number) =>
      `${numbers.counted(count, 'appeal is', 'appeals are')} open. What is not decided in time is as the rep says.`,
    'losses-unopened': (count: number) =>
      `${numbers.counted(count, 'statement')} below target ${count === 1 ? 'has' : 'have'} not been opened as ${count === 1 ? 'it is' : 'they are'} now.`,
    'not-approved': (left: number): string =>
      left === 1 ? 'One more person has to approve.' : 'Two people have to approve.',
  },
  done: {
    frozen: 'It is frozen. Payroll can make its files.',
    exported: 'It went to payroll.',
    reconciled: 'What was paid was compared with it.',
  },
  approval: {
    title: 'Approval',
    none: 'Nobody has approved it.',
    lead: (count: number) =>
      `You approve ${statements(count)} exactly as they are now. When one of them changes, your approval falls.`,
    approved: (name: string, on: string) => `${name} approved on ${on}.`,
    password: 'Your password',
    hint: 'Once more, so that it is you.',
    send: 'Approve these statements',
    cannot: {
      role: 'HR approves a period.',
      paid: 'You are paid by this period, so others approve it.',
      rater: 'You rated a rep in this period, so others approve it.',
      author: 'You wrote this plan, and nobody else let it stand. Others approve what it pays.',
      again: 'You have approved. Somebody else is the second.',
    },
  },
  password: {
    wrong: 'That is not your password, or the passkey did not count. Nothing was done.',
    none: 'Show who you are in another way: with a passkey, or by signing out and in again through your organisation. Without either, ask your admin for a link to choose a password.',
    tooMany: 'Too many wrong passwords. Wait a quarter of an hour.',
    demo: 'In this demo the password is heard-demo.',
  },
  told: {
    stale: 'Somebody else was quicker. This is how it stands now, and nothing more was done.',
    changed: 'A statement changed meanwhile. It has to be looked at and approved as it is now.',
    wanting: 'Something is wanting. Nothing was done.',
    'not-ready': 'It cannot be approved yet.',
  },
  losses: {
    title: 'Below target',
    lead: 'Open each one: who did, and when, is recorded. There is no way to pass them all at once.',
    hidden: 'They are the reps’ alone until the preview is over.',
    none: 'No statement is below target.',
    person: 'Rep',
    amount: 'Pays',
    target: 'At target',
    opened: 'Opened by',
    by: (name: string, on: string) => `${name}, ${on}`,
    not: 'nobody yet',
  },
  appeals: {
    title: 'Open appeals',
    none: 'No appeal is open.',
    says: (name: string, until: string) => `${name}, to be decided by ${until}`,
  },
  gaps: {
    title: 'Coverage',
    missing: (count: number, reps: number) =>
      count === 0
        ? 'Everything that was expected came in, as far as it is known.'
        : `${numbers.counted(count, 'expected conversation')} of ${numbers.counted(reps, 'rep')} did not come in.`,
    unknown: (reps: number) => `Of ${numbers.counted(reps, 'rep')} nobody can tell what was expected.`,
    late: (count: number) =>
      `${numbers.counted(count, 'conversation')} came in after measuring was closed and ${count === 1 ? 'does' : 'do'} not count.`,
    open: 'Coverage',
  },
  people: {
    title: 'Who is paid',
    lead: (signed: number, of: number) => `${signed} of ${of} have signed this version of the plan.`,
    person: 'Rep',
    signed: 'Signed',
    not: 'not yet: paid at target until then',
    days: 'On the plan',
    whole: 'all of it',
    part: (days: number, of: number) => `${days} of ${of} working days`,
    remind: 'Remind who has not signed',
    change: 'Say who joined, left or is away unpaid',
    who: 'Rep',
    first: 'First day on the plan',
    last: 'Last day on the plan',
    daysHint: 'Leave empty what does not apply. The amount at target is paid for the working days between.',
    unpaid: 'Unpaid leave',
    unpaidNone: 'Nobody is away in this period.',
    leave: (name: string, from: string, to: string) => `${name}, ${from} to ${to}`,
    save: 'Keep',
    error: 'The first day lies after the last.',
    closed: 'It is closed: this no longer changes it.',
  },
  corrections: {
    title: 'Corrections',
    lead: 'A frozen statement stays. What an appeal put right is paid with the next one by itself.',
    none: 'Nothing was corrected.',
    says: (name: string, line: number, amount: string) => `${name}, line ${line}: ${amount}`,
    reasons: {
      upheld: 'An appeal was right.',
      lapsed: 'An appeal was not decided in time.',
      fraud: 'Fraud.',
    },
    madeBy: (name: string) => `Proposed by ${name}.`,
    needs: (left: number): string =>
      left === 1
        ? 'One more person has to approve it before it counts.'
        : 'Two people have to approve it before it counts.',
    letBy: (names: string) => `Approved by ${names}.`,
    paid: 'It was paid with a later statement.',
    waits: (currency: string) =>
      `The next statement in ${currency} settles it, and none in another currency.`,
    approve: 'Approve this correction',
    withdrawn: 'It was withdrawn before it counted.',
    withdraw: 'Withdraw it',
    withdrawSays: (name: string, line: number): string => `Withdraw the correction for ${name}, line ${line}`,
    cannotWithdraw: 'It cannot be withdrawn: it counts already, or was withdrawn before.',
    back: 'Take back what fraud brought',
    backLead: 'Only for fraud. Two people besides you have to approve, and the rep reads your reason.',
    line: 'Line',
    lineSays: (name: string, line: number, title: string, amount: string) =>
      `${name}, line ${line}, ${title}: ${amount}`,
    amount: 'How much',
    why: 'Why',
    send: 'Propose it',
    errors: {
      missing: 'Choose a line.',
      'too-much': 'It is more than the line paid, or no amount.',
      'no-reason': 'Say why.',
    },
    refused: 'You cannot approve this correction.',
  },
  linked: {
    title: 'Corrections',
    later: (line: number, amount: string) => `Line ${line} was corrected later by ${amount}.`,
    waits: (currency: string) =>
      `The next statement in ${currency} settles it, and none in another currency.`,
    earlier: (line: number, period: string, amount: string) =>
      `This statement corrects line ${line} of ${period} by ${amount}.`,
  },
}
