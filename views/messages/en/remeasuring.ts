import { numbers } from './numbers.ts'

const { counted, length } = numbers
const conversations = (count: number) => counted(count, 'conversation')

/** Measuring everything again, what it would change, and who has pages show it. */
export const remeasuring = {
  title: 'Measured again',
  lead: 'When a rule or a list of words changes, every conversation is measured again beside the figures in use. Pages, grades and pay stay as they are until a named person decides.',
  version: (version: string) => `by version ${version} of the rules`,
  standing: 'Where it stands',
  states: {
    measuring: 'Everything is being measured again, behind the pages and after them.',
    paused: 'It rests. Nothing is lost; it goes on where it was.',
    comparing: 'All is measured. Open periods are being graded both ways, to say what would differ.',
    ready: 'It waits for a decision.',
    moving: 'Pages are going over to the other figures. This takes a moment.',
  },
  inUse: {
    before: 'In use: the figures before. The new ones are seen here alone.',
    after:
      'In use: the new figures. Those before are kept, and there is a way back until somebody drops them.',
  },
  none: 'Nothing is being measured again, and nothing waits.',
  progress: 'Conversations measured again',
  done: (done: number, of: number) => `${done.toLocaleString('en')} of ${conversations(of)}`,
  speed: (perSecond: number) => `${perSecond.toLocaleString('en', { maximumFractionDigits: 1 })} a second`,
  left: (ms: number) => `about ${length(ms)} left`,
  began: (when: string, by: string | null) =>
    by === null ? `Began by itself on ${when}, as the rules had changed.` : `${by} began it on ${when}.`,
  moved: (when: string, by: string) => `${by} had pages go over on ${when}.`,
  problem: 'It stopped, and is tried again:',
  acts: {
    begin: 'Measure everything again',
    pause: 'Let it rest',
    goOn: 'Go on',
    stop: 'Stop, and drop what was measured',
    compare: 'Work out again what would differ',
    move: 'Use the new figures',
    back: 'Go back to the figures before',
    drop: 'Drop the new figures',
    keep: 'Keep the new figures and drop those before',
  },
  decision: 'The decision',
  decisionLead:
    'All pages go over in one moment, under your name, and it stands in the ledger. What people confirmed, corrected and kept goes with it. Grades of open periods follow.',
  stale: 'It has gone on since you looked. Look again, then decide.',
  differs: 'What would differ',
  asOf: (when: string) => `worked out on ${when}`,
  conversationsDiffer: (count: number, of: number) =>
    count === 0
      ? `Of ${conversations(of)} none has other figures.`
      : `${count.toLocaleString('en')} of ${conversations(of)} ${count === 1 ? 'has' : 'have'} other figures.`,
  findings: 'Findings that come and go',
  findingsNone: 'No finding comes or goes.',
  columns: {
    finding: 'Finding',
    comes: 'Come',
    goes: 'Go',
    behaviour: 'Behaviour',
    differ: 'Other grade',
    up: 'Higher',
    down: 'Lower',
    rep: 'Who',
    before: 'As it stands',
    after: 'Would have been',
    change: 'Difference',
  },
  insight: (kind: string) => `Insight: ${kind}`,
  examples: 'A handful of them',
  examplesAside: 'the latest you may open',
  comes: 'comes',
  goes: 'goes',
  period: (name: string) => `Grades of ${name}`,
  gradesNone: (of: number) => `Of ${counted(of, 'rep')} nobody’s grade differs.`,
  money: (name: string) => `Pay of ${name}, as it would have been`,
  moneyNone: (of: number) => `Of ${counted(of, 'statement')} none pays anything else.`,
  moneyLead: 'Nothing is paid by this. Only HR sees it.',
  frozen: (count: number) =>
    count === 0
      ? 'No period is closed yet.'
      : `${counted(count, 'closed period')}: ${count === 1 ? 'its' : 'their'} statements stay as they are, to the byte.`,
}
