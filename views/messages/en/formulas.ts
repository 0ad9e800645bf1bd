import type { MeasureName } from '../../../server/measures/measure.ts'
import type { Unit } from '../../../server/measures/measured.ts'

/** A measure's rule as a rep can read it. */
interface Formula {
  readonly unit: Unit
  readonly name: string
  readonly rule: string
  readonly unknownWhen: string
}

const needsRoles = 'While a speaker is unknown, or without a customer or anybody of ours.'
const needsTimes = 'When the file holds no times.'

export const formulas: Readonly<Record<MeasureName, Formula>> = {
  customerAirtime: {
    unit: 'share',
    name: 'The customer’s airtime',
    rule: 'The customers’ talk, divided by the talk of customers, reps and colleagues together. Silence is nobody’s. Where two talk at once, each is credited. Where there are no times, words are weighed instead.',
    unknownWhen:
      'Without a customer, when a speaker is unknown, or under 60 seconds (60 words) of talk in all.',
  },
  repAirtime: {
    unit: 'share',
    name: 'The rep’s airtime',
    rule: 'The rep’s own talk, divided by the talk of customers, reps and colleagues together. The trade calls it the talk ratio. Shown, never graded alone.',
    unknownWhen: 'Without a rep, when a speaker is unknown, or under 60 seconds (60 words) of talk in all.',
  },
  talkMs: {
    unit: 'ms',
    name: 'Talk of each',
    rule: 'The time each person spoke, counted once where their own lines overlap. Gaps between words over half a second are silence.',
    unknownWhen: needsTimes,
  },
  overlapMs: {
    unit: 'ms',
    name: 'Both at once',
    rule: 'The time in which two or more people spoke, counted once.',
    unknownWhen: needsTimes,
  },
  silenceMs: {
    unit: 'ms',
    name: 'Silence',
    rule: 'From the first word to the last, the time in which nobody spoke.',
    unknownWhen: needsTimes,
  },
  longestMonologueMs: {
    unit: 'ms',
    name: 'Our longest turn',
    rule: 'The longest turn of a rep or colleague, from its first start to its last end. Gaps up to 3 seconds and a short “right” or “mm” of the other side do not end it.',
    unknownWhen: `${needsTimes} ${needsRoles}`,
  },
  longestCustomerStoryMs: {
    unit: 'ms',
    name: 'The customer’s longest story',
    rule: 'The longest turn of a customer, from its first start to its last end. Gaps up to 3 seconds and a short “right” or “mm” of ours do not end it.',
    unknownWhen: `${needsTimes} ${needsRoles}`,
  },
  interactivity: {
    unit: 'per-minute',
    name: 'Back and forth',
    rule: 'Changes of turn for each minute of talk.',
    unknownWhen: needsTimes,
  },
  patienceMs: {
    unit: 'ms',
    name: 'Pause before answering',
    rule: 'The middle one of all pauses between the end of a customer’s turn and the rep’s next. Shown, never graded.',
    unknownWhen: `${needsTimes} ${needsRoles}`,
  },
  cutIns: {
    unit: 'count',
    name: 'Cut in',
    rule: 'Times our side starts half a second or more before the customer has finished, is no “mm”, and the customer stops within a second.',
    unknownWhen: `${needsTimes} ${needsRoles}`,
  },
  questions: {
    unit: 'count',
    name: 'Questions',
    rule: 'Questions the rep asks, with or without a question mark. “You know?” and questions nobody is to answer are left out.',
    unknownWhen: needsRoles,
  },
  openQuestions: {
    unit: 'count',
    name: 'Open questions',
    rule: 'Those of the rep’s questions that can’t be answered by yes or no: what, how, why, tell me.',
    unknownWhen: needsRoles,
  },
  followUpQuestions: {
    unit: 'count',
    name: 'Follow-up questions',
    rule: 'Those of the rep’s questions that take up a word of the customer’s last turn.',
    unknownWhen: needsRoles,
  },
  uptake: {
    unit: 'share',
    name: 'Took up their words',
    rule: 'Of the rep’s turns after a customer’s turn of 12 words or more, the share that first restate it, build on it or ask about it.',
    unknownWhen: needsRoles,
  },
  egoPer1000: {
    unit: 'per-1000-words',
    name: 'About ourselves',
    rule: 'Passages in which our side praises itself, the company or the product without having been asked and without a need the customer named, for each 1,000 words of the rep. The word “I” is no such thing.',
    unknownWhen: needsRoles,
  },
  pressurePer1000: {
    unit: 'per-1000-words',
    name: 'Pressure',
    rule: 'Passages of made-up urgency, guilt, or asking again after a no, for each 1,000 words of the rep.',
    unknownWhen: needsRoles,
  },
  ownership: {
    unit: 'count',
    name: 'Took it on',
    rule: 'Times the rep takes a task or the blame in the first person: “leave that with me”.',
    unknownWhen: needsRoles,
  },
  servingShare: {
    unit: 'share',
    name: 'Serving, not pitching',
    rule: 'The rep’s words that work on the customer’s need, divided by those and the words that praise the offer.',
    unknownWhen: 'When there was neither serving nor pitching, or a speaker is unknown.',
  },
  needBeforePitch: {
    unit: 'score',
    name: 'Need before pitch',
    rule: '1 when a need came before the first pitch, one half when only partly, 0 when not.',
    unknownWhen: needsRoles,
  },
  firstResponseMs: {
    unit: 'ms',
    name: 'First reply',
    rule: 'From the customer’s first message to the first answer by a person, in chat and mail.',
    unknownWhen: 'On the phone and in person, and when messages carry no time.',
  },
  promises: {
    unit: 'count',
    name: 'Promises',
    rule: 'Statements that somebody will do something later, which they can be held to.',
    unknownWhen: needsRoles,
  },
  openLoops: {
    unit: 'count',
    name: 'Left without an answer',
    rule: 'The customer’s asks that met no promise, no answer and no refusal.',
    unknownWhen: needsRoles,
  },
  insights: {
    unit: 'count',
    name: 'Learnt',
    rule: 'What the customer told us about goals, pains, limits, likes, people, money and time. Bare errands count apart.',
    unknownWhen: needsRoles,
  },
}
