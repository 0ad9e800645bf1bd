import { numbers } from './numbers.ts'

const statements = (n: number) => numbers.counted(n, 'statement')

/** HR's board: where each period stands, whose turn it is, and what payroll needs by when. */
export const board = {
  title: 'Periods',
  aside: 'whose turn it is, and by when',
  none: 'No period yet. A published plan has some.',
  states: {
    open: 'Running',
    measured: 'Measured',
    preview: 'Preview',
    appeals: 'Appeals',
    approved: 'Approved',
    frozen: 'Frozen',
    exported: 'Sent to payroll',
    reconciled: 'Paid and compared',
  },
  notBegun: 'Not begun',
  turn: {
    begins: (on: string) => `It begins on ${on}. Until then a draw can be fixed for it.`,
    runs: (until: string) => `It runs until ${until}. After that HR closes measuring.`,
    over: 'HR’s turn: it is over, and measuring can be closed.',
    nobody: 'It is over, and there is nobody to pay.',
    measured: 'HR’s turn: the preview can be opened to the reps.',
    preview: (until: string | null) =>
      `The reps’ turn${until === null ? '' : `, until ${until}`}: they read their statements before anybody else.`,
    previewed: 'HR’s turn: the preview is over.',
    deciders: (until: string | null) =>
      `Whoever decides appeals${until === null ? '' : `, until ${until}`}: what is not answered by then is as the rep says.`,
    openers: 'HR’s turn: every statement below target is opened by a person.',
    approvers: (approved: number) =>
      approved === 0 ? 'Two approvers’ turn.' : 'The second approver’s turn: one has approved.',
    approved: 'HR’s turn: it can be frozen.',
    frozen: 'Payroll’s turn: the files can be made.',
    exported: 'Payroll’s turn: what was paid can be brought back and compared.',
    reconciled: 'Nobody’s turn: what was paid is what the statements say.',
  },
  facts: {
    statements: 'Statements',
    losses: 'Below target, not opened yet',
    appeals: 'Open appeals',
    unsigned: 'Plan not signed',
    uncovered: 'Coverage not known',
    earliest: 'Could be frozen from',
    cutoff: 'Payroll needs it by',
  },
  ofLosses: (some: number, of: number) =>
    of === 0 ? 'none is below target' : `${some} of ${statements(of)}`,
  ofReps: (some: number, of: number) => (some === 0 ? 'nobody' : `${some} of ${numbers.counted(of, 'rep')}`),
  openAppeals: (open: number, by: string | null) =>
    open === 0 ? 'none' : `${open}${by === null ? '' : `, the next answer by ${by}`}`,
  noCutoff: 'nobody has said',
  ownCutoff: (on: string) => `${on}, said of this period`,
  late: (earliest: string, cutoff: string) =>
    `Payroll needs it by ${cutoff}, and its clocks cannot end before ${earliest}. Nobody’s time to look or to appeal gets shorter: payroll pays at target and the rest follows, or takes it a month later.`,
  cutoff: {
    title: 'When payroll needs it',
    lead: 'The preview and the answers to appeals take three weeks and more. Whoever knows payroll’s day sees here whether that fits.',
    day: 'Day of every month',
    dayHint: '1 to 31; a month that is shorter has its last day. Empty where there is none.',
    period: 'Another day for',
    on: 'Day',
    onHint: 'Empty: the day of every month.',
    save: 'Save the day',
    problems: {
      day: 'Say a day from 1 to 31, or nothing.',
      on: 'Say a day after the period’s last one, or nothing.',
      period: 'Choose one of the periods.',
    },
  },
  rates: {
    title: 'How often people decided otherwise',
    appeals: (upheld: number, decided: number, share: string) =>
      `${upheld} of ${numbers.counted(decided, 'appeal')} that somebody decided ended as the rep said: ${share}.`,
    lapsed: (n: number) => `${n === 1 ? 'One' : n} more ended so because nobody answered in time.`,
    findings: (overruled: number, looked: number, share: string) =>
      `Of ${numbers.counted(looked, 'finding')} that somebody looked at, people overruled ${overruled}: ${share}.`,
    few: 'Too few to say: a rate is told from three decisions on.',
    appealsLink: 'Appeals by what they were about',
    findingsLink: 'Findings by kind',
  },
  ways: 'Also here',
} as const
