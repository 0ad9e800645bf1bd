import type { Role, RoleHow } from '../../../server/conversation/conversation.ts'

const roles: Readonly<Record<Role, string>> = {
  rep: 'Our rep',
  customer: 'The customer',
  colleague: 'A colleague of ours',
  bot: 'A bot',
  unknown: 'We can’t tell',
}

const how: Readonly<Record<RoleHow, string>> = {
  given: 'a person said so',
  field: 'the file says so',
  domain: 'by name or address',
  inferred: 'our guess, from how they talk',
  none: 'nobody has said',
}

export const speakers = {
  roles,
  how,
  nobody: 'Somebody',
  unassigned: 'nobody yet',
  who: (name: string) => `Who is ${name}?`,
  fix: 'Fix a speaker',
  name: 'Name',
  role: 'Who they are',
  save: 'Save and measure again',
  afterwards: 'Everything is measured again at once. The old answer stays in the history.',
  sure: (confidence: number) => `${Math.round(confidence * 100)} in 100 sure`,
  history: 'Corrected before',
  corrected: (by: string, when: string, party: string, before: string, after: string) =>
    `${when}, ${by}: ${party}, ${before} → ${after}`,
  whose: 'Whose conversation is this?',
  whoseHint: 'It is graded for nobody until somebody says.',
  saveOwner: 'Save',
  handed: (to: string, by: string, when: string) => `${by} gave it to ${to} on ${when}.`,
  start: {
    title: 'When was this?',
    unknown:
      'The file does not say. Until somebody does, no deadline can be told and nothing of it is graded.',
    said: (when: string, by: string) => `${when}, as ${by} says; the file has no date.`,
    once: 'The day decides what counts for you, so you can say it once. Your manager can put it right.',
    date: 'Day',
    time: 'Time it began',
    save: 'Save',
    zone: (zone: string) => `In the time of ${zone.replace('_', ' ')}. Everything is measured again at once.`,
    problems: {
      date: 'must be a day such as 2026-11-24',
      time: 'must be a time such as 09:30',
      future: 'cannot lie in the future',
    },
  },
  undated: {
    title: 'When were they?',
    lead: 'The files of these do not say. Until somebody does, what was promised “by Friday” in them has no day, and nothing of them is graded.',
    proposed:
      'A day that stands in the name of a file is filled in, at noon where no time stands there. Look at each, put right what is wrong, and empty the day of what you do not know.',
    file: (name: string) => `From ${name}`,
    save: (count: number) => (count === 1 ? 'Keep this day' : 'Keep these days'),
    none: 'Of every conversation you may see it is known when it was.',
    more: 'There are more; they stand here once these are kept.',
    wait: (count: number) =>
      count === 1
        ? 'Of one conversation nobody has said when it was: what was promised in it has no day yet.'
        : `Of ${count} conversations nobody has said when they were: what was promised in them has no day yet.`,
    act: 'Say when they were',
    next: 'Say when some of them were: what was promised in those has no day yet',
    bad: 'Some of these days cannot be. Nothing was kept.',
  },
} as const
