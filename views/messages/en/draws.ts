import { numbers } from './numbers.ts'
import { queue } from './queue.ts'

const { counted } = numbers
const { oneIn } = queue

export const draws = {
  title: 'The draw',
  lead: 'Which conversations people listen to for pay is left to a draw that nobody can steer, and that anybody can check afterwards.',
  how: [
    'Before a period begins Heard makes a seed of 32 random bytes and shows everybody its SHA-256: the commitment. From then on the seed cannot be changed without everybody seeing it.',
    'A conversation gets its id when it is brought in. It is drawn if the first four bytes of SHA-256 of the seed and that id, read as a number, are smaller than the rate times 4,294,967,296.',
    'When the period is closed the seed is shown. Then this page lists every conversation by its id, with its number and whether it was drawn, and your own browser works it all out again.',
  ],
  proves:
    'It proves that the draw was fixed before anybody could know a conversation of the period. It does not prove that whoever keeps the database did not look at the seed before: they could.',
  listed:
    'Conversations that are still their rep’s alone, and calls marked private, are not on the list. Those that were taken out afterwards are, without a trace of whose they were.',
  enough: {
    takes: (names: string, least: number) =>
      `${names} rest on what the program finds. They reach pay once people have confirmed all of it in at least ${least} encounters of a rep that were drawn.`,
    rate: (least: number) =>
      `So the rate to fix before a period begins is ${least} ÷ the encounters a rep will have in it, or a little more: 50 of 100 for ${least * 2} encounters, 20 of 100 for ${least * 5}. One encounter takes about three minutes to confirm.`,
  },
  periods: 'Period by period',
  columns: { period: 'Period', rate: 'Rate', commitment: 'Commitment', state: 'State' },
  states: {
    none: 'No draw was fixed before it began, so it has no valid sample.',
    open: 'It has not begun. A draw can still be fixed.',
    waiting: (when: string) => `Fixed on ${when}. The seed is shown when the period is closed.`,
    revealed: (when: string) => `The seed was shown on ${when}. Check it.`,
  },
  notYet: 'None yet',
  noPeriods: 'No period has been opened yet.',
  check: (name: string) => `Check the draw of ${name}`,
  commit: 'Fix the draw',
  commitFor: (name: string) => `Fix the draw of ${name}`,
  rateLabel: 'How many of 100 conversations',
  badRate: 'Choose a number from 0.1 to 100, with one decimal at most.',
  problems: {
    begun: 'The period has begun. A draw that is fixed now would prove nothing.',
    there: 'Its draw is fixed already, once and for all.',
  },
  facts: {
    commitment: 'Commitment',
    seed: 'Seed',
    rate: 'Rate',
    limit: 'Drawn below',
    fixed: 'Fixed',
    revealed: 'Shown',
  },
  rate: (perMille: number) => `${perMille / 10}%, ${oneIn(perMille)}`,
  fixedBy: (when: string, by: string | null) => (by === null ? when : `${when}, by ${by}`),
  hidden: 'Nobody is shown it before the period is closed.',
  fits: 'The seed is the one that was committed to: its SHA-256 is the commitment.',
  fitsNot: 'The seed is not the one that was committed to. Do not trust this draw.',
  serverSays: 'So says this server.',
  browser: {
    title: 'Checked by your own browser',
    working: 'Your browser is working it out.',
    right: 'Your browser works out the same: the commitment fits, and so do all {count} conversations.',
    wrong: 'Your browser works out something else, for {count} of them. Do not trust this draw.',
    without:
      'Without scripts your browser cannot work it out. The command below does, on any machine with Heard on it; so does any program that knows SHA-256.',
  },
  command: 'On the command line',
  json: 'The same as JSON',
  list: (drawn: number, all: number) => `${counted(drawn, 'conversation')} of ${all} drawn`,
  listNone: 'No conversation of this period came in before it was closed.',
  table: { id: 'Conversation', value: 'Its number', verdict: 'Drawn', gone: 'taken out afterwards' },
  shared: {
    of: (organisation: string) => `The draw at ${organisation}`,
    title: 'Was a conversation drawn?',
    given: 'For whoever has no account here, with no list and no name:',
    wait: 'Whether a conversation was drawn can be asked here once the period is closed and the seed is shown.',
    id: 'Its id',
    hint: 'As it stands in the address of the conversation.',
    ask: 'Ask',
    drawn: (value: string) => `its number is ${value}. That is below the limit, so it was drawn.`,
    notDrawn: (value: string) => `its number is ${value}. That is not below the limit, so it was not drawn.`,
  },
  yes: 'yes',
  no: 'no',
} as const
