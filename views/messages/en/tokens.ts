import { numbers } from './numbers.ts'

export const tokens = {
  title: 'Tokens for programs',
  lead: 'A token lets a program of yours ask Heard for what you can see, and bring in what you could bring in yourself. Never more.',
  read: 'What a program can ask, and how',
  make: 'Make a token',
  makeAside: 'its secret is shown once',
  name: 'What is it for?',
  nameHint: 'So that you know it again: the telephone system, the weekly report.',
  may: 'What may it do?',
  scopes: {
    read: 'Read conversations, people, customers and promises',
    import: 'Bring conversations in',
    pay: 'Read grades and pay statements',
  },
  scopesShort: {
    read: 'read conversations',
    import: 'bring conversations in',
    pay: 'read grades and pay',
  },
  send: 'Make the token',
  made: (name: string) =>
    `This is the token for ${name}. Copy it now: nobody, not even we, can show it again.`,
  madeBefore: (name: string) =>
    `The token for ${name} was made already, and was shown once: no second one was made. If you did not copy it, take it back below and make another.`,
  yours: 'Your tokens',
  none: 'You have made none yet.',
  columns: { name: 'Name', scopes: 'May', created: 'Made', used: 'Last used', end: 'Ends' },
  never: 'never',
  revoke: 'Take it back',
  revokeIt: (name: string) => `Take back the token ${name}`,
  revoked: (day: string) => `taken back ${day}`,
  mayList: (scopes: readonly string[]) => numbers.list(scopes),
  problems: {
    name: 'Say what it is for, in 100 characters at most.',
    scope: 'Choose at least one thing it may do.',
    tooMany: (most: number) => `You have ${most} tokens that work. Take one back first.`,
  },
} as const
