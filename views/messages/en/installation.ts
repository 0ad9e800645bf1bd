export const installation = {
  title: 'This installation',
  lead: 'What holds for everybody here.',
  country: 'Public holidays of',
  countryHint: 'A country as two letters, such as NL, or with a region, such as DE-BY. Empty for none.',
  mailWords: 'Mails may hold sentences with names',
  mailWordsHint:
    'Otherwise they hold counts and links alone. What was said in a conversation is never in a mail.',
  mail: 'Mail',
  noMail: 'There is no mail server. Set SMTP_URL and start Heard again.',
  mailServer: (host: string) => `Mail goes out by ${host}.`,
  save: 'Save',
  badCountry: 'We know no holidays of that. Write two letters, such as NL, or DE-BY with a region.',
  failures: 'Mails that did not go out',
  noFailures: 'In the last two weeks every mail went out.',
  failed: (name: string, day: string, problem: string) => `${name}, ${day}: ${problem}`,
  again: 'It is tried again.',
  over: 'It is not tried again.',
  task: (count: number) =>
    count === 1 ? 'A digest could not be sent.' : `${count} digests could not be sent.`,
  look: 'Look at it',
} as const
