import { numbers } from './numbers.ts'

const { counted } = numbers

export const ledger = {
  title: 'Ledger',
  lead: 'Every plan, signature, closed grade and statement is entered here, one after the other. Each entry holds the hash of the one before it, so nothing can be changed, put in between or taken out without it showing. There are no amounts, names or words in it.',
  head: 'Where it ends',
  none: 'Nothing has been entered yet: no plan was published and no period closed.',
  facts: {
    entries: 'Entries',
    receipt: 'Receipt of the last one',
    hash: 'Its whole hash',
    taken: 'Taken outside last',
  },
  neverTaken: 'never: nobody has run heard ledger checkpoint',
  keep: 'Whoever keeps a receipt or a checkpoint outside Heard can tell whether anything was cut off since. Every frozen statement has a receipt at its foot.',
  verify: 'Verify now',
  receiptLabel: 'Receipt from a statement, if you have one',
  badReceipt: 'A receipt looks like 41-9f3c0d1e2b4a5f60.',
  command: 'On the command line',
  latest: (n: number) => (n === 1 ? 'The last entry' : `The last ${n} entries`),
  columns: { seq: 'Entry', at: 'When', kind: 'What', about: 'Of', hash: 'Hash' },
  kinds: {
    plan: 'Plan',
    signature: 'Signature',
    grades: 'Grades, frozen',
    statement: 'Statement, frozen',
    approval: 'Approval',
    adjustment: 'Adjustment',
    audit: 'Act',
    checkpoint: 'Head taken outside',
  },
  acts: {
    'weight-frozen': 'Weight frozen by an alarm',
    'weight-lift-proposed': 'Lifting of a frozen weight asked for',
    'weight-lifted': 'Weight frozen no longer',
    'fairness-report': 'Fairness report kept',
    'period-measured': 'Measuring of a period closed',
    'period-preview': 'Preview of a period opened',
    'period-appeals': 'Preview of a period ended, or its approval fell',
    'period-approved': 'Period approved',
    'period-exported': 'Period with payroll',
    'period-reconciled': 'Period compared with what was paid',
    'adjustment-approved': 'Correction approved',
    'adjustment-withdrawn': 'Correction withdrawn',
    'same-fault-rescored': 'The same fault put right for everyone',
    'period-frozen': 'Period closed',
    'measures-moved': 'Pages went over to other figures',
    'remeasuring-began': 'Measuring everything again began',
    'remeasuring-over': 'Figures that were not in use dropped',
    'appeal-decided': 'Appeal decided',
    'statement-opened': 'Statement opened',
    'pay-exported': 'Sent to payroll',
    'pay-file-taken': 'Payroll file taken away',
    'pay-answered': 'Payroll told what it paid',
    'pay-answer-withdrawn': 'What payroll told was withdrawn',
    'payroll-settings': 'Payroll settings changed',
    'payroll-numbers': 'Payroll numbers of somebody changed',
    'statement-read': 'Statement read by its rep',
  },
  result: {
    intact: 'Nothing was changed.',
    tampered: (n: number) => `Something was changed: ${counted(n, 'finding')}.`,
    unchecked: 'It could not be checked.',
    walked: (entries: number, statements: number, grades: number, plans: number, signatures: number) =>
      `${counted(entries, 'entry', 'entries')} gone through: ${counted(statements, 'statement')}, ${counted(grades, 'set')} of grades, ${counted(plans, 'plan')}, ${counted(signatures, 'signature')}.`,
    anchored: (held: number, given: number) =>
      given === 0
        ? 'Nothing kept outside was there to compare with, so whether the end was cut off cannot be told.'
        : `${held} of ${counted(given, 'head')} kept outside ${given === 1 ? 'is' : 'are'} still in it.`,
    made: (all: number, earlier: number) =>
      `${counted(all, 'conversation')} worked out again from their words${earlier === 0 ? '' : `; ${earlier} of them were measured by an earlier version, so only what follows from their measures`}.`,
    files: (n: number) => `${counted(n, 'file')} held against the list of the backup.`,
    evident: 'This shows changes; it cannot prevent them.',
  },
  findings: {
    damage: (_at: string, _of: string, id: string) => `The database is damaged in ${id}`,
    'original-changed': (_at: string, _of: string, id: string) =>
      `In the table files, ${id} is not as it was brought.`,
    'file-changed': (_at: string, _of: string, id: string) => `The file ${id} is not what was kept.`,
    'file-gone': (_at: string, _of: string, id: string) => `The file ${id} is gone.`,
    'made-otherwise': (_at: string, of: string, id: string) =>
      `In the table ${of}, what stands of the conversation ${id} does not follow from what it was made of.`,
    guard: (_at: string, _of: string, id: string) =>
      `The guard ${id} is missing or does nothing: the database would no longer refuse a change.`,
    number: (at: string) =>
      `Entry ${at} does not follow the one before it: an entry is missing or was put in.`,
    previous: (at: string) => `Entry ${at} names another hash than that of the entry before it.`,
    payload: (at: string) => `Entry ${at} cannot be read as it was written.`,
    hash: (at: string) => `Entry ${at} was changed: its hash is not that of what it says.`,
    'cut-off': (at: string, _of: string, id: string) =>
      `The end was cut off: entry ${at} (${id}…) was kept outside and is not here any more.`,
    'close-not-kept': (at: string) =>
      `What the close in entry ${at} wrote beside the database is not there: ledger.checkpoints was taken away or shortened. Bring it back from a backup, or compare the ledger with a receipt from a statement.`,
    'other-chain': (at: string, _of: string, id: string) =>
      `Entry ${at} is not the one that was kept outside (${id}…): the ledger was written anew.`,
    gone: (at: string, of: string, id: string) => `${of} ${id}, entered as ${at}, is gone.`,
    changed: (at: string, of: string, id: string) => `${of} ${id} is not what was entered as ${at}.`,
    capsule: (at: string, of: string, id: string) =>
      `${of} ${id}: its evidence is not what was entered as ${at}.`,
    'not-entered': (_at: string, of: string, id: string) => `${of} ${id} was never entered.`,
  },
  things: {
    plan: 'The plan',
    signature: 'The signature',
    grades: 'The grades',
    statement: 'The statement',
    period: 'The closed period',
    batch: 'The batch sent to payroll',
    step: 'The step of the period',
    report: 'The fairness report',
    reading: 'The reading of the statement',
    approval: 'The approval',
    adjustment: 'The correction',
  },
} as const
