import { numbers } from './numbers.ts'

const { counted } = numbers
const findings = (count: number) => counted(count, 'finding')

export const confirming = {
  title: (customer: string) => `Drawn at random: what was found with ${customer}`,
  lead: 'Say of each finding whether it is what it is called. What you say counts for pay; what nobody has said does not.',
  rule: 'First what would count against the rep, then promises, then what was learnt, then serving and pitches, then what was taken up, asked further and cut off, each in the order it was said. Of what was learnt one accepted is enough.',
  begin: (count: number) => `Begin: ${findings(count)}`,
  again: (count: number) => `Go on with the rest: ${findings(count)}`,
  nothing: 'Nothing that counts was found here. Look it over once; then say so.',
  sayNothing: 'I have looked it over',
  takes: (minutes: number) => `It takes about ${counted(minutes, 'minute')}, and three at most.`,
  leftOut: (count: number) =>
    `${numbers.capital(findings(count))} more ${count === 1 ? 'does' : 'do'} not fit into three minutes and ${count === 1 ? 'is' : 'are'} left out.`,
  where: (at: number, of: number) => `Finding ${at} of ${of}`,
  spent: (length: string) => `${length} of 3:00`,
  asks: {
    humility: 'Does our side talk about itself, or press, without having been asked?',
    'follow-up': 'Is this a promise of ours?',
    insight: 'Is this something learnt about the customer?',
    serving: 'Is this what it is called?',
    listening: 'Is this what it is called?',
  },
  calledAs: (what: string) => `Found as: ${what}`,
  before: 'Before it',
  yes: 'Yes',
  no: 'No',
  skip: 'Skip',
  inContext: 'See it where it was said',
  done: (all: number, length: string) =>
    all === 0
      ? `You have looked it over. It took ${length}.`
      : `You have gone through ${findings(all)}. It took ${length}.`,
  settled: 'Everything that counts in it is settled.',
  notSettled: (count: number) =>
    `${numbers.capital(findings(count))} ${count === 1 ? 'has' : 'have'} no answer yet, so what ${count === 1 ? 'it counts' : 'they count'} for does not reach pay.`,
  over: 'Three minutes are over.',
  back: 'Back to the queue',
  conversations: (count: number) =>
    `This encounter is ${counted(count, 'conversation')} less than a day apart.`,
  progress: {
    title: 'What people have settled of the draw',
    columns: { rep: 'Rep', settled: 'Settled', drawn: 'Drawn', state: 'What is missing' },
    says: (settled: number, drawn: number) => `${settled} of ${drawn} drawn encounters settled`,
    cost: (sittings: number, average: string, all: string) =>
      `${counted(sittings, 'encounter')} gone through took ${all} in all, ${average} each.`,
    noCost: 'Nobody has gone through one yet.',
    lacks: {
      'no-commitment': 'The draw was not fixed before the period began, so it is no valid sample.',
      'too-few': (least: number) =>
        `Fewer than ${least} encounters were drawn, which stands for nothing yet.`,
      'not-settled': 'Some are not settled yet.',
      lost: 'One that was drawn was taken out afterwards.',
      none: 'Nothing: it is a valid sample.',
    },
    costsNothing: 'A sample that is not valid costs nobody anything.',
  },
} as const
