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
} as const
