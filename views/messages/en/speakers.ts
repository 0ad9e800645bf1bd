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
} as const
